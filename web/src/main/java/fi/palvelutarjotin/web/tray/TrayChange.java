package fi.palvelutarjotin.web.tray;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the pressed button does to a tray.
 *
 * @param line its number from 1; 0 when all lines are meant
 */
record TrayChange(Kind kind, int line) {

    enum Kind {
        APPLY,
        UP,
        DOWN,
        REMOVE,
        EMPTY
    }

    private static final Pattern ONE_LINE = Pattern.compile("(up|down|remove)-([1-9][0-9]?)");

    /** Reads a button's value; what is no button of ours keeps the choices and does no more. */
    static TrayChange of(String pressed) {
        var one = ONE_LINE.matcher(pressed);
        if (one.matches()) {
            var line = Integer.parseInt(one.group(2));
            return switch (one.group(1)) {
                case "up" -> new TrayChange(Kind.UP, line);
                case "down" -> new TrayChange(Kind.DOWN, line);
                default -> new TrayChange(Kind.REMOVE, line);
            };
        }
        return new TrayChange(pressed.equals("empty") ? Kind.EMPTY : Kind.APPLY, 0);
    }

    /** The tray with the reasons and steps chosen in the form. A line of which the form says nothing keeps its own. */
    static Tray chosen(Tray tray, UnaryOperator<String> field) {
        var lines = new ArrayList<TrayLine>();
        for (var line : tray.lines()) {
            var number = lines.size() + 1;
            var reason = field.apply("reason-" + number);
            var step = field.apply("step-" + number);
            lines.add(new TrayLine(
                    line.listing(),
                    reason.length() == 1 ? Reason.find(reason.charAt(0)).orElse(null) : line.reason(),
                    step.length() == 1 ? NextStep.find(step.charAt(0)).orElse(null) : line.step()));
        }
        return new Tray(lines);
    }

    Tray applied(Tray tray) {
        return switch (kind) {
            case APPLY -> tray;
            case UP -> tray.exchanged(line - 1, line - 2);
            case DOWN -> tray.exchanged(line - 1, line);
            case REMOVE -> tray.without(line - 1);
            case EMPTY -> Tray.EMPTY;
        };
    }

    boolean takesOff() {
        return kind == Kind.REMOVE || kind == Kind.EMPTY;
    }

    @Nullable
    Said said() {
        return switch (kind) {
            case APPLY -> Said.APPLIED;
            case REMOVE, EMPTY -> Said.REMOVED;
            case UP, DOWN -> null;
        };
    }

    /** Where on the page the reader goes on: a line that was moved stays under their eyes. */
    String place(Tray tray) {
        return switch (kind) {
            case UP -> place(Math.max(line - 1, 1), tray);
            case DOWN -> place(Math.min(line + 1, tray.size()), tray);
            case APPLY, REMOVE, EMPTY -> "";
        };
    }

    private static String place(int number, Tray tray) {
        return number >= 1 && number <= tray.size() ? "#line-" + number : "";
    }
}

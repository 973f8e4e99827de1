package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.Need.Origin;
import fi.palvelutarjotin.catalog.need.Needs;
import fi.palvelutarjotin.deploy.Failure;

/** Changes the needs one by one, and says what was done. */
record NeedEditing(Console console, Needs needs) {

    void add(String code, NeedOptions told) {
        var known = needs.find(code);
        if (known.isPresent()) {
            throw Failure.usage(
                    known.get().origin() == Origin.OWN
                            ? "There is an own need %s already; deploy/run needs change changes it.".formatted(code)
                            : "%s is one of the program's own needs. Switch it off (deploy/run needs off %s), and add yours under another code."
                                    .formatted(code, code));
        }
        refusing(() -> needs.save(told.create(code)));
        console.print("Added: %s.", code);
    }

    void change(String code, NeedOptions told) {
        var old = existing(code);
        if (old.origin() == Origin.SEED) {
            throw Failure.usage(
                    "%s is one of the program's own needs, which comes anew with each version. Switch it off (deploy/run needs off %s), and add yours under another code."
                            .formatted(code, code));
        }
        refusing(() -> needs.save(told.change(old)));
        console.print("Changed: %s.", code);
    }

    void remove(String code) {
        switch (needs.remove(code)) {
            case DELETED -> console.print("Deleted: %s.", code);
            case SWITCHED_OFF ->
                console.print("Switched off: %s. It is one of the program's, so it is kept, and not used.", code);
            case NOT_THERE -> throw missing(code);
        }
    }

    void switchTo(String code, boolean active) {
        if (!needs.switchTo(code, active)) {
            throw missing(code);
        }
        console.print("Switched %s: %s.", active ? "on" : "off", code);
    }

    Need existing(String code) {
        return needs.find(code).orElseThrow(() -> missing(code));
    }

    private static Failure missing(String code) {
        return Failure.usage("There is no need %s; deploy/run needs lists them.".formatted(Printable.brief(code)));
    }

    /** Turns what the catalogue refuses into what the person can mend. */
    static void refusing(Runnable change) {
        try {
            change.run();
        } catch (IllegalArgumentException e) {
            var sentence = Printable.line(String.valueOf(e.getMessage()));
            throw Failure.usage(sentence.endsWith(".") ? sentence : sentence + ".");
        }
    }
}

package fi.palvelutarjotin.indexer.language.swedish;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which words may begin and end a compound, and in which form: what a Hunspell file of endings ({@code .aff}) says of
 * it. A file that names its flags by more than one letter says nothing to us; words are then left whole.
 */
final class CompoundRules {

    /**
     * A word that may be meant by a first part, if it has the flag.
     *
     * @param bare the part without what joins it to the next: "vård" of "vårds", which the dictionary makes of "vårda"
     */
    record Candidate(String lemma, char flag, String bare) {}

    /** How a word changes before others: "skola" loses its a, "bostad" gets an s. */
    private record Joint(char flag, String strip, String append) {

        Stream<Candidate> undo(String part) {
            if (!part.endsWith(append)) {
                return Stream.empty();
            }
            var bare = part.substring(0, part.length() - append.length());
            return Stream.of(new Candidate(bare + strip, flag, bare));
        }
    }

    private final List<Joint> joints = new ArrayList<>();
    private String begin = "";
    private String end = "";
    private String only = "";

    private CompoundRules() {}

    static CompoundRules of(byte[] endings) {
        var rules = new CompoundRules();
        var lines = new String(endings, charset(endings)).lines().toList();
        if (lines.stream().anyMatch(line -> line.startsWith("FLAG "))) {
            return rules;
        }
        var words = lines.stream().map(line -> line.strip().split("\\s+")).toList();
        words.forEach(rules::flag);
        rules.begin.chars().forEach(flag -> rules.joints.add(new Joint((char) flag, "", "")));
        words.forEach(rules::joint);
        return rules;
    }

    private static Charset charset(byte[] endings) {
        return new String(endings, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("SET "))
                .findFirst()
                .map(line -> Charset.forName(line.substring("SET ".length()).strip()))
                .orElse(StandardCharsets.ISO_8859_1);
    }

    private void flag(String... line) {
        if (line.length < 2) {
            return;
        }
        switch (line[0]) {
            case "COMPOUNDBEGIN", "COMPOUNDMIDDLE" -> begin += line[1];
            case "COMPOUNDEND" -> end += line[1];
            case "ONLYINCOMPOUND" -> only += line[1];
            case "COMPOUNDFLAG" -> {
                begin += line[1];
                end += line[1];
            }
            default -> {}
        }
    }

    /** A suffix that leaves a word with a flag of those that begin compounds: {@code SFX v 0 s/WXZ [^a]}. */
    private void joint(String... line) {
        if (line.length < 4 || !line[0].equals("SFX") || line[3].indexOf('/') < 0) {
            return;
        }
        var slash = line[3].indexOf('/');
        if (any(line[3].substring(slash + 1), begin)) {
            joints.add(new Joint(line[1].charAt(0), letters(line[2]), letters(line[3].substring(0, slash))));
        }
    }

    private static String letters(String letters) {
        return letters.equals("0") ? "" : letters;
    }

    boolean mayEnd(String flags) {
        return any(flags, end);
    }

    /** Whether a word stands in compounds only, as "familje" does. */
    boolean isOnlyPart(String flags) {
        return any(flags, only);
    }

    private static boolean any(String flags, String wanted) {
        return flags.chars().anyMatch(flag -> wanted.indexOf(flag) >= 0);
    }

    /** The words that a part before others may be a form of. */
    Stream<Candidate> candidates(String part) {
        return joints.stream().flatMap(joint -> joint.undo(part));
    }
}

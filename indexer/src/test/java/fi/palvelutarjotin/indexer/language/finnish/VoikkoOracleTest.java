package fi.palvelutarjotin.indexer.language.finnish;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.InstalledDictionaries;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.puimula.libvoikko.Analysis;
import org.puimula.libvoikko.Voikko;
import org.puimula.libvoikko.VoikkoException;

/** Reads the words of real Finnish texts as libvoikko, the dictionary's own program, does. */
class VoikkoOracleTest {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final int ENOUGH_WORDS = 30_000;

    /** Why our base forms differ; a word that fits under none of them is a fault. */
    private enum Difference {
        /** libvoikko gives the verb for a noun in -minen; people look for the noun, and we have the verb as its root. */
        NOUN_IN_MINEN,
        /** libvoikko checks where a hyphen may or must stand, as spelling wants it; who searches need not know. */
        HYPHEN,
        /** Parts that meet in the same vowel want a hyphen in libvoikko; we read them where nothing else can be read. */
        SAME_VOWEL,
        /** A compound that begins with a name wants a hyphen in libvoikko; the streets and clubs of Finland do without. */
        NAME_IN_COMPOUND,
        /** libvoikko gives each part of a number its base form, we only the last: "kahtakymmentä". */
        NUMERAL,
        /** We stopped looking. */
        STEP_CAP
    }

    private record Compared(String word, Set<String> ours, Set<String> theirs, List<Analysis> analyses) {

        boolean isSame() {
            return ours.equals(theirs);
        }

        Set<String> onlyOurs() {
            return without(ours, theirs);
        }

        Set<String> onlyTheirs() {
            return without(theirs, ours);
        }

        private static Set<String> without(Set<String> some, Set<String> others) {
            var rest = new TreeSet<>(some);
            rest.removeAll(others);
            return rest;
        }
    }

    private final FinnishDictionary dictionary = InstalledDictionaries.finnish();
    private final FinnishMorphology morphology = new FinnishMorphology(dictionary);

    @Test
    void everyWordOfRealTextsIsReadAsLibvoikkoReadsItButForNamedReasons() throws IOException {
        var words = words();
        var voikko = voikko();
        Map<Difference, Integer> differing = new EnumMap<>(Difference.class);
        var unexplained = new ArrayList<Compared>();
        var same = 0;
        var unknown = 0;
        for (var word : words) {
            var compared = compare(word, voikko.analyze(word));
            if (compared.isSame()) {
                same++;
                unknown += compared.ours().isEmpty() ? 1 : 0;
            } else {
                reason(compared)
                        .ifPresentOrElse(
                                reason -> differing.merge(reason, 1, Integer::sum), () -> unexplained.add(compared));
            }
        }
        System.out.printf(
                "Against libvoikko: %d words, %d the same (%d of them known to neither), differing: %s%n",
                words.size(), same, unknown, differing);
        assertThat(unexplained).isEmpty();
        assertThat(words).hasSizeGreaterThan(ENOUGH_WORDS);
    }

    private Compared compare(String word, List<Analysis> analyses) {
        Set<String> ours = new TreeSet<>();
        morphology.of(word).ifPresent(forms -> ours.addAll(forms.lemmas()));
        var theirs = analyses.stream()
                .map(analysis -> analysis.getOrDefault("BASEFORM", word))
                .map(lemma -> lemma.replace("=", "").toLowerCase(Language.FI.locale()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Compared(word, ours, theirs, analyses);
    }

    private Optional<Difference> reason(Compared compared) {
        var readings = dictionary.readings(compared.word());
        if (isNounInMinen(compared)) {
            return Optional.of(Difference.NOUN_IN_MINEN);
        }
        if (compared.onlyTheirs().isEmpty() && compared.word().contains("-")) {
            return Optional.of(Difference.HYPHEN);
        }
        if (compared.theirs().isEmpty() && readings.stream().allMatch(VoikkoOracleTest::meetsInTheSameVowel)) {
            return Optional.of(Difference.SAME_VOWEL);
        }
        if (compared.theirs().isEmpty() && readings.stream().allMatch(reading -> reading.startsWith("[Le"))) {
            return Optional.of(Difference.NAME_IN_COMPOUND);
        }
        if (readings.stream().allMatch(reading -> reading.startsWith("[Lu]") && reading.contains("[Bc]"))) {
            return Optional.of(Difference.NUMERAL);
        }
        return dictionary.walk(compared.word()).steps() == DictionaryWalk.MOST_STEPS
                ? Optional.of(Difference.STEP_CAP)
                : Optional.empty();
    }

    /** All that only we have are nouns in -minen, and all that only libvoikko has are the verbs of such nouns. */
    private static boolean isNounInMinen(Compared compared) {
        var verbs = compared.analyses().stream()
                .filter(analysis -> analysis.getOrDefault("FSTOUTPUT", "").contains("[Tn4]"))
                .map(analysis -> analysis.getOrDefault("BASEFORM", "").replace("=", ""))
                .toList();
        return !verbs.isEmpty()
                && verbs.containsAll(compared.onlyTheirs())
                && compared.onlyOurs().stream().allMatch(lemma -> lemma.endsWith("minen"));
    }

    private static boolean meetsInTheSameVowel(String reading) {
        var plain = reading.replaceAll("\\[X[a-z]+].*?\\[X]|\\[(?!Bc])\\w+]", "");
        return Pattern.compile("([aeiouyäö])\\[Bc]\\1").matcher(plain).find();
    }

    private static Voikko voikko() {
        try {
            return new Voikko("fi");
        } catch (UnsatisfiedLinkError | VoikkoException e) {
            throw skip("there is no libvoikko on this machine (Debian: libvoikko1)");
        }
    }

    /** The words of all Finnish texts that can be had, in lower case, once each. */
    private static Collection<String> words() throws IOException {
        var shared = Path.of(System.getProperty("shared.dir", "../shared"));
        Set<String> words = new TreeSet<>();
        for (var folder : List.of(shared.resolve("relevance/corpus.csv"), shared.resolve("data"))) {
            if (!Files.exists(folder)) {
                throw skip("there are no Finnish texts in " + folder);
            }
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(csv|json|md)"))
                        .forEach(file -> words.addAll(wordsOf(file)));
            }
        }
        return words;
    }

    private static List<String> wordsOf(Path file) {
        try {
            return WORD.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group().toLowerCase(Language.FI.locale()))
                    .filter(word -> word.length() <= FinnishDictionary.LONGEST_WORD)
                    .toList();
        } catch (MalformedInputException e) {
            return List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RuntimeException skip(String why) {
        System.err.println("SKIPPED: " + why);
        Assumptions.abort("SKIPPED: " + why);
        return new IllegalStateException(why);
    }
}

package fi.palvelutarjotin.indexer.language.swedish;

import fi.palvelutarjotin.catalog.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.AffixedWord;
import org.apache.lucene.analysis.hunspell.DictEntry;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;

/**
 * Swedish words and their endings, and which of them join into compounds: a Hunspell dictionary. Safe for any number of
 * threads.
 */
public final class SwedishWords {

    private static final int LARGEST_FILE = 32 << 20;

    private final Dictionary dictionary;
    private final Hunspell hunspell;
    private final CompoundRules compounds;
    private final int fingerprint;

    private SwedishWords(Dictionary dictionary, CompoundRules compounds, int fingerprint) {
        this.dictionary = dictionary;
        this.compounds = compounds;
        this.fingerprint = fingerprint;
        hunspell = new Hunspell(dictionary);
    }

    /**
     * Opens a dictionary.
     *
     * @param file Hunspell's {@code .dic}, with its {@code .aff} of the same name beside it
     * @throws IOException when either cannot be read or is damaged, with the reason in plain words
     */
    public static SwedishWords open(Path file) throws IOException {
        var name = file.getFileName().toString();
        var words = read(file);
        var endings = read(file.resolveSibling(name.replaceFirst("\\.dic$", "") + ".aff"));
        checkCount(words);
        try {
            var dictionary = new Dictionary(
                    new ByteArrayInputStream(endings),
                    List.of(new ByteArrayInputStream(words)),
                    false,
                    SortingStrategy.inMemory());
            return new SwedishWords(
                    dictionary, CompoundRules.of(endings), 31 * Arrays.hashCode(words) + Arrays.hashCode(endings));
        } catch (ParseException | RuntimeException e) {
            throw new IOException("the dictionary is damaged", e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file.getFileName() + " is missing beside it");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException("the file is too large for a dictionary");
        }
        return Files.readAllBytes(file);
    }

    /** The first line tells how many words follow; room is made for as many, so a lie is not believed. */
    private static void checkCount(byte[] words) throws IOException {
        var start = new String(words, 0, Math.min(words.length, 20), StandardCharsets.ISO_8859_1);
        var count = start.lines().findFirst().orElse("").strip();
        if (!count.matches("[0-9]{1,8}") || Integer.parseInt(count) > words.length) {
            throw new IOException("the file is not a Hunspell dictionary");
        }
    }

    /** Tells this dictionary from another. */
    public int fingerprint() {
        return fingerprint;
    }

    /** Whether a word, in lower case, is in the dictionary in some form; compounds that are not listed are not. */
    public boolean isKnown(String word) {
        return !lemmas(word).isEmpty();
    }

    /** The base forms of a word in lower case; none for one that is not in the dictionary. */
    List<String> lemmas(String word) {
        return bases(analyses(word));
    }

    /** The base forms of a word that the dictionary lets end any compound; none for others. */
    List<String> lemmasAtEnd(String word) {
        return bases(analyses(word).filter(entry -> compounds.mayEnd(entry.getFlags())));
    }

    /**
     * The words of which this is the form before others in a compound: "skola" of "skol", "bostad" of "bostads". What
     * has no life outside compounds ("familje") is also given with the endings that it may have lost.
     */
    List<String> lemmasBeforeOthers(String part) {
        return compounds
                .candidates(part)
                .filter(candidate -> !candidate.lemma().isEmpty())
                .flatMap(this::lemmas)
                .map(SwedishWords::lower)
                .distinct()
                .toList();
    }

    private Stream<String> lemmas(CompoundRules.Candidate candidate) {
        return entries(candidate.lemma())
                .filter(entry -> entry.getFlags().indexOf(candidate.flag()) >= 0)
                .flatMap(entry -> Stream.of(
                                Stream.of(entry.getStem()),
                                Stream.of(candidate.bare()).filter(this::isBase),
                                compounds.isOnlyPart(entry.getFlags())
                                        ? whole(entry.getStem())
                                        : Stream.<String>empty())
                        .flatMap(lemmas -> lemmas));
    }

    private Stream<String> whole(String part) {
        var shorter = part.substring(0, part.length() - 1);
        return Stream.of(part + "a", part + "e", shorter, shorter + "a", shorter + "e")
                .filter(this::isBase);
    }

    private boolean isBase(String word) {
        return !word.isEmpty()
                && analyses(word).anyMatch(entry -> entry.getStem().equals(word));
    }

    /** Whether a base form takes one of the endings. */
    boolean takes(String lemma, String... endings) {
        return Stream.of(endings)
                .anyMatch(ending -> analyses(lemma + ending)
                        .anyMatch(entry -> entry.getStem().equals(lemma)));
    }

    private Stream<DictEntry> entries(String lemma) {
        var entries = dictionary.lookupEntries(lemma);
        return entries == null ? Stream.empty() : entries.stream();
    }

    private Stream<DictEntry> analyses(String word) {
        return hunspell.analyzeSimpleWord(word).stream().map(AffixedWord::getDictEntry);
    }

    private List<String> bases(Stream<DictEntry> entries) {
        return entries.map(DictEntry::getStem)
                .flatMap(this::withSingular)
                .map(SwedishWords::lower)
                .distinct()
                .toList();
    }

    private Stream<String> withSingular(String base) {
        // Only a plural takes -na, and only a noun without a regular plural has an irregular one.
        return takes(base, "na")
                ? Stream.concat(
                        Stream.of(base),
                        VowelPlurals.singulars(base)
                                .filter(singular -> isBase(singular) && !takes(singular, "r", "ar", "er")))
                : Stream.of(base);
    }

    private static String lower(String word) {
        return word.toLowerCase(Language.SV.locale());
    }
}

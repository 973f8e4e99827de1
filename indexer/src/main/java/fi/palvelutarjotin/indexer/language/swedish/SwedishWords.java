package fi.palvelutarjotin.indexer.language.swedish;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Swedish words that compounds may be made of: those of a Hunspell dictionary. */
public final class SwedishWords {

    /** Shorter words are found inside nearly everything. */
    static final int SHORTEST = 3;

    private static final int LARGEST_FILE = 32 << 20;
    private static final Locale SWEDISH = Locale.of("sv");

    private final Set<String> words;

    SwedishWords(Set<String> words) {
        this.words = Set.copyOf(words);
    }

    /**
     * Reads a word list.
     *
     * @param file Hunspell's {@code .dic}: the number of words, then a word in each line, its flags after a slash
     * @throws IOException when it cannot be read or is none
     */
    public static SwedishWords open(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException("the file is too large for a word list");
        }
        var lines = lines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().chars().allMatch(Character::isDigit)) {
            throw new IOException("the file is not a Hunspell dictionary");
        }
        var words = new HashSet<String>();
        for (var line : lines.subList(1, lines.size())) {
            var word = line.split("[/\\s]", 2)[0].toLowerCase(SWEDISH);
            if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) {
                words.add(word);
            }
        }
        return new SwedishWords(words);
    }

    /** Newer lists are in UTF-8, older ones in Latin-1. */
    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return Files.readAllLines(file, Charset.forName("ISO-8859-1"));
        }
    }

    /** Tells this list from another. */
    public int fingerprint() {
        return words.hashCode();
    }

    boolean has(String word) {
        return words.contains(word);
    }
}

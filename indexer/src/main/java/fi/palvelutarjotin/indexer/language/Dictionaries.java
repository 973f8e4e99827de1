package fi.palvelutarjotin.indexer.language;

import fi.palvelutarjotin.indexer.language.finnish.FinnishDictionary;
import fi.palvelutarjotin.indexer.language.swedish.SwedishWords;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dictionaries that come with the system or were fetched: they are free software under licences of their own, so
 * they are not part of this program. Search works without them, less well.
 */
@Singleton
public final class Dictionaries {

    private static final Logger LOG = LoggerFactory.getLogger(Dictionaries.class);

    private static final String VOIKKO = "voikko/5/mor-standard/mor.vfst";
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib"),
            Path.of("/usr/share"),
            Path.of("/usr/lib64"),
            Path.of("/usr/local/lib"),
            Path.of("/opt/homebrew/lib"));
    private static final List<Path> WORD_LISTS = List.of(
            Path.of("/usr/share/hunspell/sv_FI.dic"),
            Path.of("/usr/share/hunspell/sv_SE.dic"),
            Path.of("/usr/share/myspell/sv_SE.dic"));

    private final @Nullable FinnishDictionary finnish;
    private final @Nullable SwedishWords swedish;

    public Dictionaries(LanguageSettings settings) {
        finnish = open(
                "The Finnish dictionary",
                Optional.ofNullable(settings.finnishDictionary())
                        .map(file -> new Named("palvelutarjotin.language.finnish-dictionary", file)),
                finnishFiles(settings),
                FinnishDictionary::open);
        swedish = open(
                "The Swedish word list",
                Optional.ofNullable(settings.swedishWords())
                        .map(file -> new Named("palvelutarjotin.language.swedish-words", file)),
                swedishFiles(settings),
                SwedishWords::open);
    }

    Optional<FinnishDictionary> finnish() {
        return Optional.ofNullable(finnish);
    }

    Optional<SwedishWords> swedish() {
        return Optional.ofNullable(swedish);
    }

    /** Whether Finnish words are read by the dictionary, not only cut to their stems. */
    public boolean hasFinnish() {
        return finnish != null;
    }

    /** Whether Swedish compounds are split. */
    public boolean hasSwedish() {
        return swedish != null;
    }

    /** Tells these dictionaries from others: an index made with others has other terms. */
    String fingerprint() {
        return "fi" + finnish().map(FinnishDictionary::fingerprint).orElse(0) + "sv"
                + swedish().map(SwedishWords::fingerprint).orElse(0);
    }

    private interface Opening<D> {
        D open(Path file) throws IOException;
    }

    /** A file that somebody asked for by a setting: when it cannot be used, they want to know. */
    private record Named(String setting, Path file) {}

    private record Opened<D>(D dictionary, Path file) {}

    private static <D> @Nullable D open(String what, Optional<Named> named, List<Path> found, Opening<D> opening) {
        if (named.isPresent()) {
            var file = named.get().file();
            try {
                var opened = opening.open(readable(file));
                LOG.info("{} is {}", what, file);
                return opened;
            } catch (IOException e) {
                var other = first(what, found, opening);
                LOG.warn(
                        "The setting {} names {}, which cannot be used: {}; {}",
                        named.get().setting(),
                        file,
                        e.getMessage(),
                        other.map(used -> used.file() + " is used instead")
                                .orElse("there is no other, so search works without it, less well"));
                return other.map(Opened::dictionary).orElse(null);
            }
        }
        var opened = first(what, found, opening);
        opened.ifPresentOrElse(
                used -> LOG.info("{} is {}", what, used.file()),
                () -> LOG.warn("{} was not found; search works without it, less well", what));
        return opened.map(Opened::dictionary).orElse(null);
    }

    private static <D> Optional<Opened<D>> first(String what, List<Path> files, Opening<D> opening) {
        for (var file : files) {
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(new Opened<>(opening.open(readable(file)), file));
                } catch (IOException e) {
                    LOG.warn("{} {} cannot be used: {}", what, file, e.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    private static Path readable(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is not a file");
        }
        if (!Files.isReadable(file)) {
            throw new IOException("this program may not read it");
        }
        return file;
    }

    private static List<Path> finnishFiles(LanguageSettings settings) {
        var files = new ArrayList<Path>();
        LIBRARIES.forEach(folder -> files.add(folder.resolve(VOIKKO)));
        if (settings.folder() != null) {
            files.add(settings.folder().resolve("usr/lib").resolve(VOIKKO));
        }
        return files;
    }

    private static List<Path> swedishFiles(LanguageSettings settings) {
        var files = new ArrayList<Path>();
        files.addAll(WORD_LISTS);
        if (settings.folder() != null) {
            WORD_LISTS.forEach(
                    list -> files.add(settings.folder().resolve(Path.of("/").relativize(list))));
        }
        return files;
    }
}

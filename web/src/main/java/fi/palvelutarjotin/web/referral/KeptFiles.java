package fi.palvelutarjotin.web.referral;

import com.fasterxml.jackson.core.JsonFactory;
import fi.palvelutarjotin.catalog.referral.KeptRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.WordsOf;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;

/** All that is kept of what a client sent, as a file: to be read by a person, or by a program. */
@Singleton
public final class KeptFiles {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonMapper mapper;
    private final WordsOf wordsOf;
    private final Labels labels;
    private final Clock clock;

    KeptFiles(JsonMapper mapper, WordsOf wordsOf, Labels labels, Clock clock) {
        this.mapper = mapper;
        this.wordsOf = wordsOf;
        this.labels = labels;
        this.clock = clock;
    }

    /** In plain words of a language. */
    public String text(KeptRecord kept, Language language) {
        return new KeptText(wordsOf.language(language), labels).of(kept, clock.instant());
    }

    /** As JSON, one value a line. */
    public String json(KeptRecord kept) {
        var text = new StringWriter();
        try (var parser = JSON.createParser(mapper.writeValueAsString(KeptJson.of(kept, clock.instant())));
                var generator = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEvent(parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what is kept could not be written as JSON", e);
        }
        return text + "\n";
    }
}

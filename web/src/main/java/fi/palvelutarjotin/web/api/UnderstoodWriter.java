package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.web.api.ExplainAnswer.UnderstoodEntry;
import fi.palvelutarjotin.web.guidance.UnderstoodNames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;

/** Writes what was understood of a typed query, as {@link GuidanceWriter} does. */
@Singleton
final class UnderstoodWriter {

    private final Labels labels;
    private final WordsOf wordsOf;

    UnderstoodWriter(Labels labels, WordsOf wordsOf) {
        this.labels = labels;
        this.wordsOf = wordsOf;
    }

    UnderstoodEntry write(Understood one, Language reader) {
        var names = new UnderstoodNames(labels, wordsOf.language(reader));
        return new UnderstoodEntry(one.kind().code(), one.typed().text(), GuidanceWriter.value(one), names.of(one));
    }
}

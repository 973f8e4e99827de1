package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.api.Named.Labelled;
import fi.palvelutarjotin.web.api.Named.WithCode;
import fi.palvelutarjotin.web.api.Named.WithId;
import fi.palvelutarjotin.web.api.SearchAnswer.Time;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listings that are like another one, those near it first. */
@Serdeable
record SimilarAnswer(List<Entry> listings) {

    /**
     * A listing that is like another one.
     *
     * @param name in the reader's language or the nearest
     * @param nameLanguage the language that the name is really in
     * @param kind activity, event, support, volunteering or place
     * @param next when it is held next, where that is known
     * @param url the address of its page
     */
    @Serdeable
    record Entry(
            String id,
            String name,
            String nameLanguage,
            String kind,
            @Nullable WithId organisation,
            List<WithCode> municipalities,
            List<Labelled> themes,
            @Nullable Time next,
            String url) {}
}

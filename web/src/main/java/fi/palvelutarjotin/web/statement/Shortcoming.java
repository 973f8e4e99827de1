package fi.palvelutarjotin.web.statement;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not meet a criterion.
 *
 * @param criterion number of the success criterion of WCAG
 * @param found when it was noticed
 * @param planned by when it is to be mended; null when there is no plan yet
 * @param mended when it was mended; null while it is open
 * @param what is not accessible
 * @param why it is so
 * @param instead what a reader can do meanwhile
 */
record Shortcoming(
        String criterion,
        LocalDate found,
        @Nullable LocalDate planned,
        @Nullable LocalDate mended,
        LocalizedText what,
        LocalizedText why,
        LocalizedText instead) {

    boolean isOpen() {
        return mended == null;
    }
}

package fi.palvelutarjotin.web.statement;

import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accessibility statement as the template shows it.
 *
 * @param status a sentence: how far the requirements are met
 * @param open what is not accessible yet
 * @param mended what was not accessible once
 * @param made when the statement was made
 * @param updated when it changed last
 * @param checks how accessibility was looked at, the latest first
 * @param notes what was not done to find out
 * @param feedback address of the form
 * @param promise a sentence: what becomes of feedback, and by when
 * @param days within which feedback is answered
 */
@Introspected
record StatementPage(
        Frame frame,
        String status,
        List<Row> open,
        List<Row> mended,
        String made,
        String updated,
        List<Done> checks,
        List<String> notes,
        String feedback,
        String promise,
        int days,
        Authority authority) {

    StatementPage {
        open = List.copyOf(open);
        mended = List.copyOf(mended);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /**
     * A shortcoming.
     *
     * @param found a day
     * @param planned a day; null when there is no plan yet
     * @param mended a day; null while it is open
     */
    @Introspected
    record Row(
            String criterion,
            String what,
            String why,
            String instead,
            String found,
            @Nullable String planned,
            @Nullable String mended) {}

    /** A check. */
    @Introspected
    record Done(String day, String what) {}

    /**
     * Who supervises.
     *
     * @param site its name
     * @param phone as it is read
     * @param call address that calls it
     */
    @Introspected
    record Authority(Shown name, Shown unit, String site, String email, String phone, String call) {}
}

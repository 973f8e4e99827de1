package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.QrCode;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages on which a professional refers, as their templates show them.
 *
 * @param address where the forms go
 * @param targets whom it goes to
 * @param others whom the client has to contact themselves: they take no referrals
 * @param months after which what was told is forgotten
 * @param hidden what the check page carries along, name and value
 * @param link the client's own, once it was sent
 */
@Introspected
record ReferPage(
        Frame frame,
        String address,
        String start,
        List<RequestPage.Target> targets,
        List<RequestPage.Target> others,
        ReferForm form,
        List<Choice> ways,
        List<Choice> languages,
        List<Choice> themes,
        List<Choice> consents,
        List<RequestPage.Fault> faults,
        int longestWords,
        int months,
        List<Field> hidden,
        @Nullable String link,
        @Nullable QrCode code,
        List<Sent> sent) {

    ReferPage {
        targets = List.copyOf(targets);
        others = List.copyOf(others);
        ways = List.copyOf(ways);
        languages = List.copyOf(languages);
        themes = List.copyOf(themes);
        consents = List.copyOf(consents);
        faults = List.copyOf(faults);
        hidden = List.copyOf(hidden);
        sent = List.copyOf(sent);
    }

    /** Whether it can be given on paper: to organisations, which know the code when it is shown. */
    public boolean onPaper() {
        return form.desk().isEmpty() && !targets.isEmpty() && faults.isEmpty();
    }

    /** The id that keeps a slip from being made twice. */
    public String newHandover() {
        return Handover.newId().toString();
    }

    /** Whether something is wrong with a field. */
    public boolean isWrong(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /** The label of what was chosen; empty when nothing was. */
    public String chosen(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::chosen)
                .findFirst()
                .map(Choice::label)
                .orElse("");
    }

    /** The labels of all that was chosen. */
    public List<String> allChosen(List<Choice> choices) {
        return choices.stream().filter(Choice::chosen).map(Choice::label).toList();
    }

    /** A hidden field. */
    @Introspected
    record Field(String name, String value) {}

    /** What was sent to whom. */
    @Introspected
    record Sent(String receiver, String code) {}
}

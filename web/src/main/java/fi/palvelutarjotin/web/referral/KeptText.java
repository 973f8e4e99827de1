package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.KeptRecord;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import java.time.Instant;
import java.util.stream.Collectors;

/** What is kept of a client in plain words, a line each. */
final class KeptText {

    private final Words words;
    private final Labels labels;
    private final Times times;
    private final ReferralTexts texts;
    private final StringBuilder lines = new StringBuilder();

    KeptText(Words words, Labels labels) {
        this.words = words;
        this.labels = labels;
        times = new Times(words);
        texts = new ReferralTexts(words);
    }

    String of(KeptRecord kept, Instant now) {
        line(words.text("kept.title"));
        line(words.text("kept.written", times.moment(now)));
        line(words.text("kept.sent", times.moment(kept.made())));
        line("");
        line(words.text("kept.consents"));
        kept.consents().forEach(this::consent);
        kept.referrals().forEach(this::part);
        return lines.toString();
    }

    private void consent(KeptRecord.GivenConsent given) {
        var consent = given.consent();
        item(words.text("kept.consent." + consent.purpose().code()) + ": "
                + words.text(
                        "kept.given",
                        times.moment(given.given()),
                        words.text("kept.how." + consent.how().code()),
                        consent.textVersion()));
        if (given.withdrawn() != null) {
            item(words.text("kept.withdrawn", times.moment(given.withdrawn())));
        }
    }

    private void part(KeptRecord.Part part) {
        var referral = part.referral();
        line("");
        line(referral.receiver().name());
        fact(words.text("own.code"), referral.writtenCode());
        fact(words.text("kept.state"), texts.state(referral.state()));
        part.onward().ifPresent(this::consent);
        part.client().ifPresentOrElse(this::client, () -> line(words.text("kept.forgotten")));
        referral.helped().ifPresent(helped -> line(texts.helped(helped)));
        line(words.text("own.history"));
        part.moves()
                .forEach(move -> item(texts.move(move) + " (" + texts.party(move.party(), referral.receiver()) + ")"));
        line(words.text("own.read"));
        if (part.readings().isEmpty()) {
            item(words.text("own.read.never"));
        }
        part.readings()
                .forEach(reading -> item(words.text(
                        "referral.onDay",
                        times.moment(reading.at()),
                        texts.party(reading.party(), referral.receiver()))));
        part.links().forEach(until -> line(words.text("kept.link", times.date(until))));
        part.mails().forEach(mail -> line(words.text("kept.mail", texts.party(mail.to(), referral.receiver()))));
    }

    private void client(ClientDetails client) {
        fact(words.text("request.name"), client.name());
        fact(words.text("request.way"), words.text("request.way." + client.way().code()));
        fact(words.text("request.contact"), client.contact());
        fact(words.text("request.time"), client.time());
        fact(
                words.text("kept.language"),
                words.text("language." + client.language().code()));
        fact(
                words.text("kept.municipality"),
                client.municipality() == null ? "" : labels.municipality(client.municipality(), words));
        fact(
                words.text("kept.themes"),
                client.themes().stream()
                        .map(theme -> labels.of(FacetName.THEME, theme, words))
                        .collect(Collectors.joining(", ")));
        fact(words.text("request.words"), client.words());
        if (client.exercise() != null) {
            fact(words.text("exercise.told"), String.join("; ", texts.exercise(client.exercise())));
        }
        fact(words.text("kept.protected"), words.text(client.protectedPerson() ? "refer.yes" : "refer.no"));
    }

    /** What was not told is shown as such: the reader shall see that nothing is there. */
    private void fact(String name, String value) {
        line(name.endsWith("?") ? name + " " + shown(value) : name + ": " + shown(value));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private void item(String text) {
        line("- " + text);
    }

    private void line(String text) {
        lines.append(text).append('\n');
    }
}

package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.exchange.Fault;
import fi.palvelutarjotin.web.exchange.Sending;
import fi.palvelutarjotin.web.layout.PublicId;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what programs send about referrals. */
@Singleton
final class ReferralBody {

    private static final List<ReferralKind> KINDS =
            List.of(ReferralKind.ACTIVITY, ReferralKind.LINK_WORKER, ReferralKind.EXERCISE);
    private static final List<Consent.How> HOW = List.of(Consent.How.TOLD_TO_SENDER, Consent.How.SIGNED_ON_PAPER);

    private final Municipalities municipalities;

    ReferralBody(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** What is to be sent; it means nothing when there are faults. */
    Sending sending(JsonNode body, List<Fault> faults) {
        var fields = JsonFields.of(body, faults, "kind", "targets", "client", "consent");
        var kind = chosen(fields, "kind", KINDS, ReferralKind::code, faults).orElse(ReferralKind.ACTIVITY);
        var goals = fields.objects("targets", "organisation", "listing", "municipality").stream()
                .map(goal -> new Sending.Goal(
                        id(goal, "organisation", faults), id(goal, "listing", faults), municipality(goal, faults)))
                .toList();
        var consent = fields.object("consent", "how", "text", "feedback");
        return new Sending(
                kind,
                goals,
                client(
                        fields.object(
                                "client",
                                "name",
                                "way",
                                "contact",
                                "time",
                                "language",
                                "municipality",
                                "themes",
                                "words",
                                "protectedPerson"),
                        faults),
                chosen(consent, "how", HOW, Consent.How::code, faults).orElse(Consent.How.TOLD_TO_SENDER),
                consent.needed("text"),
                consent.isTrue("feedback"));
    }

    private ClientDetails client(JsonFields client, List<Fault> faults) {
        var way = chosen(client, "way", List.of(ContactWay.values()), ContactWay::code, faults);
        var language = client.string("language").isEmpty()
                ? Optional.of(Language.FI)
                : chosen(client, "language", List.of(Language.values()), Language::code, faults);
        return new ClientDetails(
                client.string("name"),
                way.orElse(ContactWay.CALL),
                client.string("contact"),
                client.string("time"),
                language.orElse(Language.FI),
                municipality(client, faults),
                client.texts("themes").stream().distinct().toList(),
                client.string("words").replace("\r\n", "\n"),
                client.isTrue("protectedPerson"));
    }

    /**
     * Something that is to happen.
     *
     * @param version of the referral that was seen; -1 when none is told
     */
    record Happening(Optional<Event> event, int version, Given given) {}

    static Happening happening(JsonNode body, List<Fault> faults) {
        var fields = JsonFields.of(body, faults, "event", "version", "reason", "outcome");
        var event = chosen(fields, "event", List.of(Event.values()), Event::code, faults);
        var version = fields.number("version");
        if (version.isEmpty()) {
            faults.add(Fault.of("version", "field.missing", "version"));
        }
        var reason = fields.string("reason").isEmpty()
                ? Optional.<Reason>empty()
                : chosen(fields, "reason", List.of(Reason.values()), Reason::code, faults);
        var outcome = fields.string("outcome").isEmpty()
                ? Optional.<Outcome>empty()
                : chosen(fields, "outcome", List.of(Outcome.values()), Outcome::code, faults);
        return new Happening(event, version.orElse(-1), Given.chosen(reason, outcome));
    }

    private @Nullable String municipality(JsonFields fields, List<Fault> faults) {
        var written = fields.string("municipality");
        if (written.isEmpty()) {
            return null;
        }
        var known = municipalities.find(written).map(Municipality::code);
        if (known.isEmpty()) {
            faults.add(Fault.of(fields.at("municipality"), "referral.municipality"));
        }
        return known.orElse(null);
    }

    private static @Nullable UUID id(JsonFields fields, String name, List<Fault> faults) {
        var written = fields.string(name);
        if (written.isEmpty()) {
            return null;
        }
        var id = PublicId.parse(written);
        if (id.isEmpty()) {
            faults.add(Fault.of(fields.at(name), "referral.target"));
        }
        return id.orElse(null);
    }

    private static <T> Optional<T> chosen(
            JsonFields fields, String name, List<T> all, Function<T, String> code, List<Fault> faults) {
        var written = fields.string(name);
        var found = all.stream().filter(one -> code.apply(one).equals(written)).findFirst();
        if (found.isEmpty()) {
            var codes = String.join(", ", all.stream().map(code).toList());
            faults.add(Fault.of(fields.at(name), "field.choice", fields.at(name), codes));
        }
        return found;
    }
}

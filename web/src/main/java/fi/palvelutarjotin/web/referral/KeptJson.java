package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.ExerciseWishes;
import fi.palvelutarjotin.catalog.referral.Helped;
import fi.palvelutarjotin.catalog.referral.KeptRecord;
import fi.palvelutarjotin.catalog.referral.ReferralMove;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of a client in the words of the programs: codes, and times in UTC. What is not known is null. */
final class KeptJson {

    private KeptJson() {}

    static Map<String, Object> of(KeptRecord kept, Instant now) {
        return object(
                "written", now.toString(),
                "id", kept.handover().toString(),
                "sent", kept.made().toString(),
                "madeByProfessional", kept.byProfessional(),
                "consents", kept.consents().stream().map(KeptJson::consent).toList(),
                "referrals", kept.referrals().stream().map(KeptJson::part).toList());
    }

    private static Map<String, Object> consent(KeptRecord.GivenConsent given) {
        return object(
                "purpose", given.consent().purpose().code(),
                "textVersion", given.consent().textVersion(),
                "how", given.consent().how().code(),
                "given", given.given().toString(),
                "withdrawn", string(given.withdrawn()));
    }

    private static Map<String, Object> part(KeptRecord.Part part) {
        var referral = part.referral();
        return object(
                "id", referral.id().toString(),
                "code", referral.writtenCode(),
                "kind", referral.kind().code(),
                "receiver", referral.receiver().name(),
                "listing", string(referral.listing()),
                "follows", string(referral.follows()),
                "state", referral.state().code(),
                "since", referral.since().toString(),
                "area", referral.area(),
                "helped", referral.helped().map(Helped::code).orElse(null),
                "onwardConsent", part.onward().map(KeptJson::consent).orElse(null),
                "client", part.client().map(KeptJson::client).orElse(null),
                "moves", part.moves().stream().map(KeptJson::move).toList(),
                "readings",
                        part.readings().stream()
                                .map(reading -> object(
                                        "at",
                                        reading.at().toString(),
                                        "by",
                                        reading.party().code()))
                                .toList(),
                "linksOfReceiverHoldUntil",
                        part.links().stream().map(Instant::toString).toList(),
                "mailsToBeSent",
                        part.mails().stream()
                                .map(mail -> object(
                                        "made",
                                        mail.made().toString(),
                                        "to",
                                        mail.to().code(),
                                        "about",
                                        mail.kind().code()))
                                .toList());
    }

    private static Map<String, Object> client(ClientDetails client) {
        return object(
                "name", client.name(),
                "way", client.way().code(),
                "contact", client.contact(),
                "time", client.time(),
                "language", client.language().code(),
                "municipality", client.municipality(),
                "themes", client.themes(),
                "words", client.words(),
                "exercise", client.exercise() == null ? null : exercise(client.exercise()),
                "nonDisclosure", client.protectedPerson());
    }

    private static Map<String, Object> exercise(ExerciseWishes told) {
        return object(
                "now", told.now().code(),
                "wishes", told.wishes().stream().map(ExerciseWishes.Wish::code).toList());
    }

    private static Map<String, Object> move(ReferralMove move) {
        return object(
                "at", move.at().toString(),
                "event", move.event().code(),
                "from", move.from().code(),
                "to", move.to().code(),
                "by", move.party().code(),
                "reason",
                        Optional.ofNullable(move.reason())
                                .map(reason -> reason.code())
                                .orElse(null),
                "outcome",
                        Optional.ofNullable(move.outcome())
                                .map(outcome -> outcome.code())
                                .orElse(null));
    }

    private static @Nullable String string(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable String string(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** Names and values in turn, in their order. */
    private static Map<String, Object> object(@Nullable Object... parts) {
        var object = new LinkedHashMap<String, Object>();
        for (var at = 0; at < parts.length; at += 2) {
            object.put(String.valueOf(parts[at]), parts[at + 1]);
        }
        return object;
    }
}

package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.referral.ReferralSight.After;
import fi.palvelutarjotin.catalog.referral.ReferralSight.Asked;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.web.query.BadParameter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads which referrals a program asks for.
 *
 * @param problems what cannot be used; when there are any, the rest means nothing
 */
record ReferralListing(Asked asked, List<BadParameter> problems) {

    static final int USUAL_SIZE = 50;
    static final int LARGEST_SIZE = 100;

    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");
    private static final Set<String> NAMES = Set.of("state", "since", "cursor", "size", "lang");
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,17})_([0-9a-f-]{36})");

    static ReferralListing read(Map<String, List<String>> parameters) {
        var problems = new ArrayList<BadParameter>();
        parameters.forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                problems.add(new BadParameter(name, "", "unknown.parameter", List.of(name, "state")));
            } else if (values.size() > 1 && !name.equals("state")) {
                problems.add(new BadParameter(name, String.join(",", values), "values.one", List.of(name)));
            }
        });
        var states = EnumSet.noneOf(State.class);
        for (var code : parameters.getOrDefault("state", List.of())) {
            State.find(code)
                    .filter(state -> state != State.DRAFT)
                    .ifPresentOrElse(
                            states::add,
                            () -> problems.add(new BadParameter(
                                    "state",
                                    code,
                                    "field.choice",
                                    List.of(
                                            "state",
                                            Arrays.stream(State.values())
                                                    .filter(state -> state != State.DRAFT)
                                                    .map(State::code)
                                                    .collect(Collectors.joining(", "))))));
        }
        var since = value(parameters, "since").flatMap(text -> moment(text, problems));
        var after = value(parameters, "cursor").flatMap(text -> cursor(text, problems));
        var size = value(parameters, "size").map(text -> size(text, problems)).orElse(USUAL_SIZE);
        // One more than asked for tells whether there are more.
        return new ReferralListing(
                new Asked(null, states, null, since.orElse(null), null, after.orElse(null), size + 1), problems);
    }

    int size() {
        return asked.size() - 1;
    }

    /** Where to go on; nobody needs to understand it. */
    static String cursor(Instant at, UUID id) {
        var text = ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<After> cursor(String text, List<BadParameter> problems) {
        try {
            var parts = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            if (parts.matches()) {
                return Optional.of(new After(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        UUID.fromString(parts.group(2))));
            }
        } catch (IllegalArgumentException e) {
            // Told below, as any other text that was not given here.
        }
        problems.add(new BadParameter("cursor", text, "cursor.unknown", List.of()));
        return Optional.empty();
    }

    private static Optional<Instant> moment(String text, List<BadParameter> problems) {
        try {
            return Optional.of(bounded(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException e) {
            problems.add(new BadParameter("since", text, "moment.unknown", List.of(text)));
            return Optional.empty();
        }
    }

    /** What the database can compare with; nothing ever happened outside of it. */
    private static Instant bounded(Instant moment) {
        return moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment.isAfter(NEVER) ? NEVER : moment;
    }

    private static int size(String text, List<BadParameter> problems) {
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LARGEST_SIZE) {
            return Integer.parseInt(text);
        }
        problems.add(new BadParameter("size", text, "count.number", List.of(text, Integer.toString(LARGEST_SIZE))));
        return USUAL_SIZE;
    }

    private static Optional<String> value(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().filter(text -> !text.isEmpty());
    }
}

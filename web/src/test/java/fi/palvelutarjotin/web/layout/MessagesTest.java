package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.feedback.FeedbackTopic;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.ExerciseWishes;
import fi.palvelutarjotin.catalog.referral.Helped;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.report.ReportKind;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.fit.FitTime;
import fi.palvelutarjotin.indexer.search.DaySpan;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.web.testing.ProjectFiles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages' texts: all of them in every language, and none that no page shows. */
class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9.-]+)");
    private static final Pattern IN_CLASS = Pattern.compile("\\.text\\(\\s*\"([a-zA-Z0-9.-]+)\"");
    /** The texts whose key ends with a code, by the beginning of the key. */
    private static final Map<String, Set<String>> BY_CODE = Map.ofEntries(
            codes("kind.", ListingKind.values(), ListingKind::code),
            codes("price.", Price.Kind.values(), Price.Kind::code),
            codes("channel.", Channel.values(), Channel::code),
            codes("sort.", SortOrder.values(), SortOrder::code),
            codes("facet.", FacetName.values(), FacetName::code),
            codes("accessibility.", AccessibilityFact.values(), AccessibilityFact::code),
            codes("organisation.kind.", OrganisationKind.values(), OrganisationKind::code),
            codes("language.", Language.values(), Language::code),
            codes("when.", DaySpan.values(), DaySpan::code),
            codes("partOfDay.", DayPart.values(), DayPart::code),
            codes("accessProfile.", AccessProfile.values(), AccessProfile::code),
            codes("listing.access.profile.", AccessProfile.values(), AccessProfile::code),
            codes("fit.time.", FitTime.values(), FitTime::code),
            codes("fit.access.", AccessProfile.values(), AccessProfile::code),
            codes("account.role.", Role.values(), Role::code),
            codes("report.kind.", ReportKind.values(), ReportKind::code),
            codes("request.way.", ContactWay.values(), ContactWay::code),
            Map.entry("refer.how.", codes("refer.how.", "told-to-sender signed-on-paper")),
            codes("referral.kind.", ReferralKind.values(), ReferralKind::code),
            codes("referral.state.", State.values(), State::code),
            Map.entry(
                    "referral.happened.",
                    Stream.concat(
                                    Stream.of("referral.happened.ask-time"),
                                    Stream.of(State.values()).map(state -> "referral.happened." + state.code()))
                            .collect(Collectors.toSet())),
            codes("referral.helped.", Helped.values(), Helped::code),
            codes("own.helped.", Helped.values(), Helped::code),
            codes("exercise.now.", ExerciseWishes.Now.values(), ExerciseWishes.Now::code),
            codes("exercise.wish.", ExerciseWishes.Wish.values(), ExerciseWishes.Wish::code),
            codes("referral.party.", Party.values(), Party::code),
            codes("kept.consent.", Consent.Purpose.values(), Consent.Purpose::code),
            codes("kept.how.", Consent.How.values(), Consent.How::code),
            codes("referral.reason.", Reason.values(), Reason::code),
            codes("referral.outcome.", Outcome.values(), Outcome::code),
            // Those that a receiver chooses by a button.
            Map.entry(
                    "referral.event.",
                    codes(
                            "referral.event.",
                            "receive ask-time take-up reach start end reject not-reach discontinue return cancel")),
            Map.entry(
                    "referral.capacity.", codes("referral.capacity.", "has-room waiting-list full ask-first unknown")),
            Map.entry(
                    "referral.done.",
                    codes(
                            "referral.done.",
                            "withdrawn contact feedback code-sent moved led-on helped exercise link-sent capacity")),
            Map.entry(
                    "referral.mail.",
                    Stream.of("new", "code", "reminder", "moved", "client", "linkWorker.escalation", "linkWorker.moved")
                            .flatMap(mail -> codes("referral.mail." + mail + ".", "subject text").stream())
                            .collect(Collectors.toSet())),
            codes("feedback.topic.", FeedbackTopic.values(), FeedbackTopic::code),
            codes("weekly.", DayOfWeek.values(), day -> day.name().toLowerCase(Locale.ROOT)),
            // Whose types only their own package knows; a page with a tray shows them all.
            Map.entry(
                    "tray.reason.",
                    codes(
                            "tray.reason.",
                            "wish near free time support company peers exercise language accessible home")),
            Map.entry("tray.step.", codes("tray.step.", "call go enrol ask write together called referral think")),
            Map.entry("statement.status.", codes("statement.status.", "full partial")),
            Map.entry(
                    "error.title.",
                    Set.of(
                            "error.title.400",
                            "error.title.403",
                            "error.title.404",
                            "error.title.422",
                            "error.title.429",
                            "error.title.500")),
            Map.entry(
                    "error.text.",
                    Set.of(
                            "error.text.400",
                            "error.text.403",
                            "error.text.404",
                            "error.text.422",
                            "error.text.429",
                            "error.text.500")));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) {
        assertThat(texts(language).keySet()).isEqualTo(texts(Language.FI).keySet());
        assertThat(places(language)).isEqualTo(places(Language.FI));
        assertThat(texts(language).values()).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    /** To the program that fills in the places, one apostrophe begins a stretch that it leaves as it is. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void apostrophesAreTypographic(Language language) {
        assertThat(texts(language).values()).noneMatch(text -> text.contains("'"));
    }

    @Test
    void everyTextIsShownSomewhereAndNoneIsMissing() {
        var used = new TreeSet<String>();
        ProjectFiles.templates().forEach(file -> used.addAll(keys(IN_TEMPLATE, ProjectFiles.text(file))));
        ProjectFiles.classes().stream()
                .filter(file -> !file.toString().contains("/api/"))
                .forEach(file -> used.addAll(keys(IN_CLASS, ProjectFiles.text(file))));
        BY_CODE.forEach((beginning, keys) -> {
            if (used.remove(beginning) || beginning.equals("language.")) {
                used.addAll(keys);
            }
        });
        assertThat(texts(Language.FI).keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sentencesAreShort(Language language) {
        var sentences = texts(language).values().stream().flatMap(text -> Arrays.stream(text.split("[.?!] ")));
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(sentence.split(" ")).hasSizeLessThanOrEqualTo(15));
    }

    private static Map<String, String> texts(Language language) {
        var file = "i18n/messages_" + language.code() + ".properties";
        try (var stream = MessagesTest.class.getClassLoader().getResourceAsStream(file);
                var reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(Function.identity(), properties::getProperty, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> places(Language language) {
        var places = new TreeMap<String, Set<String>>();
        texts(language)
                .forEach((key, text) -> places.put(
                        key,
                        PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet())));
        return places;
    }

    private static Set<String> keys(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> codes(String beginning, String codes) {
        return Stream.of(codes.split(" ")).map(code -> beginning + code).collect(Collectors.toSet());
    }

    private static <T> Map.Entry<String, Set<String>> codes(String beginning, T[] all, Function<T, String> code) {
        return Map.entry(
                beginning,
                Stream.of(all).map(one -> beginning + code.apply(one)).collect(Collectors.toSet()));
    }
}

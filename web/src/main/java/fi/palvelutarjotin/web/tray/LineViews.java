package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.PhoneText;
import fi.palvelutarjotin.web.layout.PlaceText;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the lines of a tray. */
final class LineViews {

    private static final int PHONES = 2;
    /** What happens more often has its times on its page. */
    private static final int WEEKLY_TIMES = 3;

    private final Words words;
    private final Times times;
    private final PlaceText places;
    private final LocalDateTime now;
    private final UnaryOperator<String> wholeAddress;

    LineViews(Labels labels, Words words, LocalDateTime now, UnaryOperator<String> wholeAddress) {
        this.words = words;
        this.times = new Times(words);
        this.places = new PlaceText(labels, words);
        this.now = now;
        this.wholeAddress = wholeAddress;
    }

    List<TrayPage.Line> of(List<TrayContents.Filled> filled) {
        return IntStream.range(0, filled.size())
                .mapToObj(place -> line(filled.get(place), place + 1, place + 1 == filled.size()))
                .toList();
    }

    private TrayPage.Line line(TrayContents.Filled filled, int number, boolean last) {
        var content = filled.listing().content();
        var organisation = filled.listing().organisation();
        var reason = filled.line().reason();
        var step = filled.line().step();
        var address = Addresses.listing(words.language(), filled.listing().id().toString());
        return new TrayPage.Line(
                number,
                Objects.requireNonNull(Shown.of(content.name(), words.language())),
                address,
                organisation == null ? null : Shown.of(organisation.content().name(), words.language()),
                when(content.schedule()),
                places.of(content.places(), content.area(), content.channels()),
                words.text("price." + content.price().kind().code()),
                Shown.of(content.price().details(), words.language()),
                phones(content),
                content.registration().need() == Registration.Need.REQUIRED
                        ? words.text("listing.registration.required")
                        : null,
                webAddress(content.registration().url()),
                reason == null ? null : label(reason),
                step == null ? null : label(step),
                Arrays.stream(Reason.values())
                        .map(other -> choice(other.letter(), label(other), other == reason))
                        .toList(),
                Arrays.stream(NextStep.values())
                        .map(other -> choice(other.letter(), label(other), other == step))
                        .toList(),
                last,
                TrayPage.Code.of(wholeAddress.apply(address)));
    }

    private String label(Reason reason) {
        return words.text("tray.reason." + reason.code());
    }

    private String label(NextStep step) {
        return words.text("tray.step." + step.code());
    }

    private static TrayPage.Choice choice(char letter, String label, boolean chosen) {
        return new TrayPage.Choice(Character.toString(letter), label, chosen);
    }

    private List<String> when(Schedule schedule) {
        var told = new ArrayList<String>();
        schedule.next(now).map(times::once).ifPresent(told::add);
        var weekly = times.weekly(schedule.weekly());
        if (weekly.size() <= WEEKLY_TIMES) {
            told.addAll(weekly);
        }
        return told.isEmpty() ? List.of(words.text("listing.when.untold")) : told;
    }

    private List<TrayPage.Phone> phones(ListingContent content) {
        return content.contacts().stream()
                .filter(contact -> contact.kind() == Contact.Kind.PHONE)
                .limit(PHONES)
                .map(contact -> new TrayPage.Phone(
                        PhoneText.grouped(contact.value()),
                        "tel:" + PhoneText.dialled(contact.value()),
                        Shown.of(contact.description(), words.language())))
                .toList();
    }

    /** A feed must not be able to bring in a script. */
    private static @Nullable String webAddress(@Nullable String url) {
        return url != null && Contact.isWebAddress(url) ? url : null;
    }
}

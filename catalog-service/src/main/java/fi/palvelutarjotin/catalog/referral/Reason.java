package fi.palvelutarjotin.catalog.referral;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a referral was not taken or did not go on: a list, for a free text would come to tell of the client's health. */
public enum Reason {
    /** Ei ole tilaa. */
    NO_ROOM(Event.REJECT),
    /** Toiminta ei sovi tähän tarpeeseen. */
    NOT_SUITABLE(Event.REJECT, Event.RETURN),
    /** Emme toimi tällä alueella. */
    OTHER_AREA(Event.REJECT, Event.RETURN),
    /** Toimintaa ei enää ole. */
    NO_LONGER_ARRANGED(Event.REJECT),
    /** Tietoja puuttuu. */
    SOMETHING_MISSING(Event.RETURN),
    /** Asiakas ei halunnut jatkaa. */
    CLIENTS_WISH(Event.REJECT, Event.RETURN, Event.DISCONTINUE),
    /** Asiakas muutti. */
    MOVED(Event.DISCONTINUE),
    /** Muu syy. */
    OTHER(Event.REJECT, Event.RETURN, Event.DISCONTINUE);

    private final Set<Event> events;

    Reason(Event first, Event... others) {
        events = EnumSet.of(first, others);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Those that can be given with an event; none where no reason is asked. */
    public static List<Reason> of(Event event) {
        return Arrays.stream(values())
                .filter(reason -> reason.events.contains(event))
                .toList();
    }
}

package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.ExerciseWishes;
import fi.palvelutarjotin.catalog.referral.Helped;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReferralMove;
import fi.palvelutarjotin.catalog.referral.ReferralReading;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Says where a referral stands and what happened to it. */
final class ReferralTexts {

    private final Words words;
    private final Times times;

    ReferralTexts(Words words) {
        this.words = words;
        times = new Times(words);
    }

    String state(State state) {
        return words.text("referral.state." + state.code());
    }

    /** What happened, and when: with a reason or an outcome where there is one. */
    String move(ReferralMove move) {
        var what = move.event() == Event.ASK_TIME
                ? words.text("referral.happened.ask-time")
                : words.text("referral.happened." + move.to().code());
        if (move.reason() != null) {
            what += " " + words.text("referral.reason." + move.reason().code()) + ".";
        }
        if (move.outcome() != null) {
            what += " " + words.text("referral.outcome." + move.outcome().code()) + ".";
        }
        return words.text("referral.onDay", date(move.at()), what);
    }

    /** What a client told an exercise adviser beforehand. */
    List<String> exercise(ExerciseWishes wishes) {
        return Stream.concat(
                        Stream.of(words.text("exercise.now." + wishes.now().code())),
                        Arrays.stream(ExerciseWishes.Wish.values())
                                .filter(wishes.wishes()::contains)
                                .map(wish -> words.text("exercise.wish." + wish.code())))
                .toList();
    }

    /** What the client said at the end. */
    String helped(Helped helped) {
        return words.text("referral.helped." + helped.code());
    }

    /** Who has read what the client told, and on which day. */
    String reading(ReferralReading reading, Receiver receiver) {
        return words.text("referral.onDay", date(reading.at()), party(reading.party(), receiver));
    }

    /** Who somebody is towards a referral: by name where it is the one whom it was sent to. */
    String party(Party party, Receiver receiver) {
        return party == receiver.kind().party() ? receiver.name() : words.text("referral.party." + party.code());
    }

    private String date(Instant at) {
        return times.date(LocalDate.ofInstant(at, Schedule.ZONE));
    }
}

package fi.palvelutarjotin.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Moves;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.web.fhir.TaskStates.Meant;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskStatesTest {

    private static Task task(String status, @Nullable String business) {
        var task = new Task();
        task.setStatus(TaskStatus.fromCode(status));
        if (business != null) {
            var bser = Character.isDigit(business.charAt(0));
            task.getBusinessStatus()
                    .addCoding()
                    .setSystem(bser ? Systems.BSER : Systems.STATE)
                    .setCode(business);
        }
        return task;
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasAStatusThatTheProfileAllows(State state) {
        assertThat(TaskStates.status(state).toCode())
                .isIn("draft", "requested", "accepted", "rejected", "cancelled", "in-progress", "completed", "failed");
        assertThat(TaskStates.states(TaskStates.status(state))).contains(state);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatIsWrittenMeansNothingNewWhenItComesBack(State state) {
        var task = task(TaskStates.status(state).toCode(), state.code());
        assertThat(TaskStates.read(state, task)).isEqualTo(new Meant.Nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "sent, accepted, , receive",
        "sent, accepted, 3.0, receive",
        "sent, accepted, in-progress, take-up",
        "received, in-progress, , reach",
        "received, in-progress, 5.1.1, reach",
        "in-contact, in-progress, started, start",
        "in-contact, in-progress, 5.1.4, start",
        "in-contact, completed, 7.0, end",
        "sent, rejected, , reject",
        "sent, rejected, returned, return",
        "received, failed, , not-reach",
        "started, failed, , discontinue",
        "sent, cancelled, 6.0, cancel",
        "returned, requested, , send",
    })
    void aStatusMeansAnEvent(String now, String status, @Nullable String business, String event) {
        var meant = TaskStates.read(State.find(now).orElseThrow(), task(status, business));
        assertThat(meant).isInstanceOf(Meant.Happening.class);
        assertThat(((Meant.Happening) meant).event())
                .isEqualTo(Event.find(event).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "sent, on-hold, , fhir.status",
        "sent, received, , fhir.status",
        "sent, ready, , fhir.status",
        "sent, draft, , fhir.status",
        "sent, entered-in-error, , fhir.status",
        "received, in-progress, 5.1.2, fhir.business",
        "received, in-progress, 5.2, fhir.business",
        "sent, requested, 7.0, fhir.business",
        "sent, completed, started, fhir.business",
    })
    void whatHasNoMeaningHereIsSaidSo(String now, String status, @Nullable String business, String key) {
        var meant = TaskStates.read(State.find(now).orElseThrow(), task(status, business));
        assertThat(meant).isInstanceOf(Meant.Unclear.class);
        assertThat(((Meant.Unclear) meant).fault().key()).isEqualTo(key);
    }

    @Test
    void everyMoveOfTheTableThatNeedsNoOtherReceiverCanBeMeant() {
        Moves.all()
                .filter(move -> move.by().contains(Party.RECEIVER) || move.by().contains(Party.SENDER))
                // Asking for time changes no state, so that no status can mean it.
                .filter(move -> move.event() != Event.REROUTE && move.event() != Event.ASK_TIME)
                .forEach(move -> move.from().stream()
                        // A draft has not been sent: no program sees it.
                        .filter(from -> from != State.DRAFT)
                        .forEach(from -> {
                            var wish = task(
                                    TaskStates.status(move.to()).toCode(),
                                    move.to().code());
                            assertThat(TaskStates.read(from, wish))
                                    .as("%s from %s", move.event(), from)
                                    .isInstanceOfSatisfying(
                                            Meant.Happening.class,
                                            meant -> assertThat(meant.event()).isEqualTo(move.event()));
                        }));
    }

    @Test
    void noCapacityIsAReasonAndAFreeTextIsNone() {
        var task = task("rejected", null);
        task.setStatusReason(new CodeableConcept().setText("täynnä"));
        assertThat(((Meant.Happening) TaskStates.read(State.SENT, task)).given().reason())
                .isNull();
        task.getStatusReason().addCoding().setSystem(Systems.SDOHCC).setCode("no-capacity");
        assertThat(((Meant.Happening) TaskStates.read(State.SENT, task)).given().reason())
                .isEqualTo(Reason.NO_ROOM);
    }
}

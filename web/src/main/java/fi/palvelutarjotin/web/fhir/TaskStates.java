package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.web.exchange.Fault;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * How states of referrals are called as statuses of FHIR Tasks, and what a program means that sets one (decision 0035). A
 * status says less than a state; what it leaves open stands in {@code businessStatus}. Whether it may be done is not
 * decided here but by the table of moves.
 */
final class TaskStates {

    private static final Map<State, TaskStatus> STATUSES = new EnumMap<>(Map.ofEntries(
            Map.entry(State.DRAFT, TaskStatus.DRAFT),
            Map.entry(State.SENT, TaskStatus.REQUESTED),
            Map.entry(State.RECEIVED, TaskStatus.ACCEPTED),
            // Somebody sees to it, but the client has not been reached: nothing is in progress for them yet.
            Map.entry(State.IN_PROGRESS, TaskStatus.ACCEPTED),
            Map.entry(State.IN_CONTACT, TaskStatus.INPROGRESS),
            Map.entry(State.STARTED, TaskStatus.INPROGRESS),
            Map.entry(State.ENDED, TaskStatus.COMPLETED),
            Map.entry(State.REJECTED, TaskStatus.REJECTED),
            Map.entry(State.NOT_REACHED, TaskStatus.FAILED),
            Map.entry(State.DISCONTINUED, TaskStatus.FAILED),
            Map.entry(State.RETURNED, TaskStatus.REJECTED),
            Map.entry(State.CANCELLED, TaskStatus.CANCELLED),
            Map.entry(State.EXPIRED, TaskStatus.FAILED),
            Map.entry(State.REROUTED, TaskStatus.REJECTED)));

    /** The business statuses of BSeR (360X) that say what one of our states says. */
    private static final Map<String, State> BSER = Map.of(
            "2.0", State.SENT,
            "3.0", State.RECEIVED,
            "4.0", State.REJECTED,
            "5.1.1", State.IN_CONTACT,
            "5.1.4", State.STARTED,
            "6.0", State.CANCELLED,
            "7.0", State.ENDED);

    private TaskStates() {}

    static TaskStatus status(State state) {
        return STATUSES.getOrDefault(state, TaskStatus.NULL);
    }

    /** The states that are called by a status. */
    static List<State> states(TaskStatus status) {
        return STATUSES.entrySet().stream()
                .filter(entry -> entry.getValue() == status)
                .map(Map.Entry::getKey)
                .toList();
    }

    static CodeableConcept businessStatus(State state) {
        var concept = new CodeableConcept();
        concept.addCoding().setSystem(Systems.STATE).setCode(state.code());
        return concept;
    }

    /** What somebody means who sets a status. */
    sealed interface Meant {

        /** Nothing is to change. */
        record Nothing() implements Meant {}

        /** Something is to happen. */
        record Happening(Event event, Given given) implements Meant {}

        /** It cannot be understood here. */
        record Unclear(Fault fault) implements Meant {}
    }

    /** What is meant by a Task as a program wants it to be, of a referral in a state. */
    static Meant read(State now, Task task) {
        var status = task.getStatus();
        if (status == null) {
            return new Meant.Unclear(Fault.of("Task.status", "field.missing", "Task.status"));
        }
        var told = business(task.getBusinessStatus());
        if (task.hasBusinessStatus()
                && told.filter(state -> status(state) == status).isEmpty()) {
            return new Meant.Unclear(Fault.of(
                    "Task.businessStatus",
                    "fhir.business",
                    status.toCode(),
                    String.join(", ", states(status).stream().map(State::code).toList())));
        }
        if (told.map(now::equals).orElse(status == status(now))) {
            return new Meant.Nothing();
        }
        return event(status, told, now)
                .<Meant>map(event -> new Meant.Happening(event, given(event, task)))
                .orElseGet(() -> new Meant.Unclear(Fault.of("Task.status", "fhir.status", status.toCode())));
    }

    private static Optional<Event> event(TaskStatus status, Optional<State> told, State now) {
        return switch (status) {
            case REQUESTED -> Optional.of(Event.SEND);
            case ACCEPTED -> Optional.of(told.equals(Optional.of(State.IN_PROGRESS)) ? Event.TAKE_UP : Event.RECEIVE);
            case INPROGRESS -> Optional.of(told.equals(Optional.of(State.STARTED)) ? Event.START : Event.REACH);
            case COMPLETED -> Optional.of(Event.END);
            case REJECTED -> Optional.of(told.equals(Optional.of(State.RETURNED)) ? Event.RETURN : Event.REJECT);
            case FAILED ->
                Optional.of(now == State.IN_CONTACT || now == State.STARTED ? Event.DISCONTINUE : Event.NOT_REACH);
            case CANCELLED -> Optional.of(Event.CANCEL);
            default -> Optional.empty();
        };
    }

    private static Given given(Event event, Task task) {
        var outcome = event == Event.END
                ? task.getOutput().stream()
                        .filter(output -> output.getValue() instanceof CodeableConcept)
                        .flatMap(output -> codes((CodeableConcept) output.getValue(), Systems.OUTCOME).stream())
                        .flatMap(code -> Outcome.find(code).stream())
                        .findFirst()
                : Optional.<Outcome>empty();
        var reason = codes(task.getStatusReason(), Systems.REASON).stream()
                .flatMap(code -> Reason.find(code).stream())
                .findFirst()
                .or(() -> codes(task.getStatusReason(), Systems.SDOHCC).contains("no-capacity")
                        ? Optional.of(Reason.NO_ROOM)
                        : Optional.empty())
                .filter(found -> Reason.of(event).contains(found));
        return Given.chosen(reason, outcome);
    }

    private static Optional<State> business(CodeableConcept concept) {
        return codes(concept, Systems.STATE).stream()
                .flatMap(code -> State.find(code).stream())
                .findFirst()
                .or(() -> codes(concept, Systems.BSER).stream()
                        .flatMap(code -> Optional.ofNullable(BSER.get(code)).stream())
                        .findFirst());
    }

    private static List<String> codes(CodeableConcept concept, String system) {
        return concept.getCoding().stream()
                .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
                .map(coding -> coding.getCode())
                .toList();
    }
}

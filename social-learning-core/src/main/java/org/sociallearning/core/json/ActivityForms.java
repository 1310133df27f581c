package org.sociallearning.core.json;

import java.util.List;
import org.sociallearning.core.event.Accepted;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.Completed;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Fulfilled;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ObservationSource;
import org.sociallearning.core.event.Observed;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.Started;
import org.sociallearning.core.event.TaskSource;
import org.sociallearning.core.event.Wish;

/** What people do with each other and in their work. */
final class ActivityForms {
    private static final TextForm<EncounterState> ENCOUNTER_STATE = EnumForms.of(EncounterState.class);
    private static final TextForm<Wish> WISH = EnumForms.of(Wish.class);
    private static final TextForm<ProposalForm> PROPOSAL_FORM = EnumForms.of(ProposalForm.class);
    private static final TextForm<TaskSource> TASK_SOURCE = EnumForms.of(TaskSource.class);
    private static final TextForm<ObservationSource> OBSERVATION_SOURCE = EnumForms.of(ObservationSource.class);

    private ActivityForms() {}

    static List<EventForm<?>> all(Values v) {
        return List.of(
                met(v),
                attended(v),
                requested(v),
                fulfilled(v),
                proposed(v),
                accepted(v),
                started(v),
                completed(v),
                observed(v));
    }

    private static EventForm<Met> met(Values v) {
        Members<Met> m = new Members<>();
        var encounter = m.one("encounter", v.encounter, Met::encounter);
        var form = m.one("form", v.encounterForm, Met::form);
        var state = m.one("state", ENCOUNTER_STATE, Met::state);
        var space = m.one("space", v.space, Met::space);
        var hosts = m.list("hosts", v.participant, Met::hosts);
        var attendees = m.list("attendees", v.participant, Met::attendees);
        var partners = m.list("partners", v.text, Met::partners);
        var topics = m.list("topics", v.topic, Met::topics);
        var duration = m.one("duration", v.duration, Met::duration);
        var rulesKept = m.list("rulesKept", v.roomRule, Met::rulesKept);
        var minutes = m.one("minutes", v.text, Met::minutes);
        return m.form(
                "met",
                Met.class,
                header -> new Met(
                        header,
                        encounter.get(),
                        form.get(),
                        state.get(),
                        space.get(),
                        hosts.get(),
                        attendees.get(),
                        partners.get(),
                        topics.get(),
                        duration.get(),
                        rulesKept.get(),
                        minutes.get()));
    }

    private static EventForm<Attended> attended(Values v) {
        Members<Attended> m = new Members<>();
        var encounter = m.one("encounter", v.encounter, Attended::encounter);
        return m.form("attended", Attended.class, header -> new Attended(header, encounter.get()));
    }

    private static EventForm<Requested> requested(Values v) {
        Members<Requested> m = new Members<>();
        var wish = m.one("wish", WISH, Requested::wish);
        var activity = m.one("activity", v.word, Requested::activity);
        var again = m.flag("again", Requested::again, false);
        return m.form(
                "requested", Requested.class, header -> new Requested(header, wish.get(), activity.get(), again.get()));
    }

    private static EventForm<Fulfilled> fulfilled(Values v) {
        Members<Fulfilled> m = new Members<>();
        var request = m.one("request", v.event, Fulfilled::request);
        return m.form("fulfilled", Fulfilled.class, header -> new Fulfilled(header, request.get()));
    }

    private static EventForm<Proposed> proposed(Values v) {
        Members<Proposed> m = new Members<>();
        var form = m.one("form", PROPOSAL_FORM, Proposed::form);
        var people = m.list("people", v.participant, Proposed::people);
        var round = m.number("round", Proposed::round, 0);
        return m.form(
                "proposed", Proposed.class, header -> new Proposed(header, form.get(), people.get(), round.get()));
    }

    private static EventForm<Accepted> accepted(Values v) {
        Members<Accepted> m = new Members<>();
        var proposal = m.one("proposal", v.event, Accepted::proposal);
        return m.form("accepted", Accepted.class, header -> new Accepted(header, proposal.get()));
    }

    private static EventForm<Started> started(Values v) {
        Members<Started> m = new Members<>();
        var task = m.one("task", v.task, Started::task);
        var kind = m.one("kind", v.taskKind, Started::kind);
        var source = m.one("source", TASK_SOURCE, Started::source);
        return m.form("started", Started.class, header -> new Started(header, task.get(), kind.get(), source.get()));
    }

    private static EventForm<Completed> completed(Values v) {
        Members<Completed> m = new Members<>();
        var task = m.one("task", v.task, Completed::task);
        var kind = m.one("kind", v.taskKind, Completed::kind);
        var source = m.one("source", TASK_SOURCE, Completed::source);
        var taken = m.one("taken", v.duration, Completed::taken);
        return m.form(
                "completed",
                Completed.class,
                header -> new Completed(header, task.get(), kind.get(), source.get(), taken.get()));
    }

    private static EventForm<Observed> observed(Values v) {
        Members<Observed> m = new Members<>();
        var practice = m.one("practice", v.practice, Observed::practice);
        var source = m.one("source", OBSERVATION_SOURCE, Observed::source);
        var level = m.number("level", Observed::level, 0);
        var scale = m.number("scale", Observed::scale, 0);
        return m.form(
                "observed",
                Observed.class,
                header -> new Observed(header, practice.get(), source.get(), level.get(), scale.get()));
    }
}

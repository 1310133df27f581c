package org.sociallearning.core.json;

import java.util.List;
import org.sociallearning.core.event.AnswerState;
import org.sociallearning.core.event.Answered;
import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Custom;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.Registered;

/** How an experiment goes, and what a vendor adds. */
final class ExperimentForms {
    private static final TextForm<PreconditionState> PRECONDITION_STATE = EnumForms.of(PreconditionState.class);
    private static final TextForm<AnswerState> ANSWER_STATE = EnumForms.of(AnswerState.class);

    /** The size that {@link Registered#of} states: a doubling. */
    private static final int DOUBLING = 100;

    private ExperimentForms() {}

    static List<EventForm<?>> all(Values v) {
        return List.of(
                opened(v),
                ended(),
                outputNamed(v),
                outputSeen(v),
                preconditionStated(v),
                checkedIn(v),
                registered(v),
                answered(v),
                custom(v));
    }

    private static EventForm<Opened> opened(Values v) {
        Members<Opened> m = new Members<>();
        var title = m.one("title", v.text, Opened::title);
        var form = m.one("form", v.word, Opened::form);
        var zone = m.one("zone", v.zone, Opened::zone);
        var cadence = m.one("cadence", v.period, Opened::cadence);
        return m.form(
                "opened",
                Opened.class,
                header -> new Opened(header, title.get(), form.get(), zone.get(), cadence.get()));
    }

    private static EventForm<Ended> ended() {
        return new Members<Ended>().form("ended", Ended.class, Ended::new);
    }

    private static EventForm<OutputNamed> outputNamed(Values v) {
        Members<OutputNamed> m = new Members<>();
        var output = m.one("output", v.output, OutputNamed::output);
        var title = m.one("title", v.text, OutputNamed::title);
        var indicator = m.one("indicator", v.word, OutputNamed::indicator);
        return m.form(
                "output-named",
                OutputNamed.class,
                header -> new OutputNamed(header, output.get(), title.get(), indicator.get()));
    }

    private static EventForm<OutputSeen> outputSeen(Values v) {
        Members<OutputSeen> m = new Members<>();
        var output = m.one("output", v.output, OutputSeen::output);
        var evidence = m.list("evidence", v.contribution, OutputSeen::evidence);
        return m.form("output-seen", OutputSeen.class, header -> new OutputSeen(header, output.get(), evidence.get()));
    }

    private static EventForm<PreconditionStated> preconditionStated(Values v) {
        Members<PreconditionStated> m = new Members<>();
        var precondition = m.one("precondition", v.precondition, PreconditionStated::precondition);
        var state = m.one("state", PRECONDITION_STATE, PreconditionStated::state);
        var keeper = m.one("keeper", v.participant, PreconditionStated::keeper);
        var remark = m.one("remark", v.text, PreconditionStated::remark);
        return m.form(
                "precondition-stated",
                PreconditionStated.class,
                header -> new PreconditionStated(header, precondition.get(), state.get(), keeper.get(), remark.get()));
    }

    private static EventForm<CheckedIn> checkedIn(Values v) {
        Members<CheckedIn> m = new Members<>();
        var talkedAbout = m.one("talkedAbout", v.text, CheckedIn::talkedAbout);
        var interest = m.one("interest", v.text, CheckedIn::interest);
        var improvements = m.one("improvements", v.text, CheckedIn::improvements);
        return m.form(
                "checked-in",
                CheckedIn.class,
                header -> new CheckedIn(header, talkedAbout.get(), interest.get(), improvements.get()));
    }

    private static EventForm<Registered> registered(Values v) {
        Members<Registered> m = new Members<>();
        var moment = m.one("moment", v.word, Registered::moment);
        var primary = m.list("primary", v.word, Registered::primary);
        var percent = m.number("percent", Registered::percent, DOUBLING);
        var periods = m.list("periods", new PeriodForm(v), Registered::periods);
        return m.form(
                "registered",
                Registered.class,
                header -> new Registered(header, moment.get(), primary.get(), percent.get(), periods.get()));
    }

    private static EventForm<Answered> answered(Values v) {
        Members<Answered> m = new Members<>();
        var questionnaire = m.one("questionnaire", v.word, Answered::questionnaire);
        var item = m.one("item", v.word, Answered::item);
        var moment = m.one("moment", v.word, Answered::moment);
        var state = m.one("state", ANSWER_STATE, Answered::state);
        var score = m.number("score", Answered::score, 0);
        var codes = m.list("codes", v.text, Answered::codes);
        return m.form(
                "answered",
                Answered.class,
                header -> new Answered(
                        header, questionnaire.get(), item.get(), moment.get(), state.get(), score.get(), codes.get()));
    }

    private static EventForm<Custom> custom(Values v) {
        Members<Custom> m = new Members<>();
        var vendorType = m.one("vendorType", v.word, Custom::type);
        return m.form("custom", Custom.class, header -> new Custom(header, vendorType.get()));
    }
}

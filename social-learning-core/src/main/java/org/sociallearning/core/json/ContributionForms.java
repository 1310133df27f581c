package org.sociallearning.core.json;

import java.util.List;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Signalled;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.event.Unappreciated;
import org.sociallearning.core.event.Visibility;
import org.sociallearning.core.event.Withdrawn;

/** What is said, how it is received, and its corrections. */
final class ContributionForms {
    private static final TextForm<TextFormat> FORMAT = EnumForms.of(TextFormat.class);
    private static final TextForm<Visibility> VISIBILITY = EnumForms.of(Visibility.class);

    private ContributionForms() {}

    static List<EventForm<?>> all(Values v) {
        return List.of(
                contributed(v), appreciated(v), unappreciated(v), revised(v), withdrawn(v), retracted(v), signalled(v));
    }

    private static EventForm<Contributed> contributed(Values v) {
        Members<Contributed> m = new Members<>();
        var contribution = m.one("contribution", v.contribution, Contributed::contribution);
        var kind = m.one("kind", v.contributionKind, Contributed::kind);
        var space = m.one("space", v.space, Contributed::space);
        var thread = m.one("thread", v.contribution, Contributed::thread);
        var language = m.one("language", v.locale, Contributed::language);
        var topics = m.list("topics", v.topic, Contributed::topics);
        var detections = m.list("detections", new DetectionForm(v), Contributed::detections);
        var words = m.number("words", Contributed::words, Contributed.WORDS_UNKNOWN);
        var inReplyTo = m.list("inReplyTo", v.contribution, Contributed::inReplyTo);
        var addressedTo = m.list("addressedTo", v.participant, Contributed::addressedTo);
        var answerable = m.flag("answerable", Contributed::answerable, true);
        var visibility = m.one("visibility", VISIBILITY, Contributed::visibility, Visibility.PUBLIC);
        var format = m.one("format", FORMAT, Contributed::format, TextFormat.PLAIN);
        var text = m.one("text", v.text, Contributed::text);
        return m.form(
                "contributed",
                Contributed.class,
                header -> new Contributed(
                        header,
                        contribution.get(),
                        kind.get(),
                        space.get(),
                        thread.get(),
                        language.get(),
                        topics.get(),
                        detections.get(),
                        words.get(),
                        inReplyTo.get(),
                        addressedTo.get(),
                        answerable.get(),
                        visibility.get(),
                        format.get(),
                        text.get()));
    }

    private static EventForm<Appreciated> appreciated(Values v) {
        Members<Appreciated> m = new Members<>();
        var contribution = m.one("contribution", v.contribution, Appreciated::contribution);
        var kind = m.one("kind", v.appreciationKind, Appreciated::kind);
        var neverOwn = m.flag("neverOwn", Appreciated::neverOwn, false);
        return m.form(
                "appreciated",
                Appreciated.class,
                header -> new Appreciated(header, contribution.get(), kind.get(), neverOwn.get()));
    }

    private static EventForm<Unappreciated> unappreciated(Values v) {
        Members<Unappreciated> m = new Members<>();
        var contribution = m.one("contribution", v.contribution, Unappreciated::contribution);
        var kind = m.one("kind", v.appreciationKind, Unappreciated::kind);
        return m.form(
                "unappreciated",
                Unappreciated.class,
                header -> new Unappreciated(header, contribution.get(), kind.get()));
    }

    private static EventForm<Revised> revised(Values v) {
        Members<Revised> m = new Members<>();
        var contribution = m.one("contribution", v.contribution, Revised::contribution);
        var language = m.one("language", v.locale, Revised::language);
        var topics = m.list("topics", v.topic, Revised::topics);
        var detections = m.list("detections", new DetectionForm(v), Revised::detections);
        var words = m.number("words", Revised::words, Contributed.WORDS_UNKNOWN);
        var format = m.one("format", FORMAT, Revised::format, TextFormat.PLAIN);
        var text = m.one("text", v.text, Revised::text);
        return m.form(
                "revised",
                Revised.class,
                header -> new Revised(
                        header,
                        contribution.get(),
                        language.get(),
                        topics.get(),
                        detections.get(),
                        words.get(),
                        format.get(),
                        text.get()));
    }

    private static EventForm<Withdrawn> withdrawn(Values v) {
        Members<Withdrawn> m = new Members<>();
        var contribution = m.one("contribution", v.contribution, Withdrawn::contribution);
        return m.form("withdrawn", Withdrawn.class, header -> new Withdrawn(header, contribution.get()));
    }

    private static EventForm<Retracted> retracted(Values v) {
        Members<Retracted> m = new Members<>();
        var event = m.one("event", v.event, Retracted::event);
        return m.form("retracted", Retracted.class, header -> new Retracted(header, event.get()));
    }

    private static EventForm<Signalled> signalled(Values v) {
        Members<Signalled> m = new Members<>();
        var contribution = m.one("contribution", v.contribution, Signalled::contribution);
        var detection = m.one("detection", new DetectionForm(v), Signalled::detection);
        return m.form(
                "signalled", Signalled.class, header -> new Signalled(header, contribution.get(), detection.get()));
    }
}

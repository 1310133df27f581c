package org.sociallearning.metrics.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.experiment.CheckIn;
import org.sociallearning.core.experiment.CheckInWords;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.json.JsonWriter;
import org.sociallearning.core.page.Words;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/**
 * A check-in to read together: the three questions, what was seen of each in the weeks that it covers, and what people said in
 * their own words. It compares nothing. Immutable and thread-safe.
 */
public final class CheckInReport {
    private static final String INDICATOR = "check-in";
    private static final List<String> QUESTIONS = List.of("talked-about", "interest", "improvements");

    private final CheckIn checkIn;
    private final PublishedIndicator evidence;
    private final int floor;

    private CheckInReport(CheckIn checkIn, PublishedIndicator evidence, int floor) {
        this.checkIn = checkIn;
        this.evidence = evidence;
        this.floor = floor;
    }

    /**
     * A report on a check-in.
     *
     * @param checkIn the check-in
     * @param publication what {@code Indicators.checkIn()} gave for {@link CheckIn#figures() its weeks}
     * @throws SocialLearningException when the publication is without that indicator, or of other weeks
     */
    public static CheckInReport of(CheckIn checkIn, Publication publication) {
        PublishedIndicator evidence = publication
                .indicator(INDICATOR)
                .filter(one -> one.state() == PublishedIndicator.State.MEASURED)
                .orElseThrow(() -> new SocialLearningException(
                        "publication must hold the indicator check-in. Maybe attach Indicators.checkIn()"));
        List<Weeks> weeks =
                publication.periods().stream().map(period -> period.weeks()).toList();
        if (!weeks.equals(List.of(checkIn.figures()))) {
            throw new SocialLearningException(
                    "publication (of weeks " + weeks + ") must be of the weeks of the check-in (" + checkIn.figures()
                            + "). Maybe metrics.read(checkIn.figures())");
        }
        return new CheckInReport(checkIn, evidence, publication.data().floor());
    }

    /** As Markdown, in Dutch or English; what people wrote is text in it, never markup. */
    public String markdown(Locale locale) {
        Words words = ReportWords.in(locale);
        Values values = new Values(words, floor);
        StringBuilder out = new StringBuilder(2_000);
        out.append("# ").append(words.say("check-in.title", checkIn.number())).append("\n\n");
        paragraph(out, checkIn.text(words.locale()));
        if (!checkIn.figures().isEmpty()) {
            PeriodValue first =
                    figures(QUESTIONS.get(0)).findFirst().orElseThrow().levels().get(0);
            if (!first.notYet().isEmpty()) {
                if (!first.counted().isEmpty()) {
                    paragraph(out, words.say("check-in.seen", words.span(first.counted())));
                }
                paragraph(out, words.say("check-in.not-yet", words.span(first.notYet())));
            }
        }
        List<String> asked = CheckIn.questions(words.locale());
        for (int i = 0; i < QUESTIONS.size(); i++) {
            out.append("## ").append(MarkdownPage.escape(asked.get(i))).append("\n\n");
            if (!checkIn.figures().isEmpty()) {
                figures(QUESTIONS.get(i))
                        .forEach(figure -> item(
                                out,
                                figure.info().name().in(words.locale()) + ": "
                                        + values.text(
                                                figure.levels().get(0).value(),
                                                figure.info().unit())));
                out.append('\n');
            }
            said(out, i, words);
        }
        paragraph(out, words.say("check-in.rules", floor));
        return out.toString();
    }

    /** As one JSON object, a {@code checkIn} of {@code social-check-in.schema.json}: the figures, and what people said. */
    public String json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            out.beginObject().member("number", checkIn.number());
            out.member("due", checkIn.due().toString());
            out.member("state", checkIn.state().name().toLowerCase(Locale.ROOT));
            weeks(out, "weeks", checkIn.figures());
            out.name("words").beginArray();
            checkIn.words().forEach(words -> words(out, words));
            out.endArray().name("evidence").beginArray();
            if (!checkIn.figures().isEmpty()) {
                QUESTIONS.stream().flatMap(this::figures).forEach(figure -> evidence(out, figure));
            }
            out.endArray().endObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void words(JsonWriter out, CheckInWords words) {
        out.beginObject().member("on", words.on().toString());
        if (words.talkedAbout() != null) {
            out.member("talkedAbout", words.talkedAbout());
        }
        if (words.interest() != null) {
            out.member("interest", words.interest());
        }
        if (words.improvements() != null) {
            out.member("improvements", words.improvements());
        }
        out.endObject();
    }

    private static void evidence(JsonWriter out, PublishedMeasure.Figure figure) {
        PeriodValue level = figure.levels().get(0);
        out.beginObject().member("measure", figure.info().id());
        weeks(out, "counted", level.counted());
        weeks(out, "notYet", level.notYet());
        out.member("is", Values.kind(level.value()));
        if (level.value() instanceof PublishedValue.Known known) {
            out.member("value", known.value());
        }
        out.endObject();
    }

    private static void weeks(JsonWriter out, String name, Weeks weeks) {
        out.name(name).beginArray();
        weeks.forEach(week -> out.text(week.toString()));
        out.endArray();
    }

    private Stream<PublishedMeasure.Figure> figures(String question) {
        return evidence.measures().stream()
                .map(PublishedMeasure.Figure.class::cast)
                .filter(figure -> figure.info().id().startsWith(INDICATOR + '/' + question + '.'));
    }

    private void said(StringBuilder out, int question, Words words) {
        List<String> said = checkIn.words().stream()
                .map(one -> answer(one, question))
                .filter(Objects::nonNull)
                .toList();
        if (said.isEmpty()) {
            paragraph(out, words.say("check-in.no-words"));
            return;
        }
        paragraph(out, words.say("check-in.words") + ':');
        said.forEach(one -> item(out, '\u201c' + one + '\u201d'));
        out.append('\n');
    }

    private static @Nullable String answer(CheckInWords words, int question) {
        return switch (question) {
            case 0 -> words.talkedAbout();
            case 1 -> words.interest();
            default -> words.improvements();
        };
    }

    private static void paragraph(StringBuilder out, String text) {
        out.append(MarkdownPage.escape(text)).append("\n\n");
    }

    private static void item(StringBuilder out, String text) {
        out.append("- ").append(MarkdownPage.escape(text)).append('\n');
    }
}

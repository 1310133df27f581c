package org.sociallearning.metrics.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.json.JsonWriter;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.publication.DataDescription;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedComparison;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.Wording;

/** All figures of a publication as JSON, as {@code social-report.schema.json} describes it. */
final class JsonPage {
    private static final String FORMAT = "social-report/1";

    private final Publication publication;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonWriter out = JsonWriter.indentedTo(bytes);

    JsonPage(Publication publication) {
        this.publication = publication;
    }

    String write() {
        out.beginObject().member("format", FORMAT);
        data(publication.data());
        out.name("periods").beginArray();
        publication.periods().forEach(period -> {
            out.beginObject().member("name", word(period.name()));
            weeks("weeks", period.weeks());
            out.endObject();
        });
        out.endArray().name("indicators").beginArray();
        publication.indicators().forEach(this::indicator);
        out.endArray().name("gaps").beginArray();
        GapTopics.of(publication).forEach(gap -> out.text(gap.topic()));
        out.endArray().endObject();
        out.close();
        return bytes.toString(StandardCharsets.UTF_8) + "\n";
    }

    private void data(DataDescription data) {
        out.name("data")
                .beginObject()
                .member("title", data.title())
                .member("zone", data.zone().getId());
        out.member("observedUntil", data.observedUntil().toString()).member("floor", data.floor());
        weeks("wholeWeeks", data.wholeWeeks());
        people("members", data.members());
        people("contributors", data.contributors());
        data.contributions().ifPresent(count -> out.member("contributions", count));
        data.appreciations().ifPresent(count -> out.member("appreciations", count));
        out.name("bases").beginArray();
        data.bases().forEach(out::text);
        out.endArray().endObject();
    }

    private void indicator(PublishedIndicator indicator) {
        out.beginObject().member("id", indicator.id()).member("version", indicator.version());
        if (!indicator.code().isEmpty()) {
            out.member("code", indicator.code());
        }
        wording("question", indicator.question());
        out.member("better", word(indicator.better())).member("state", word(indicator.state()));
        indicator.toRecord().ifPresent(wording -> wording("toRecord", wording));
        out.name("measures").beginArray();
        indicator.measures().forEach(this::measure);
        out.endArray().endObject();
    }

    private void measure(PublishedMeasure measure) {
        out.beginObject().member("id", measure.info().id());
        wording("name", measure.info().name());
        out.member("unit", word(measure.info().unit()))
                .member("better", word(measure.info().better()));
        out.member("source", word(measure.info().source()))
                .member("method", word(measure.info().method()));
        if (measure instanceof PublishedMeasure.Figure figure) {
            figure(figure);
        } else if (measure instanceof PublishedMeasure.Delays delays) {
            out.member("form", "delays").name("periods").beginArray();
            delays.periods().forEach(this::delays);
            out.endArray();
        } else if (measure instanceof PublishedMeasure.Parts parts) {
            parts(parts);
        } else if (measure instanceof PublishedMeasure.Topics topics) {
            topics(topics);
        } else if (measure instanceof PublishedMeasure.UnitTies ties) {
            out.member("form", "unit-ties").name("periods").beginArray();
            ties.periods().forEach(this::ties);
            out.endArray();
        } else if (measure instanceof PublishedOverview overview) {
            overview(overview);
        } else if (measure instanceof PublishedMeasure.NotMeasured not) {
            out.member("form", "not-measured");
            wording("toRecord", not.toRecord());
        }
        out.endObject();
    }

    private void figure(PublishedMeasure.Figure figure) {
        out.member("form", "figure").name("levels").beginArray();
        figure.levels().forEach(level -> {
            out.beginObject().member("period", word(level.period()));
            weeks("counted", level.counted());
            weeks("notYet", level.notYet());
            value("value", level.value());
            out.endObject();
        });
        out.endArray().name("weekly").beginArray();
        figure.weekly().forEach(point -> {
            out.beginObject()
                    .member("from", point.from().toString())
                    .member("to", point.to().toString());
            value("value", point.value());
            out.endObject();
        });
        out.endArray().name("comparisons").beginArray();
        figure.comparisons().forEach(this::comparison);
        out.endArray();
    }

    private void comparison(PublishedComparison comparison) {
        out.beginObject().member("from", word(comparison.from())).member("to", word(comparison.to()));
        out.member("primary", comparison.primary()).member("verdict", word(comparison.verdict()));
        comparison.why().ifPresent(why -> out.member("tooFew", word(why)));
        comparison.effect().ifPresent(effect -> out.member("effect", word(effect)));
        comparison.ratio().ifPresent(ratio -> out.member("ratio", ratio));
        comparison.deciding().ifPresent(interval -> interval("deciding", interval));
        comparison.usual().ifPresent(interval -> interval("usual", interval));
        comparison.adjustedP().ifPresent(p -> out.member("adjustedP", p));
        out.member("size", comparison.size()).name("objections").beginArray();
        comparison.objections().forEach(caveat -> out.text(word(caveat.kind())));
        out.endArray().name("notes").beginArray();
        comparison.notes().forEach(caveat -> out.text(word(caveat.kind())));
        out.endArray().endObject();
    }

    private void delays(PublishedMeasure.PeriodDelays period) {
        out.beginObject().member("period", word(period.period()));
        weeks("counted", period.counted());
        weeks("notYet", period.notYet());
        value("median", period.median());
        out.name("within").beginArray();
        for (int i = 0; i < period.within().size(); i++) {
            out.beginObject()
                    .member("time", PublishedMeasure.Delays.POINTS.get(i).toString());
            value("share", period.within().get(i));
            out.endObject();
        }
        out.endArray().endObject();
    }

    private void parts(PublishedMeasure.Parts parts) {
        out.member("form", "parts").name("parts").beginArray();
        parts.parts().forEach(part -> out.text(part.english()));
        out.endArray().name("periods").beginArray();
        parts.periods().forEach(period -> {
            out.beginObject().member("period", word(period.period()));
            weeks("counted", period.counted());
            weeks("notYet", period.notYet());
            out.name("shares").beginArray();
            period.shares().forEach(this::value);
            out.endArray().endObject();
        });
        out.endArray();
    }

    private void topics(PublishedMeasure.Topics topics) {
        out.member("form", "topics").name("rows").beginArray();
        topics.rows().forEach(row -> {
            out.beginObject().member("topic", row.topic()).name("people").beginArray();
            row.people().forEach(this::people);
            out.endArray().endObject();
        });
        out.endArray();
    }

    private void ties(PublishedMeasure.PeriodTies ties) {
        out.beginObject().member("period", word(ties.period()));
        weeks("counted", ties.counted());
        weeks("notYet", ties.notYet());
        value("beyondChance", ties.beyondChance());
        value("acrossShare", ties.acrossShare());
        value("chanceShare", ties.chanceShare());
        out.name("units").beginArray();
        ties.units().forEach(unit -> {
            out.beginObject().member("unit", unit.unit());
            people("people", unit.people());
            out.endObject();
        });
        out.endArray().name("pairs").beginArray();
        ties.pairs()
                .forEach(pair -> out.beginObject()
                        .member("one", pair.one())
                        .member("other", pair.other())
                        .member("ties", pair.ties())
                        .endObject());
        out.endArray().endObject();
    }

    private void overview(PublishedOverview overview) {
        if (overview instanceof PublishedOverview.Gaps gaps) {
            out.member("form", "gaps").name("periods").beginArray();
            gaps.periods().forEach(this::gaps);
            out.endArray();
        } else if (overview instanceof PublishedOverview.Taught taught) {
            out.member("form", "taught").name("periods").beginArray();
            taught.periods().forEach(this::taught);
            out.endArray();
        } else if (overview instanceof PublishedOverview.Outputs outputs) {
            out.member("form", "outputs").name("rows").beginArray();
            outputs.rows().forEach(this::output);
            out.endArray();
        } else if (overview instanceof PublishedOverview.Preconditions preconditions) {
            out.member("form", "preconditions")
                    .member("asOf", preconditions.asOf().toString())
                    .name("rows")
                    .beginArray();
            preconditions
                    .rows()
                    .forEach(row -> out.beginObject()
                            .member("name", row.name())
                            .member("condition", word(row.condition()))
                            .member("since", row.since().toString())
                            .endObject());
            out.endArray();
        }
    }

    private void gaps(PublishedOverview.PeriodGaps period) {
        out.beginObject().member("period", word(period.period()));
        weeks("counted", period.counted());
        weeks("notYet", period.notYet());
        out.name("rows").beginArray();
        period.rows().forEach(row -> {
            out.beginObject().member("topic", row.topic());
            people("asked", row.asked());
            people("helpers", row.helpers());
            out.endObject();
        });
        out.endArray().endObject();
    }

    private void taught(PublishedOverview.PeriodTaught period) {
        out.beginObject().member("period", word(period.period()));
        weeks("counted", period.counted());
        weeks("notYet", period.notYet());
        out.name("classes").beginArray();
        period.classes()
                .forEach(name -> out.beginObject()
                        .member("en", name.english())
                        .member("nl", name.dutch())
                        .endObject());
        out.endArray().name("cells").beginArray();
        period.cells()
                .forEach(cell -> out.beginObject()
                        .member("from", cell.from())
                        .member("to", cell.to())
                        .member("visits", cell.visits())
                        .endObject());
        out.endArray().endObject();
    }

    private void output(PublishedOverview.OutputRow row) {
        out.beginObject().member("title", row.title());
        row.indicator().ifPresent(indicator -> out.member("indicator", indicator));
        out.member("named", row.named().toString()).member("late", row.late());
        row.seen().ifPresent(day -> out.member("seen", day.toString()));
        row.evidence().ifPresent(count -> out.member("evidence", count));
        out.endObject();
    }

    private void value(String name, PublishedValue value) {
        out.name(name);
        value(value);
    }

    private void value(PublishedValue value) {
        out.beginObject().member("is", Values.kind(value));
        if (value instanceof PublishedValue.Known known) {
            out.member("value", known.value());
            known.interval().ifPresent(interval -> interval("interval", interval));
            people("people", known.people());
            out.member("events", known.events()).member("concentrated", known.concentrated());
        }
        out.endObject();
    }

    private void interval(String name, Interval interval) {
        out.name(name).beginObject();
        if (Double.isFinite(interval.lower())) {
            out.member("lower", interval.lower());
        }
        if (Double.isFinite(interval.upper())) {
            out.member("upper", interval.upper());
        }
        out.member("level", interval.level()).endObject();
    }

    private void people(String name, People people) {
        out.name(name);
        people(people);
    }

    private void people(People people) {
        out.beginObject();
        if (people instanceof People.AtLeast atLeast) {
            out.member("atLeast", atLeast.count());
        } else if (people instanceof People.FewerThan fewer) {
            out.member("fewerThan", fewer.bound());
        }
        out.endObject();
    }

    private void weeks(String name, Weeks weeks) {
        out.name(name).beginArray();
        for (Week week : weeks) {
            out.text(week.toString());
        }
        out.endArray();
    }

    private void wording(String name, Wording wording) {
        out.name(name)
                .beginObject()
                .member("en", wording.english())
                .member("nl", wording.dutch())
                .endObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

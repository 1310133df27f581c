package org.sociallearning.metrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/** What one can try next: each line rests on a published figure and points at its section. No figure, no line. */
final class Plan {
    private static final double SEEN_ENOUGH = .9;
    private static final double PEERS_ENOUGH = .5;
    private static final double FEW_SHARE = .25;

    /**
     * One line.
     *
     * @param act what to try
     * @param because the figure it rests on
     * @param look what to look at afterwards
     * @param section the section with that figure
     */
    record Line(String act, String because, String look, String section) {}

    private final Publication publication;
    private final Words words;
    private final Values values;

    Plan(Publication publication, Words words) {
        this.publication = publication;
        this.words = words;
        this.values = new Values(words, publication.data().floor());
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        share("appreciation/covered", SEEN_ENOUGH).ifPresent(value -> lines.add(line("seen", "appreciation", value)));
        share("peers-first/peer", PEERS_ENOUGH).ifPresent(value -> lines.add(line("wait", "peers-first", value)));
        share("sharing/members", FEW_SHARE).ifPresent(value -> lines.add(line("wider", "sharing", value)));
        ties().ifPresent(lines::add);
        GapTopics.of(publication).stream()
                .findFirst()
                .ifPresent(
                        gap -> lines.add(line("gap", "gaps", gap.topic(), values.people(gap.asked()), values.floor())));
        publication.indicators().stream()
                .filter(indicator -> indicator.state() == PublishedIndicator.State.NOT_MEASURED)
                .filter(indicator -> indicator.toRecord().isPresent())
                .findFirst()
                .ifPresent(indicator -> lines.add(
                        line("measure", "strip", indicator.toRecord().get().in(words.locale()), indicator.code())));
        return lines;
    }

    private Line line(String key, String section, Object... figures) {
        return new Line(
                words.say("plan." + key + ".act", figures),
                words.say("plan." + key + ".because", figures),
                words.say("plan." + key + ".look", figures),
                section);
    }

    /** The last known share of a measure when it is below a bound. */
    private Optional<String> share(String measure, double bound) {
        return publication
                .measure(measure)
                .filter(PublishedMeasure.Figure.class::isInstance)
                .map(PublishedMeasure.Figure.class::cast)
                .flatMap(figure -> figure.levels().stream()
                        .map(level -> level.value())
                        .filter(PublishedValue.Known.class::isInstance)
                        .map(PublishedValue.Known.class::cast)
                        .reduce((earlier, later) -> later))
                .filter(known -> known.value() < bound)
                .map(known -> values.withInterval(known, MeasureUnit.SHARE));
    }

    private Optional<Line> ties() {
        for (PublishedIndicator indicator : publication.indicators()) {
            for (PublishedMeasure measure : indicator.measures()) {
                if (measure instanceof PublishedMeasure.UnitTies ties
                        && !ties.periods().isEmpty()) {
                    PublishedMeasure.PeriodTies last =
                            ties.periods().get(ties.periods().size() - 1);
                    if (last.beyondChance() instanceof PublishedValue.Known beyond && beyond.value() < 0) {
                        return Optional.of(line(
                                "mix",
                                indicator.id(),
                                values.text(last.acrossShare(), MeasureUnit.SHARE),
                                values.text(last.chanceShare(), MeasureUnit.SHARE)));
                    }
                }
            }
        }
        return Optional.empty();
    }
}

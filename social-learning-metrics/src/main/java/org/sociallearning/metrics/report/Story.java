package org.sociallearning.metrics.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/** What the report says first, made by rules from what was published, so that it is true for any data. Immutable. */
final class Story {
    private static final int MOST_NAMED = 3;

    private final Publication publication;
    private final Words words;
    private final Values values;
    private final List<Judged> judged;

    Story(Publication publication, Words words) {
        this.publication = publication;
        this.words = words;
        this.values = new Values(words, publication.data().floor());
        this.judged = Judged.of(publication);
    }

    boolean compares() {
        return !judged.isEmpty();
    }

    /** An answer: the first unflagged change, else that there is none, else the first level that is known. */
    String headline() {
        if (!compares()) {
            return levelHeadline();
        }
        for (Judged one : judged) {
            if (one.isChange() && !one.isFlagged()) {
                return changed(one);
            }
        }
        boolean anyClear = judged.stream().anyMatch(one -> one.verdict() == Verdict.NO_CLEAR_CHANGE);
        boolean anyFlagged = judged.stream().anyMatch(Judged::isChange);
        return words.say(anyFlagged ? "headline.flagged" : anyClear ? "headline.unchanged" : "headline.too-few");
    }

    private String levelHeadline() {
        for (String preferred : List.of("appreciation/covered", "sharing/members")) {
            PublishedValue value = publication
                    .measure(preferred)
                    .filter(PublishedMeasure.Figure.class::isInstance)
                    .map(measure -> ((PublishedMeasure.Figure) measure).levels())
                    .filter(levels -> !levels.isEmpty())
                    .map(levels -> levels.get(0).value())
                    .orElse(new PublishedValue.Hidden());
            if (value instanceof PublishedValue.Known known) {
                return words.say("headline.level." + preferred, words.percent(known.value()));
            }
        }
        return knownLevel().orElseGet(() -> words.say("headline.no-levels"));
    }

    private Optional<String> knownLevel() {
        for (PublishedIndicator indicator : publication.indicators()) {
            for (PublishedMeasure measure : indicator.measures()) {
                if (measure instanceof PublishedMeasure.Figure figure
                        && !figure.levels().isEmpty()
                        && figure.levels().get(0).value() instanceof PublishedValue.Known known) {
                    return Optional.of(words.say(
                            "heading.level",
                            figure.info().name().in(words.locale()),
                            values.text(known, figure.info().unit())));
                }
            }
        }
        return Optional.empty();
    }

    /** What changed, as a sentence of its own for what we know and by its name for others. */
    String changed(Judged one) {
        String key = "changed." + one.figure().info().id() + "." + one.verdict();
        return words.has(key)
                ? words.say(key)
                : words.say(
                        "changed." + one.verdict(), one.figure().info().name().in(words.locale()));
    }

    String firstColumn() {
        if (!compares()) {
            List<String> known = levels(true);
            return known.isEmpty() ? words.say("column.nothing-known") : sentence("column.known", known);
        }
        List<String> changes =
                judged.stream().filter(Judged::isChange).map(this::changed).toList();
        return changes.isEmpty() ? words.say("column.nothing-changed") : changes(changes);
    }

    String secondColumn() {
        if (!compares()) {
            List<String> open = levels(false);
            return open.isEmpty() ? words.say("column.nothing-open") : sentence("column.open", open);
        }
        List<String> same = judged.stream()
                .filter(one -> one.verdict() == Verdict.NO_CLEAR_CHANGE)
                .map(one -> lower(one.figure().info().name().in(words.locale())))
                .toList();
        return same.isEmpty() ? words.say("column.nothing-same") : sentence("column.same", same);
    }

    /** What cannot be said; never empty, for nothing shows what was the cause. */
    String thirdColumn() {
        Set<String> unknown = new LinkedHashSet<>();
        for (PublishedIndicator indicator : publication.indicators()) {
            if (indicator.state() != PublishedIndicator.State.MEASURED
                    && !indicator.code().isEmpty()) {
                unknown.add(indicator.code());
            }
        }
        judged.stream()
                .filter(one -> one.verdict() == Verdict.TOO_FEW && one.isMain())
                .forEach(one -> unknown.add(one.indicator().code()));
        unknown.remove("");
        String cause = words.say(compares() ? "column.no-cause" : "column.no-comparison");
        return unknown.isEmpty() ? cause : words.say("column.unknown", words.list(List.copyOf(unknown))) + " " + cause;
    }

    private List<String> levels(boolean known) {
        List<String> found = new ArrayList<>();
        for (PublishedIndicator indicator : publication.indicators()) {
            for (PublishedMeasure measure : indicator.measures()) {
                if (measure instanceof PublishedMeasure.Figure figure
                        && !figure.levels().isEmpty()) {
                    PeriodValue level = figure.levels().get(0);
                    boolean isKnown = level.value() instanceof PublishedValue.Known;
                    boolean isOpen = level.value() instanceof PublishedValue.NotYet;
                    String name = lower(figure.info().name().in(words.locale()));
                    if (known && isKnown) {
                        found.add(name + " "
                                + values.text(level.value(), figure.info().unit()));
                        break;
                    }
                    if (!known && isOpen) {
                        found.add(name);
                        break;
                    }
                }
            }
        }
        return found;
    }

    private String changes(List<String> changes) {
        int shown = Math.min(MOST_NAMED, changes.size());
        String text = String.join(". ", changes.subList(0, shown)) + ".";
        return shown == changes.size() ? text : text + " " + words.count("more-changes", changes.size() - shown);
    }

    private String sentence(String key, List<String> items) {
        return words.say(key, words.list(named(items)));
    }

    private List<String> named(List<String> items) {
        if (items.size() <= MOST_NAMED) {
            return items;
        }
        List<String> some = new ArrayList<>(items.subList(0, MOST_NAMED - 1));
        some.add(words.count("more", items.size() - MOST_NAMED + 1L));
        return some;
    }

    private String lower(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(words.locale()) + name.substring(1);
    }
}

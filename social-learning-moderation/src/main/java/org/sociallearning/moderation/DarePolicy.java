package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * <b>Meaning.</b> Do people dare to speak (S1)? A sign of it went down twice in a row, over all participants together. A
 * question to who facilitates; nobody who is silent is named, counted apart or meant.
 *
 * <p><b>Rule.</b> In a community of {@code group} people or more, over three windows of {@code window} in a row: the share of
 * newcomers who contributed within {@code newcomer} of joining, the number of people who spoke for the first time, or the share
 * of first contributions that were answered within {@code answer}. One of them is at least {@code drop} lower in the second
 * window than in the first, and again at least that much lower in the third. Each window lies as long ago as its reading takes to
 * ripen, windows end at midnight, and the first window after the start of the experiment is not compared. The lowest is told.
 *
 * <p><b>Worked example.</b> Ten people spoke for the first time in the first two weeks compared, seven in the next, four in the
 * last: seven is 30 % below ten, four is below 70 % of seven: a finding, at 40 % of what it was. With five in the last (above
 * 4.9) there is none.
 *
 * <p><b>Edges.</b> A share of fewer than five people in a window is not read, nor first voices from fewer than five; nothing
 * twice in a row counts as lower. Imported people count for nothing. Under {@code group} people there is no finding.
 *
 * <p><b>Source.</b> The article: success stands or falls with a safe environment, do people dare to speak? "Ever contributed" is
 * not read, because it can only rise.
 */
final class DarePolicy implements ModerationPolicy {
    static final String ID = "dare";
    static final Parameter<Integer> GROUP = Parameter.whole("group", 10, Group.FLOOR, 10_000);
    static final Parameter<Duration> WINDOW =
            Parameter.duration("window", Duration.ofDays(14), Duration.ofDays(7), Duration.ofDays(28));
    static final Parameter<Double> DROP = Parameter.share("drop", .30, .10, .90);
    static final Parameter<Duration> NEWCOMER =
            Parameter.duration("newcomer", Duration.ofDays(28), Duration.ofDays(7), Duration.ofDays(28));
    static final Parameter<Duration> ANSWER =
            Parameter.duration("answer", Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(14));
    private static final double ROUNDING = 1e-9;

    /** A reading of one window; null when there is too little to read. */
    private interface Measure {
        NewVoices.@Nullable Count of(Instant from, Instant until);
    }

    private record Lower(String key, double level, int of) {}

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.SAFETY)
                .withScope(Scope.COMMUNITY)
                .with(GROUP, WINDOW, DROP, NEWCOMER, ANSWER);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        Parameters set = situation.parameters();
        Instant start = situation.startedAt();
        if (start == null || situation.people() < set.get(GROUP)) {
            return List.of();
        }
        NewVoices voices = situation.newVoices();
        List<Lower> lower = new ArrayList<>();
        add(
                lower,
                "answered",
                set.get(ANSWER),
                situation,
                (from, until) -> voices.answered(from, until, set.get(ANSWER)));
        add(
                lower,
                "voices",
                Duration.ZERO,
                situation,
                (from, until) -> new NewVoices.Count(voices.first(from, until), 1));
        add(
                lower,
                "newcomers",
                set.get(NEWCOMER),
                situation,
                (from, until) -> voices.spoke(from, until, set.get(NEWCOMER)));
        return lower.stream()
                .min(Comparator.comparingDouble(Lower::level))
                .map(one -> List.of(Finding.of(ID + "." + one.key())
                        .withSubject("daring")
                        .with(Figure.share(one.key(), one.level(), one.of()))
                        .with(Figure.time("over", set.get(WINDOW).multipliedBy(3)))))
                .orElse(List.of());
    }

    private static void add(List<Lower> lower, String key, Duration ripening, Situation situation, Measure measure) {
        Duration window = situation.parameters().get(WINDOW);
        Instant end = situation
                .workingHours()
                .day(situation.now())
                .atStartOfDay(situation.workingHours().zone())
                .toInstant()
                .minus(ripening);
        Instant begin = end.minus(window.multipliedBy(3));
        Instant start = situation.startedAt();
        if (start == null || begin.isBefore(start.plus(window))) {
            return;
        }
        List<NewVoices.Count> counts = new ArrayList<>();
        for (Instant from = begin; from.isBefore(end); from = from.plus(window)) {
            NewVoices.Count count = measure.of(from, from.plus(window));
            if (count == null) {
                return;
            }
            counts.add(count);
        }
        double keeps = 1 - situation.parameters().get(DROP);
        double first = counts.get(0).share();
        double second = counts.get(1).share();
        double third = counts.get(2).share();
        boolean enough = counts.get(0).of() > 1 || counts.get(0).yes() >= Group.FLOOR;
        if (enough && first > 0 && second <= keeps * first + ROUNDING && third <= keeps * second + ROUNDING) {
            int of = counts.stream()
                    .mapToInt(count -> count.of() > 1 ? count.of() : count.yes())
                    .sum();
            lower.add(new Lower(key, third / first, of));
        }
    }
}

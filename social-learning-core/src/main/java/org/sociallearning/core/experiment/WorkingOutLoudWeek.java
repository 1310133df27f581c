package org.sociallearning.core.experiment;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterState;

/**
 * A Working Out Loud week: twice a year people share ideas, frustrations, questions, processes and their network in a
 * channel under a hashtag.
 *
 * @param hashtag its hashtag
 */
record WorkingOutLoudWeek(Hashtag hashtag) implements ActivityTemplate {
    private static final int A_YEAR = 2;
    private static final int DAYS = 7;
    private static final TemplateDescriptor DESCRIPTOR = TemplateDescriptor.of("working-out-loud", "1")
            .withName(Locale.ENGLISH, "Working Out Loud week")
            .withName(Locale.forLanguageTag("nl"), "Working Out Loud-week")
            .withEvery(Period.ofMonths(6));
    private static final List<ContributionKind> KINDS = List.of(
            ContributionKind.IDEA,
            ContributionKind.FRUSTRATION,
            ContributionKind.QUESTION,
            ContributionKind.PROCESS,
            ContributionKind.NETWORK);

    @Override
    public TemplateDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new NamedRule(
                        "twice-a-year",
                        (rule, plan) -> twiceAYear(rule, plan, plan::isToCome),
                        (rule, course) -> twiceAYear(rule, course, WorkingOutLoudWeek::isHeld)),
                new NamedRule(
                        "channel",
                        (rule, plan) -> channel(rule, plan.toCome(EncounterForm.WORKING_OUT_LOUD)),
                        (rule, course) -> channel(rule, course.held(EncounterForm.WORKING_OUT_LOUD))),
                NamedRule.afterwards("hashtag", this::hashtag),
                NamedRule.afterwards("five-kinds", this::fiveKinds));
    }

    private static boolean isHeld(Encounter encounter) {
        return encounter.state() == EncounterState.HELD;
    }

    /** Never a third in a calendar year; and not fewer in a year that lies between two others. */
    private static List<Breach> twiceAYear(Rule rule, Activity activity, Predicate<Encounter> judged) {
        List<Breach> breaches = new ArrayList<>();
        TreeMap<Integer, Integer> years = new TreeMap<>();
        int lastJudged = Integer.MIN_VALUE;
        for (Encounter week : activity.standing(EncounterForm.WORKING_OUT_LOUD)) {
            int year = week.start().getYear();
            boolean third = years.merge(year, 1, Integer::sum) > A_YEAR;
            if (judged.test(week)) {
                lastJudged = year;
                if (third) {
                    breaches.add(RuleTexts.with(
                            Breach.of(rule).about(week).with("year", year), "working-out-loud.twice-a-year.third"));
                }
            }
        }
        for (int year = years.isEmpty() ? lastJudged : years.firstKey() + 1; year < lastJudged; year++) {
            if (years.getOrDefault(year, 0) < A_YEAR) {
                breaches.add(RuleTexts.with(
                        Breach.of(rule).on(LocalDate.of(year, 12, 31)).with("year", year),
                        "working-out-loud.twice-a-year.fewer"));
            }
        }
        return breaches;
    }

    private static List<Breach> channel(Rule rule, List<Encounter> weeks) {
        List<Breach> breaches = new ArrayList<>();
        for (Encounter week : weeks) {
            if (week.space() == null) {
                breaches.add(RuleTexts.with(Breach.of(rule).about(week), "working-out-loud.channel"));
            }
        }
        return breaches;
    }

    private List<Breach> hashtag(Rule rule, Course course) {
        List<Breach> breaches = new ArrayList<>();
        for (Encounter week : course.held(EncounterForm.WORKING_OUT_LOUD)) {
            if (of(course, week).stream().noneMatch(shared -> shared.bears(hashtag))) {
                breaches.add(RuleTexts.with(
                        Breach.of(rule).about(week).with("hashtag", "#" + hashtag.name()), "working-out-loud.hashtag"));
            }
        }
        return breaches;
    }

    /** The five are an invitation: other kinds break nothing, and a week in which nothing was shared is told by the hashtag. */
    private List<Breach> fiveKinds(Rule rule, Course course) {
        List<Breach> breaches = new ArrayList<>();
        for (Encounter week : course.held(EncounterForm.WORKING_OUT_LOUD)) {
            Set<ContributionKind> missing = new LinkedHashSet<>(KINDS);
            boolean any = false;
            for (Shared shared : of(course, week)) {
                boolean ofTheWeek = shared.space().equals(week.space()) || shared.bears(hashtag);
                if (ofTheWeek && !shared.isReply()) {
                    any = true;
                    missing.removeIf(kind -> shared.kind().is(kind));
                }
            }
            if (any && !missing.isEmpty()) {
                breaches.add(missing(Breach.of(rule).about(week), missing));
            }
        }
        return breaches;
    }

    private static Breach missing(Breach breach, Set<ContributionKind> kinds) {
        Breach spoken = breach;
        for (Locale language : RuleTexts.LANGUAGES) {
            String named = kinds.stream()
                    .map(kind -> RuleTexts.text("kind." + kind, language))
                    .collect(Collectors.joining(", "));
            String text = RuleTexts.text("working-out-loud.five-kinds", language);
            spoken = spoken.withText(language, text.replace("{kinds}", named));
        }
        return spoken;
    }

    private static List<Shared> of(Course course, Encounter week) {
        LocalDate first = week.start().toLocalDate();
        // one that ends at midnight does not take the next day with it
        LocalDate last = week.duration() == null
                ? first.plusDays(DAYS - 1)
                : week.end().minusNanos(1).toLocalDate();
        return course.contributions(first, last.isBefore(first) ? first : last);
    }
}

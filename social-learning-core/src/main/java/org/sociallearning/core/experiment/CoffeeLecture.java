package org.sociallearning.core.experiment;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.RoomRule;
import org.sociallearning.core.fold.Week;

/**
 * A lecture at the coffee machine: weekly, another speaker until every volunteer had a turn, ten minutes at most, no
 * equipment, standing.
 *
 * @param atMost how long one may last
 */
record CoffeeLecture(Duration atMost) implements ActivityTemplate {
    private static final TemplateDescriptor DESCRIPTOR = TemplateDescriptor.of("coffee-lecture", "1")
            .withName(Locale.ENGLISH, "Lecture at the coffee machine")
            .withName(Locale.forLanguageTag("nl"), "Lezing bij de koffieautomaat")
            .withEvery(Period.ofWeeks(1));

    @Override
    public TemplateDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new NamedRule(
                        "weekly",
                        (rule, plan) -> weekly(rule, plan, plan::isToCome),
                        (rule, course) -> weekly(rule, course, CoffeeLecture::isHeld)),
                new NamedRule(
                        "another-speaker",
                        (rule, plan) -> anotherSpeaker(rule, plan, plan::isToCome),
                        (rule, course) -> anotherSpeaker(rule, course, CoffeeLecture::isHeld)),
                new NamedRule(
                        "short",
                        (rule, plan) -> isShort(rule, plan.toCome(EncounterForm.LECTURE)),
                        (rule, course) -> isShort(rule, course.held(EncounterForm.LECTURE))),
                kept("no-equipment", RoomRule.NO_EQUIPMENT),
                kept("standing", RoomRule.STANDING));
    }

    private static boolean isHeld(Encounter encounter) {
        return encounter.state() == EncounterState.HELD;
    }

    /** A week without a lecture, or with a second one; a lecture that was called off accounts for its week. */
    private static List<Breach> weekly(Rule rule, Activity activity, Predicate<Encounter> judged) {
        List<Breach> breaches = new ArrayList<>();
        Encounter before = null;
        for (Encounter lecture : activity.encounters()) {
            if (!lecture.form().is(EncounterForm.LECTURE)) {
                continue;
            }
            if (before != null && judged.test(lecture)) {
                int weeks = week(lecture) - week(before);
                if (weeks > 1) {
                    breaches.add(RuleTexts.with(Breach.of(rule).about(lecture), "coffee-lecture.weekly.gap"));
                } else if (weeks == 0 && before.state() != EncounterState.CANCELLED) {
                    breaches.add(RuleTexts.with(Breach.of(rule).about(lecture), "coffee-lecture.weekly.second"));
                }
            }
            before = lecture;
        }
        return breaches;
    }

    private static int week(Encounter encounter) {
        return Week.of(encounter.start().toLocalDate()).ordinal();
    }

    /** Round by round: nobody speaks again while somebody who volunteered then still waits for a turn. */
    private static List<Breach> anotherSpeaker(Rule rule, Activity activity, Predicate<Encounter> judged) {
        List<Breach> breaches = new ArrayList<>();
        Set<Host> round = new HashSet<>();
        for (Encounter lecture : activity.standing(EncounterForm.LECTURE)) {
            List<Host> speakers = activity.hosts(lecture);
            if (speakers.stream().anyMatch(round::contains)) {
                Set<Host> waiting =
                        new HashSet<>(activity.volunteers(lecture.start().toInstant()));
                waiting.removeAll(round);
                speakers.forEach(waiting::remove);
                if (waiting.isEmpty()) {
                    round.clear();
                } else if (judged.test(lecture)) {
                    breaches.add(RuleTexts.with(Breach.of(rule).about(lecture), "coffee-lecture.another-speaker"));
                }
            }
            round.addAll(speakers);
        }
        return breaches;
    }

    private List<Breach> isShort(Rule rule, List<Encounter> lectures) {
        List<Breach> breaches = new ArrayList<>();
        for (Encounter lecture : lectures) {
            Duration duration = lecture.duration();
            if (duration == null) {
                breaches.add(RuleTexts.with(
                        Breach.of(rule).about(lecture).with("most", atMost.toMinutes()),
                        "coffee-lecture.short.unknown"));
            } else if (duration.compareTo(atMost) > 0) {
                long minutes = Math.max(duration.toMinutes(), atMost.toMinutes() + 1);
                breaches.add(RuleTexts.with(
                        Breach.of(rule).about(lecture).with("minutes", minutes).with("most", atMost.toMinutes()),
                        "coffee-lecture.short"));
            }
        }
        return breaches;
    }

    private static Rule kept(String name, RoomRule wanted) {
        return NamedRule.afterwards(name, (rule, course) -> {
            List<Breach> breaches = new ArrayList<>();
            for (Encounter lecture : course.held(EncounterForm.LECTURE)) {
                if (!lecture.rulesKept().contains(wanted)) {
                    breaches.add(RuleTexts.with(Breach.of(rule).about(lecture), "coffee-lecture." + name));
                }
            }
            return breaches;
        });
    }
}

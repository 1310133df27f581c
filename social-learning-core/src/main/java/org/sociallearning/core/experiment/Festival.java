package org.sociallearning.core.experiment;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.UnitId;

/**
 * A festival with partner organisations: workshops by and for staff. All of one calendar year is one festival.
 *
 * @param partners how many partner organisations it wants
 */
record Festival(int partners) implements ActivityTemplate {
    private static final TemplateDescriptor DESCRIPTOR = TemplateDescriptor.of("festival", "1")
            .withName(Locale.ENGLISH, "Festival with partner organisations")
            .withName(Locale.forLanguageTag("nl"), "Festival met partnerorganisaties")
            .withEvery(Period.ofYears(1));

    @Override
    public TemplateDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new NamedRule(
                        "partners",
                        (rule, plan) -> partners(rule, plan, plan::isToCome),
                        (rule, course) -> partners(rule, course, Festival::isHeld)),
                new NamedRule(
                        "each-partner-hosts",
                        (rule, plan) -> eachPartnerHosts(rule, plan, plan::isToCome),
                        (rule, course) -> eachPartnerHosts(rule, course, Festival::isHeld)),
                new NamedRule(
                        "by-staff",
                        (rule, plan) -> byStaff(rule, plan, plan.toCome(EncounterForm.WORKSHOP)),
                        (rule, course) -> byStaff(rule, course, course.held(EncounterForm.WORKSHOP))),
                new NamedRule("for-staff", Festival::toChoose, Festival::attended));
    }

    private static boolean isHeld(Encounter encounter) {
        return encounter.state() == EncounterState.HELD;
    }

    private List<Breach> partners(Rule rule, Activity activity, Predicate<Encounter> judged) {
        List<Breach> breaches = new ArrayList<>();
        for (List<Encounter> festival : festivals(activity, judged)) {
            int named = partnersOf(festival).size();
            if (named < partners) {
                breaches.add(RuleTexts.with(
                        Breach.of(rule)
                                .on(festival.get(0).start().toLocalDate())
                                .with("named", named)
                                .with("wanted", partners),
                        "festival.partners"));
            }
        }
        return breaches;
    }

    private static List<Breach> eachPartnerHosts(Rule rule, Activity activity, Predicate<Encounter> judged) {
        List<Breach> breaches = new ArrayList<>();
        for (List<Encounter> festival : festivals(activity, judged)) {
            Map<String, String> waiting = partnersOf(festival);
            for (Encounter encounter : festival) {
                if (encounter.form().is(EncounterForm.WORKSHOP)) {
                    encounter.partners().forEach(partner -> waiting.remove(key(partner)));
                    for (Host host : activity.hosts(encounter)) {
                        UnitId unit = host.unit();
                        if (unit != null) {
                            waiting.remove(key(unit.value()));
                        }
                    }
                }
            }
            for (String partner : waiting.values()) {
                breaches.add(RuleTexts.with(
                        Breach.of(rule)
                                .on(festival.get(0).start().toLocalDate())
                                .with("partner", partner),
                        "festival.each-partner-hosts"));
            }
        }
        return breaches;
    }

    private static List<Breach> byStaff(Rule rule, Activity activity, List<Encounter> workshops) {
        List<Breach> breaches = new ArrayList<>();
        for (Encounter workshop : workshops) {
            if (activity.hosts(workshop).isEmpty()) {
                breaches.add(RuleTexts.with(Breach.of(rule).about(workshop), "festival.by-staff"));
            }
        }
        return breaches;
    }

    /** Beforehand, for staff is what staff can choose. */
    private static List<Breach> toChoose(Rule rule, Plan plan) {
        return plan.toCome(EncounterForm.WORKSHOP).stream()
                .filter(workshop -> workshop.topics().isEmpty())
                .map(workshop -> RuleTexts.with(Breach.of(rule).about(workshop), "festival.for-staff.beforehand"))
                .toList();
    }

    /** Afterwards, for staff is what somebody who takes part came to, hosts aside; they have a week to say so. */
    private static List<Breach> attended(Rule rule, Course course) {
        List<Breach> breaches = new ArrayList<>();
        for (Encounter workshop : course.held(EncounterForm.WORKSHOP)) {
            boolean isTold = !workshop.end().plusWeeks(1).toInstant().isAfter(course.now());
            if (isTold && course.hosts(workshop).containsAll(course.attendees(workshop))) {
                breaches.add(RuleTexts.with(Breach.of(rule).about(workshop), "festival.for-staff.afterwards"));
            }
        }
        return breaches;
    }

    /** Year by year what stands of a festival, where anything of it is judged. */
    private static List<List<Encounter>> festivals(Activity activity, Predicate<Encounter> judged) {
        Map<Integer, List<Encounter>> byYear = new TreeMap<>();
        for (Encounter encounter : activity.encounters()) {
            boolean stands = isHeld(encounter) || activity.isToCome(encounter);
            if (stands && isOfAFestival(encounter)) {
                byYear.computeIfAbsent(encounter.start().getYear(), unused -> new ArrayList<>())
                        .add(encounter);
            }
        }
        return byYear.values().stream()
                .filter(festival -> festival.stream().anyMatch(judged))
                .toList();
    }

    private static boolean isOfAFestival(Encounter encounter) {
        return encounter.form().is(EncounterForm.FESTIVAL) || encounter.form().is(EncounterForm.WORKSHOP);
    }

    /** Partner organisations by what they are compared by, as they were first written. */
    private static Map<String, String> partnersOf(List<Encounter> festival) {
        Map<String, String> named = new TreeMap<>();
        festival.forEach(
                encounter -> encounter.partners().forEach(partner -> named.putIfAbsent(key(partner), partner)));
        named.remove("");
        return named;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

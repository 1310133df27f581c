package org.sociallearning.core.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.problem.Law;

/**
 * The laws of an {@link ActivityTemplate}, for the tests of whoever writes one; no test library is needed. They are tried on
 * made-up activities with encounters of every form of ours and of those given.
 */
public final class ActivityTemplateContract {
    private static final int LONGEST = 300;
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    private final ActivityTemplate template;
    private final List<EncounterForm> forms;

    private ActivityTemplateContract(ActivityTemplate template, List<EncounterForm> forms) {
        this.template = template;
        this.forms = forms;
    }

    /** The laws of a template whose rules are about encounters of our forms. */
    public static List<Law> laws(ActivityTemplate template) {
        return laws(template, List.of());
    }

    /** The laws of a template whose rules are about encounters of these forms too. */
    public static List<Law> laws(ActivityTemplate template, List<EncounterForm> forms) {
        ActivityTemplateContract contract = new ActivityTemplateContract(template, List.copyOf(forms));
        return List.of(
                Law.of("describes itself the same way each time", contract::describes),
                Law.of("has a name in Dutch and in English", contract::named),
                Law.of("has rules with names of their own", contract::rules),
                Law.of("says nothing where nothing is planned and nothing happened", contract::silent),
                Law.of("never throws", contract::robust),
                Law.of("says the same of the same activity again", contract::same),
                Law.of("says beforehand nothing of what is past", contract::ahead),
                Law.of("puts its own rule and an encounter of the activity into each breach", contract::about),
                Law.of(
                        "says each breach in Dutch and in English, shortly and with every fact filled in",
                        contract::words));
    }

    private void describes() {
        TemplateDescriptor first = template.descriptor();
        TemplateDescriptor again = template.descriptor();
        Law.require(first.equals(again), first.reference() + " must describe itself the same way each time");
        Law.require(isName(first.id(), "."), "id (" + first.id() + ") must be small letters, digits, dots, hyphens");
        Law.require(!first.version().isBlank(), "version of " + first.id() + " must not be blank");
        if (first.every() != null) {
            first.cadence(SampleActivities.FIRST.toLocalDateTime(), SampleActivities.FIRST.getZone());
        }
    }

    private void named() {
        for (Locale language : LANGUAGES) {
            String name = template.descriptor().names().getOrDefault(language.getLanguage(), "");
            Law.require(!name.isBlank(), "template must have a name in " + language + ". Maybe withName");
        }
    }

    private void rules() {
        Set<String> names = new HashSet<>();
        for (Rule rule : template.rules()) {
            Law.require(isName(rule.name(), ""), "rule (" + rule.name() + ") must be small letters, digits, hyphens");
            Law.require(names.add(rule.name()), "rule (" + rule.name() + ") must have a name of its own");
        }
        List<String> again = template.rules().stream().map(Rule::name).toList();
        Law.require(!again.isEmpty() && names.equals(new HashSet<>(again)), "rules must be the same each time");
    }

    private void silent() {
        each(List.of(SampleActivities.empty()), (rule, breaches) -> {
            Law.require(breaches.isEmpty(), "rule (" + rule.name() + ") must say nothing of an empty activity");
        });
    }

    private void robust() {
        for (KnownActivity activity : SampleActivities.all(forms)) {
            RuleReport before = RuleCheck.beforehand(template, activity);
            RuleReport after = RuleCheck.afterwards(template, activity);
            Law.require(before.failed().isEmpty(), "rules must not throw, but " + before.failed());
            Law.require(after.failed().isEmpty(), "rules must not throw, but " + after.failed());
        }
    }

    private void same() {
        List<List<Breach>> first = new ArrayList<>();
        List<List<Breach>> again = new ArrayList<>();
        each(SampleActivities.all(forms), (rule, breaches) -> first.add(breaches));
        each(SampleActivities.all(forms), (rule, breaches) -> again.add(breaches));
        Law.require(first.equals(again), "breaches must be the same each time");
    }

    private void ahead() {
        for (KnownActivity activity : SampleActivities.all(forms)) {
            for (Breach breach : RuleCheck.beforehand(template, activity).breaches()) {
                boolean past = activity.encounters().stream()
                        .anyMatch(encounter ->
                                encounter.id().equals(breach.encounter()) && !activity.isToCome(encounter));
                Law.require(!past, "breach (" + breach + ") must be of what is still to come");
            }
        }
    }

    private void about() {
        for (KnownActivity activity : SampleActivities.all(forms)) {
            Set<EncounterId> known = new HashSet<>();
            activity.encounters().forEach(encounter -> known.add(encounter.id()));
            each(List.of(activity), (rule, breaches) -> {
                for (Breach breach : breaches) {
                    Law.require(
                            breach.rule().equals(rule.name()),
                            "breach (" + breach + ") must be of its rule, " + rule.name());
                    Law.require(
                            breach.encounter() == null || known.contains(breach.encounter()),
                            "breach (" + breach + ") must be of an encounter of the activity");
                }
            });
        }
    }

    private void words() {
        each(SampleActivities.all(forms), (rule, breaches) -> {
            for (Breach breach : breaches) {
                for (Locale language : LANGUAGES) {
                    words(breach, language);
                }
            }
        });
    }

    private static void words(Breach breach, Locale language) {
        boolean given = breach.texts().containsKey(language.getLanguage());
        Law.require(given, "breach (" + breach + ") must have words in " + language + ". Maybe withText");
        String text = breach.text(language);
        Law.require(
                !text.isBlank() && text.length() <= LONGEST,
                "words of " + breach + " (" + text.length() + " characters) must be 1 to " + LONGEST);
        Law.require(text.indexOf('{') < 0, "words of " + breach + " must have every fact filled in. Maybe with(...)");
        Law.require(!text.contains(SampleActivities.PSEUDONYM), "words of " + breach + " must name nobody");
    }

    private void each(List<KnownActivity> activities, BiConsumer<Rule, List<Breach>> sink) {
        for (KnownActivity activity : activities) {
            for (Rule rule : template.rules()) {
                sink.accept(rule, rule.check((Plan) activity));
                sink.accept(rule, rule.check((Course) activity));
            }
        }
    }

    private static boolean isName(String name, String more) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(
                                c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || more.indexOf(c) >= 0);
    }
}

package org.sociallearning.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.problem.Law;

/**
 * What every policy keeps, tried on a few dozen made-up situations. In JUnit:
 * {@code ModerationPolicyContract.laws(policy).stream().map(law -> dynamicTest(law.name(), law.check()::run))}.
 */
public final class ModerationPolicyContract {
    private static final long FAST_NANOS = 500_000_000L;
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    private ModerationPolicyContract() {}

    /** The laws for a policy. */
    public static List<Law> laws(ModerationPolicy policy) {
        return List.of(
                Law.of("its descriptor is the same each time", () -> descriptor(policy)),
                Law.of("it finds nothing where nothing happened", () -> abstains(policy)),
                Law.of("equal situations give equal findings", () -> deterministic(policy)),
                Law.of("nothing of one evaluation is left in the next", () -> pure(policy)),
                Law.of("it works at both bounds of each parameter", () -> bounds(policy)),
                Law.of("what it rests on is in the situation", () -> evidence(policy)),
                Law.of("its findings are about different subjects", () -> subjects(policy)),
                Law.of("a finding is not out of date when it is found", () -> expiry(policy)),
                Law.of("its words are short and name nobody", () -> words(policy)),
                Law.of("a thousand threads take less than half a second", () -> fast(policy)));
    }

    private static List<Situation> scenes(ModerationPolicy policy) {
        return SampleScenes.all(policy.descriptor().parameters());
    }

    private static void descriptor(ModerationPolicy policy) {
        PolicyDescriptor one = policy.descriptor();
        PolicyDescriptor two = policy.descriptor();
        // texts are functions, which have no equality
        Law.require(
                one.withTexts(Texts.none()).equals(two.withTexts(Texts.none())),
                "descriptor (" + one.reference() + ") must be the same each time");
    }

    private static void abstains(ModerationPolicy policy) {
        List<Finding> findings =
                policy.evaluate(SampleScenes.empty(policy.descriptor().parameters()));
        Law.require(findings.isEmpty(), "findings (" + findings.size() + ") must be none where nothing happened");
    }

    private static void deterministic(ModerationPolicy policy) {
        List<Situation> first = scenes(policy);
        List<Situation> again = scenes(policy);
        for (int i = 0; i < first.size(); i++) {
            same(policy.evaluate(first.get(i)), policy.evaluate(again.get(i)), i);
        }
    }

    private static void pure(ModerationPolicy policy) {
        List<Situation> scenes = scenes(policy);
        List<List<Finding>> forwards = new ArrayList<>();
        scenes.forEach(scene -> forwards.add(List.copyOf(policy.evaluate(scene))));
        for (int i = scenes.size() - 1; i >= 0; i--) {
            same(forwards.get(i), policy.evaluate(scenes.get(i)), i);
        }
    }

    private static void same(List<Finding> one, List<Finding> other, int scene) {
        Law.require(one.equals(other), "findings of situation " + scene + " must be the same each time");
    }

    private static void bounds(ModerationPolicy policy) {
        for (Parameter<?> parameter : policy.descriptor().parameters().declared()) {
            for (String bound : bounds(parameter)) {
                ModerationPolicy set = policy.with(Map.of(parameter.name(), bound));
                scenes(set).forEach(set::evaluate);
            }
        }
    }

    private static <T extends Comparable<T>> List<String> bounds(Parameter<T> parameter) {
        return List.of(parameter.show(parameter.min()), parameter.show(parameter.max()));
    }

    private static void evidence(ModerationPolicy policy) {
        for (Situation scene : scenes(policy)) {
            Set<ContributionId> threads = new HashSet<>();
            Set<ContributionId> contributions = new HashSet<>();
            if (scene.draft() != null) {
                contributions.add(Evidence.DRAFT);
            }
            for (ReplyThread thread : scene.threads()) {
                threads.add(thread.id());
                thread.contributions().forEach(contribution -> contributions.add(contribution.id()));
            }
            for (Finding finding : policy.evaluate(scene)) {
                Law.require(
                        threads.containsAll(finding.threads()) && threads.containsAll(finding.leaveAlone()),
                        "threads of a finding must be in the situation");
                for (Evidence piece : finding.evidence()) {
                    Law.require(
                            contributions.contains(piece.contribution()),
                            "evidence (" + piece.contribution() + ") must be in the situation");
                }
            }
        }
    }

    private static void subjects(ModerationPolicy policy) {
        for (Situation scene : scenes(policy)) {
            Set<String> subjects = new HashSet<>();
            for (Finding finding : policy.evaluate(scene)) {
                Law.require(
                        subjects.add(finding.subject()),
                        "subject (" + finding.subject() + ") must be of one finding only. Maybe withSubject");
            }
        }
    }

    private static void expiry(ModerationPolicy policy) {
        for (Situation scene : scenes(policy)) {
            for (Finding finding : policy.evaluate(scene)) {
                Instant expires = finding.expires();
                Law.require(
                        expires == null || expires.isAfter(scene.now()),
                        "expires (" + expires + ") must be after " + scene.now());
            }
        }
    }

    private static void words(ModerationPolicy policy) {
        for (Situation scene : scenes(policy)) {
            for (Finding finding : policy.evaluate(scene)) {
                for (Locale language : LANGUAGES) {
                    words(policy.descriptor(), finding, language, scene.people());
                }
            }
        }
    }

    private static void words(PolicyDescriptor policy, Finding finding, Locale language, int people) {
        Suggestion suggestion = new Suggestion(
                SuggestionId.of("0"), policy, null, null, finding, people, SampleScenes.START, Delivery.AT_ONCE);
        String whole = new Explanation(suggestion, language).whole();
        Law.require(
                whole.length() <= Suggestion.MAX_TEXT,
                "text (" + whole.length() + " characters) must have at most " + Suggestion.MAX_TEXT);
        Law.require(!whole.isBlank(), "text (0 characters) must say something");
        String all = suggestion.explanation(language);
        Law.require(!all.contains(SampleScenes.PSEUDONYM), "words (" + language + ") must name nobody");
        for (Evidence piece : finding.evidence()) {
            Law.require(
                    !whole.contains(piece.contribution().value()),
                    "text must not hold an id (" + piece.contribution() + ")");
        }
    }

    private static void fast(ModerationPolicy policy) {
        Situation large = SampleScenes.large(policy.descriptor().parameters());
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            policy.evaluate(large);
            best = Math.min(best, System.nanoTime() - start);
        }
        Law.require(best < FAST_NANOS, "evaluation (" + best / 1_000_000 + " ms) must take less than 500 ms");
    }
}

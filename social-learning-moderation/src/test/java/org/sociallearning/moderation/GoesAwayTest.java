package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.house.Requirement;

/** What a finding says makes it go away makes it go away: made true, it is gone. Over made-up histories, for every policy. */
@Tag("once")
@net.jqwik.api.Tag("once")
@Requirement({"T5", "F3"})
class GoesAwayTest {
    private static final ParticipantId SOMEBODY = SampleScenes.person(30);

    /** Makes true what the words under {@code goes} say, for a finding in a history. */
    private interface Remedy extends BiFunction<Sample, Finding, Sample> {}

    private static final Map<String, Remedy> REMEDIES = Map.ofEntries(
            Map.entry("seen", GoesAwayTest::someoneThanks),
            Map.entry("seen.overdue", GoesAwayTest::someoneReplies),
            Map.entry("seen-widely", GoesAwayTest::someoneReplies),
            Map.entry("quiet-question", GoesAwayTest::someoneReplies),
            Map.entry("quiet-question.specific", GoesAwayTest::someoneReplies),
            Map.entry("deepen", GoesAwayTest::youAskOn),
            Map.entry("dialogue", GoesAwayTest::othersHaveTheFloor),
            Map.entry("dialogue.row", GoesAwayTest::someoneElseSpeaks),
            Map.entry(
                    "judgement",
                    (sample, finding) -> new Sample(
                            sample.facts(), sample.cast(), sample.now(), () -> List.of(SampleScenes.detection()))),
            Map.entry("example", GoesAwayTest::youShare),
            Map.entry("example.asked", GoesAwayTest::youTell),
            Map.entry("let-go", GoesAwayTest::peersAreFirst),
            Map.entry(
                    "core-group",
                    (sample, finding) -> sample.with(new Cast(
                            sample.cast().you(),
                            sample.cast().moderators(),
                            sample.cast().programs(),
                            Set.of()))),
            Map.entry(
                    "output",
                    (sample, finding) -> sample.and(List.of(happened(OutputNamed.of(
                            EventId.of("t", "o", "1"), OutputId.of("guide"), "A guide", sample.now()))))),
            Map.entry("activate.step1", GoesAwayTest::somebodyContributes),
            Map.entry("dare.voices", GoesAwayTest::newPeopleSpeakAndAreAnswered),
            Map.entry("dare.answered", GoesAwayTest::newPeopleSpeakAndAreAnswered));

    @Test
    void everyPolicySpeaksInTheMadeUpHistoriesAndHasARemedyForEachOfItsMessages() {
        Set<String> spoken = new HashSet<>();
        Set<String> policies = new HashSet<>();
        for (Sample sample : SampleScenes.samples()) {
            goesAway(sample, spoken, policies);
        }
        assertThat(policies)
                .isEqualTo(new HashSet<>(Policies.recommended().stream()
                        .map(policy -> policy.descriptor().id())
                        .toList()));
        assertThat(spoken).hasSizeGreaterThanOrEqualTo(14);
    }

    @Property(tries = 40)
    void whatMakesItGoAwayMakesItGoAway(@ForAll long seed) {
        int threads = (int) Math.floorMod(seed, 30L) + 1;
        double yours = Math.floorMod(seed / 30, 10L) / 10.0;
        Instant now = SampleScenes.START.plus(Duration.ofDays(8)).plusSeconds(Math.floorMod(seed, 600_000L));
        Sample sample =
                new Sample(SampleScenes.talk(seed, threads, yours), SampleScenes.cast(SampleScenes.YOU), now, null);

        goesAway(sample, new HashSet<>(), new HashSet<>());
    }

    /** An open suggestion that expires is no longer found when it has. */
    @Property(tries = 20)
    void isNotFoundAnyMoreWhenItHasExpired(@ForAll long seed) {
        Instant now = SampleScenes.START.plus(Duration.ofDays(10));
        // what is said later may keep a finding alive
        List<Fact> facts = SampleScenes.talk(seed, 20, .4).stream()
                .filter(fact -> !fact.recordedAt().isAfter(now))
                .toList();
        Sample sample = new Sample(facts, SampleScenes.cast(SampleScenes.YOU), now, null);
        for (ModerationPolicy policy : Policies.recommended()) {
            for (Finding finding : found(policy, sample)) {
                Instant expires = finding.expires();
                if (expires != null) {
                    assertThat(found(policy, sample.at(expires)))
                            .as(finding.message())
                            .noneMatch(later -> later.subject().equals(finding.subject())
                                    && later.evidence().equals(finding.evidence()));
                }
            }
        }
    }

    private static void goesAway(Sample sample, Set<String> spoken, Set<String> policies) {
        for (ModerationPolicy policy : Policies.recommended()) {
            for (Finding finding : found(policy, sample)) {
                Remedy remedy = REMEDIES.get(finding.message());
                assertThat(remedy).as(finding.message()).isNotNull();
                spoken.add(finding.message());
                policies.add(policy.descriptor().id());

                List<Finding> after = found(policy, remedy.apply(sample, finding));

                assertThat(after)
                        .as(finding.message() + " of " + policy.descriptor().id())
                        .noneMatch(later -> later.subject().equals(finding.subject())
                                && later.evidence().stream().anyMatch(finding.evidence()::contains))
                        .noneMatch(later -> later.subject().equals(finding.subject())
                                && finding.evidence().isEmpty());
            }
        }
    }

    private static List<Finding> found(ModerationPolicy policy, Sample sample) {
        return policy.evaluate(sample.scene(policy.descriptor().parameters()));
    }

    private static Map<ContributionId, Contributed> said(Sample sample) {
        Map<ContributionId, Contributed> said = new HashMap<>();
        for (Fact fact : sample.facts()) {
            if (fact instanceof Happened happened && happened.event() instanceof Contributed contributed) {
                said.put(contributed.contribution(), contributed);
            }
        }
        return said;
    }

    private static List<Contributed> evidence(Sample sample, Finding finding) {
        Map<ContributionId, Contributed> said = said(sample);
        return finding.evidence().stream()
                .map(piece -> said.get(piece.contribution()))
                .toList();
    }

    private static Sample someoneThanks(Sample sample, Finding finding) {
        List<Fact> facts = new ArrayList<>();
        for (Contributed one : evidence(sample, finding)) {
            SampleScenes.responded(
                    facts,
                    one,
                    Appreciated.thanks("t", one.contribution().key(), one.contribution(), SOMEBODY, sample.now()));
        }
        return sample.and(facts);
    }

    private static Sample someoneReplies(Sample sample, Finding finding) {
        List<Fact> facts = new ArrayList<>();
        evidence(sample, finding).forEach(one -> SampleScenes.answered(facts, one, SOMEBODY, sample.now()));
        return sample.and(facts);
    }

    private static Sample youAskOn(Sample sample, Finding finding) {
        Contributed last = evidence(sample, finding).get(0);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            SampleScenes.happened(
                    facts,
                    reply(last, SampleScenes.YOU, "deep" + i, sample.now())
                            .withWords(12)
                            .withDetections(List.of(signal(SignalLabel.DEEPENING_EXPERIENCE))));
        }
        return sample.and(facts);
    }

    private static Sample othersHaveTheFloor(Sample sample, Finding finding) {
        Contributed last = evidence(sample, finding).get(0);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            SampleScenes.happened(
                    facts, reply(last, SOMEBODY, "floor" + i, sample.now()).withWords(500));
        }
        return sample.and(facts);
    }

    private static Sample someoneElseSpeaks(Sample sample, Finding finding) {
        Contributed last = evidence(sample, finding).get(0);
        List<Fact> facts = new ArrayList<>();
        SampleScenes.happened(
                facts, reply(last, SOMEBODY, "speaks", sample.now()).withWords(5));
        return sample.and(facts);
    }

    private static Sample youShare(Sample sample, Finding finding) {
        return sample.and(List.of(happened(own(sample).withKind(ContributionKind.RESOURCE))));
    }

    private static Sample youTell(Sample sample, Finding finding) {
        return sample.and(List.of(happened(own(sample).withDetections(List.of(signal(SignalLabel.PERSONAL_STORY))))));
    }

    private static Contributed own(Sample sample) {
        return Contributed.question("sample", "own", SampleScenes.YOU, sample.now());
    }

    private static Sample peersAreFirst(Sample sample, Finding finding) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Instant at = sample.now().minus(Duration.ofHours(30)).plusSeconds(i);
            Contributed question = Contributed.question("sample", "peer" + i, SOMEBODY, at);
            SampleScenes.happened(facts, question);
            SampleScenes.answered(facts, question, SampleScenes.person(31), at.plusSeconds(60));
        }
        return sample.and(facts);
    }

    private static Sample somebodyContributes(Sample sample, Finding finding) {
        return sample.and(List.of(happened(Contributed.question("sample", "moves", SOMEBODY, sample.now()))));
    }

    private static Sample newPeopleSpeakAndAreAnswered(Sample sample, Finding finding) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Instant at = sample.now().minus(Duration.ofDays(9)).plusSeconds(i);
            Contributed first = Contributed.question("sample", "more" + i, SampleScenes.person(1000 + i), at);
            SampleScenes.happened(facts, first);
            SampleScenes.answered(facts, first, SampleScenes.person(3), at.plusSeconds(60));
        }
        return sample.and(facts);
    }

    private static Contributed reply(Contributed to, ParticipantId by, String key, Instant at) {
        return Contributed.answer("sample", key, to, by, at).withThread(to.thread());
    }

    private static org.sociallearning.core.event.Detection signal(SignalLabel label) {
        return SampleScenes.detection(new Signal(label, Band.MEDIUM, 0, 5, "sample"));
    }

    private static Fact happened(org.sociallearning.core.event.Event event) {
        List<Fact> facts = new ArrayList<>();
        SampleScenes.happened(facts, event);
        return facts.get(0);
    }
}

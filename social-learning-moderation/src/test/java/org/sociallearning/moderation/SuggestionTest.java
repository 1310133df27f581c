package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.house.Requirement;

@Requirement("F3")
class SuggestionTest {
    private static final Locale NL = Locale.forLanguageTag("nl");
    private static final List<String> MESSAGES = List.of(
            "seen",
            "seen.overdue",
            "seen-widely",
            "quiet-question",
            "quiet-question.specific",
            "deepen",
            "dialogue",
            "dialogue.row",
            "judgement",
            "example",
            "example.asked",
            "let-go",
            "core-group",
            "output",
            "activate.step1",
            "activate.step2",
            "activate.step3",
            "activate.step4",
            "dare.newcomers",
            "dare.voices",
            "dare.answered");
    private static final List<String> SHARES =
            List.of("words", "peers", "responded", "asking", "newcomers", "voices", "answered");
    private static final List<String> COUNTS = List.of(
            "waiting", "first", "people", "row", "contributions", "replies", "phrases", "yours", "asked", "step");
    private static final List<String> TIMES = List.of("oldest", "wait", "since", "open", "silent", "over");

    @Property
    void isAShortTextWithoutNamesWhateverTheFacts(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long number,
            @ForAll @LongRange(min = 0, max = 20) long small,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        for (String message : MESSAGES) {
            for (long count : new long[] {number, small}) {
                Finding finding =
                        Finding.of(message).withTopic(Topic.of(count % 2 == 0 ? "t".repeat(40) : "t".repeat(41)));
                for (String key : SHARES) {
                    finding = finding.with(Figure.share(key, share, 10));
                }
                for (String key : COUNTS) {
                    boolean isShare = key.equals("yours") && message.equals("let-go");
                    finding = finding.with(isShare ? Figure.share(key, share, 10) : Figure.count(key, count));
                }
                for (String key : TIMES) {
                    finding = finding.with(Figure.time(key, Duration.ofMillis(number)));
                }
                for (Locale locale : List.of(NL, Locale.ENGLISH, Locale.FRENCH)) {
                    String text = new Explanation(suggestion(finding), locale).whole();

                    assertThat(text)
                            .hasSizeLessThanOrEqualTo(Suggestion.MAX_TEXT)
                            .doesNotContain("{", "}", "#", "pseudonym");
                    assertThat(Character.isLowerCase(text.codePointAt(0))).isFalse();
                    assertThat(text.toLowerCase(Locale.ROOT))
                            .doesNotContain("you should", "you must", "je moet", "you failed");
                }
            }
        }
    }

    @Test
    void putsPluralsRightInBothLanguages() {
        assertThat(waiting(1, 0).text(NL)).startsWith("Eén bijdrage wacht op een reactie (3 dagen).");
        assertThat(waiting(2, 2).text(NL))
                .startsWith("Twee bijdragen wachten op een reactie (oudste 3 dagen; twee eerste bijdragen).");
        assertThat(waiting(13, 1).text(NL))
                .startsWith("13 bijdragen wachten op een reactie (oudste 3 dagen; één eerste bijdrage).");
        assertThat(waiting(1, 1).text(Locale.ENGLISH))
                .startsWith("One contribution is waiting for a response (3 days; one first contribution).");
        assertThat(waiting(2, 0).text(Locale.ENGLISH))
                .startsWith("Two contributions are waiting for a response (oldest 3 days).");
    }

    @Test
    void explainsItselfWhollyInDutch() {
        Finding finding = Finding.of("seen")
                .withSubject("waiting")
                .with(Figure.count("waiting", 1))
                .with(Figure.time("oldest", Duration.ofHours(9)))
                .with(Figure.count("first", 1))
                .with(new Evidence(ContributionId.of("forum", "post", "17"), 0, 0, "first"))
                .withAgainst(Figure.share("seen", .96, 84))
                .withExpires(Feed.time(14, 0));

        assertThat(suggestion(finding).explanation(NL)).isEqualTo("""
                        seen@1 · Iedereen mag gezien worden
                        Eén bijdrage wacht op een reactie (9 uur; één eerste bijdrage). Een bedankje is genoeg. Verdwijnt zodra iemand reageert.
                        Wat er is: bijdragen zonder reactie of waardering: 1; wacht de langste, in werktijd: 9 uur; eerste bijdragen: 1
                        Waar het op rust: forum/post/17 (first)
                        Regel: een bijdrage van een deelnemer zonder reactie of waardering door een ander, na 24 uur werktijd (een eerste bijdrage na 8 uur); hooguit 5 samen, tot 14 dagen oud {waitFor=PT24H, newcomer=PT8H, batch=5, expires=P14D}
                        Wat ertegen pleit: van de 84 bijdragen waarop gereageerd kon worden, kreeg 96% wel een reactie of waardering
                        Verdwijnt vanzelf: zodra iemand anders reageert of waardeert, of als de bijdrage 14 dagen oud is
                        Wat ik niet weet: of iemand buiten dit kanaal al bedankte
                        Woorden om te lenen: Dank je voor het delen. Heb je er een voorbeeld bij? · Hier had ik iets aan. Waar liep je zelf tegenaan? · Fijn dat je dit inbrengt. Wie herkent dit?
                        Voor wie: wie begeleidt; groep van 56 mensen
                        Verloopt: 2026-03-16T00:00:00Z""");
    }

    @Test
    void isWholeInEnglishForEachOfOurPolicies() {
        for (ModerationPolicy policy : Policies.recommended()) {
            Finding finding = Finding.of(policy.descriptor().id());
            boolean borrows = policy.descriptor().id().equals("deepen");
            String step = policy.descriptor().id().equals("activate") ? "activate.step1" : finding.message();
            Suggestion suggestion = suggestion(
                    policy.descriptor(),
                    borrows
                            ? finding.withPrompts(List.of(
                                    PromptLibrary.ours().prompts().get(0).id()))
                            : Finding.of(step));

            assertThat(suggestion.explanation(Locale.ENGLISH).lines())
                    .as(policy.descriptor().id())
                    .anyMatch(line -> line.startsWith("Rule: "))
                    .anyMatch(line -> line.startsWith("Goes away by itself: "))
                    .anyMatch(line -> line.startsWith("What I do not know: "))
                    .anyMatch(line -> line.startsWith("Words to borrow: "))
                    .anyMatch(line -> line.startsWith("For whom: "));
        }
    }

    @Test
    void canBeWrittenAsJson() {
        Map<String, Object> map = waiting(2, 1).toMap(NL);

        assertThat(map)
                .containsEntry("policy", "seen")
                .containsEntry("tip", "T1")
                .containsEntry("space", "forum")
                .containsEntry("dedupeKey", "seen/forum/seen")
                .containsEntry(
                        "parameters", Policies.seen().descriptor().parameters().asMap());
        assertThat(map.toString()).doesNotContain("pseudonym");
    }

    @Test
    @Requirement("S1")
    void namesNobodyWhenPrinted() {
        assertThat(waiting(1, 0)).hasToString("seen@1 0a");
    }

    @Test
    void fallsBackToWordsOfItsOwnAndCutsWhatIsTooLong() {
        Finding finding = Finding.of("acme.long").withText(Locale.ENGLISH, "It has {posts} posts. " + "x ".repeat(200));
        PolicyDescriptor policy = PolicyDescriptor.of("acme.long", "2", Tip.LET_GO);

        assertThat(suggestion(policy, finding.with(Figure.count("posts", 1200))).text(NL))
                .startsWith("It has 1,200 posts. x x")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(240);
        assertThat(suggestion(policy, Finding.of("acme.long")).text(NL))
                .isEqualTo("Er valt iets op in deze groep. Wil je even kijken?");
    }

    private static Suggestion waiting(int waiting, int first) {
        return suggestion(Finding.of("seen")
                .with(Figure.count("waiting", waiting))
                .with(Figure.time("oldest", Duration.ofHours(80)))
                .with(Figure.count("first", first)));
    }

    private static Suggestion suggestion(Finding finding) {
        String id = finding.message().split("\\.", 2)[0];
        PolicyDescriptor policy = Policies.recommended().stream()
                .map(ModerationPolicy::descriptor)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return suggestion(policy, finding);
    }

    private static Suggestion suggestion(PolicyDescriptor policy, Finding finding) {
        return new Suggestion(
                SuggestionId.of("0a"),
                policy,
                ParticipantId.of("pseudonym-mo"),
                SpaceId.of("forum"),
                finding,
                56,
                Feed.MONDAY,
                Delivery.AT_ONCE);
    }
}

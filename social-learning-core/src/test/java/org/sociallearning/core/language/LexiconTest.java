package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.problem.SocialLearningException;

class LexiconTest {
    private static final String OURS = """
            @language en
            # our own words of thanks
            @words people
            anna bob
            @signal GRATITUDE high kudos
            kudos to <people>
            hats off (to|for) *
            @unless GRATITUDE ironic
            kudos to bob not
            @signal QUESTION low thoughts at-start unpunctuated
            thoughts|ideas $
            @signal PRAISE medium not-bob
            well done <!people>
            @never PRAISE sarcasm
            yeah , right
            """;

    private static List<Signal> found(String text) {
        SignalDetector detector = SignalDetectors.fromLexicons("ours", List.of(Lexicon.parse("ours.txt", OURS)));
        return SignalGuard.of(List.of(detector))
                .detect(Passage.plain(text).in(Locale.ENGLISH))
                .detections()
                .get(0)
                .get(0)
                .signals();
    }

    @Test
    void matchesPhrasesWithClassesAlternativesAndAnyWords() {
        assertThat(found("Kudos to Anna and hats off for that"))
                .extracting(Signal::rule)
                .containsExactly("kudos", "kudos");
        assertThat(found("kudos to carol")).isEmpty();
        assertThat(found("hats off, that")).isEmpty();
    }

    @Test
    void takesBackWhatIsCovered() {
        assertThat(found("kudos to bob")).hasSize(1);
        assertThat(found("kudos to bob not")).isEmpty();
        assertThat(found("kudos to bob not, but kudos to anna")).hasSize(1);
    }

    @Test
    void takesBackInTheWholeSentence() {
        assertThat(found("well done team")).hasSize(1);
        assertThat(found("well done bob")).isEmpty();
        assertThat(found("well done team yeah, right. well done all")).hasSize(1);
    }

    @Test
    void keepsToTheBeginningAndToMissingMarks() {
        assertThat(found("Thoughts")).extracting(Signal::label).containsExactly(SignalLabel.QUESTION);
        assertThat(found("Thoughts.")).isEmpty();
        assertThat(found("my thoughts")).isEmpty();
        assertThat(found("thoughts exist")).isEmpty();
    }

    @Test
    void extendsTheLibrarysOwn() {
        Lexicon joined = Lexicon.english().with(Lexicon.parse("ours.txt", OURS));
        SignalDetector detector = SignalDetectors.fromLexicons("ours", List.of(joined, Lexicon.dutch()));
        assertThat(detector.descriptor().labels()).contains(SignalLabel.PRAISE);
        assertThat(joined.groupNames()).contains("thanks", "kudos");
        SignalsFound found = SignalGuard.of(List.of(detector)).detect(Passage.plain("Thanks! Kudos to Anna"));
        assertThat(found.detections().get(0).get(0).signals())
                .extracting(Signal::rule)
                .contains("thanks", "kudos");
    }

    private static List<String> rules(String lexicon, String text) {
        SignalDetector detector =
                SignalDetectors.fromLexicons("x", List.of(Lexicon.parse("x.txt", "@language en\n" + lexicon)));
        return SignalGuard.of(List.of(detector))
                .detect(Passage.plain(text).in(Locale.ENGLISH))
                .detections()
                .get(0)
                .stream()
                .flatMap(detection -> detection.signals().stream())
                .map(Signal::rule)
                .filter(rule -> !rule.equals("question-mark"))
                .toList();
    }

    @Test
    void countsSomeGroupsOnlyInWhatAsksOrOnlyInWhatTells() {
        String lexicon = "@signal PRAISE low asks asked\nred\n@signal PRAISE low tells told\nblue\n";
        assertThat(rules(lexicon, "Is it red or blue?")).containsExactly("asks");
        assertThat(rules(lexicon, "It is red or blue.")).containsExactly("tells");
        assertThat(rules(lexicon, "red or blue")).containsExactly("tells");
    }

    @Test
    void countsSomeGroupsOnlyBesideAMark() {
        String lexicon = "@mark PERSONAL_STORY when\nyesterday\n@signal PERSONAL_STORY low past with:when\ni went\n";
        assertThat(rules(lexicon, "i went there yesterday")).containsExactly("past");
        assertThat(rules(lexicon, "yesterday was fine. i went there")).isEmpty();
        assertThatThrownBy(() -> rules("@signal PRAISE low x with:nothing\ny\n", "y"))
                .hasMessage("mark (nothing) of group x must be given by @mark PRAISE");
    }

    @Test
    void leavesOutAFewWordsAtAGap() {
        String lexicon = "@signal PRAISE low short\nred ... blue\n@signal INVITATION low long\nred ..... blue\n";
        assertThat(rules(lexicon, "red blue")).containsExactlyInAnyOrder("short", "long");
        assertThat(rules(lexicon, "red 1 2 3 blue")).containsExactlyInAnyOrder("short", "long");
        assertThat(rules(lexicon, "red 1 2 3 4 blue")).containsExactly("long");
        assertThat(rules(lexicon, "red 1 2 3 4 5 6 7 8 9 blue")).isEmpty();
        assertThat(rules(lexicon, "red, blue")).isEmpty();
    }

    @Test
    void knowsWordsByTheirShape() {
        String lexicon = "@words past\n~ed\n@words other\nindeed\n@signal PERSONAL_STORY low past\ni <past>\n";
        assertThat(rules(lexicon, "i walked")).containsExactly("past");
        assertThat(rules(lexicon, "i indeed")).isEmpty();
        assertThat(rules(lexicon, "i red")).isEmpty();
        assertThatThrownBy(() -> Lexicon.parse("x.txt", "@language en\n@words x\ne~~d ~ ~9"))
                .hasMessageContaining("shape (e~~d) must be letters with one ~ among them, as in ge~d")
                .hasMessageContaining("shape (~)")
                .hasMessageContaining("shape (~9)");
    }

    @Test
    void lineByLineAsTheGuideShowsIt() {
        // region extend-lexicon
        Lexicon ours = Lexicon.parse("ours", """
                @language en
                # how we say thanks
                @signal GRATITUDE high kudos
                kudos|props to *
                """);
        SignalDetector detector =
                SignalDetectors.fromLexicons("acme", List.of(Lexicon.english().with(ours), Lexicon.dutch()));
        // endregion
        SignalsFound found = SignalGuard.of(List.of(detector)).detect(Passage.plain("props to Anna"));
        assertThat(found.detections().get(0).get(0).has(SignalLabel.GRATITUDE)).isTrue();
    }

    @Test
    void showsOtherPhrasesAsAnotherVersion() {
        String plain = SignalDetectors.fromLexicons("x", List.of(Lexicon.english()))
                .descriptor()
                .version();
        Lexicon more = Lexicon.english().with(Lexicon.parse("ours.txt", OURS));
        String other =
                SignalDetectors.fromLexicons("x", List.of(more)).descriptor().version();
        assertThat(plain).isNotEqualTo(other).startsWith("2+");
        assertThat(SignalDetectors.fromLexicons("x", List.of(Lexicon.english()))
                        .descriptor()
                        .version())
                .isEqualTo(plain);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> Lexicon.parse("bad.txt", """
                        @langauge en
                        @signal THANKS high x
                        @signal GRATITUDE high
                        @words two
                        a.b
                        @signal GRATITUDE high empty
                        """))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("""
                        lexicon (bad.txt) cannot be used:
                          line 1: directive (@langauge) is unknown. Maybe @language, @words, @signal, @unless, @never or @mark?
                          line 2: group (@signal THANKS high x) names something unknown: \
                        No enum constant org.sociallearning.core.event.SignalLabel.THANKS
                          line 3: group (@signal GRATITUDE high) needs a label, a band and a name
                          line 5: word (a.b) must be one word
                          @language (missing) must name the language, as in "@language nl"
                          group (empty) must have a phrase""");
    }

    @Test
    void refusesAClassNobodyDefined() {
        Lexicon lexicon = Lexicon.parse("x.txt", "@language en\n@signal PRAISE low x\nwell <done>");
        assertThatThrownBy(() -> SignalDetectors.fromLexicons("x", List.of(lexicon)))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("class of words (done) must be defined by @words");
    }

    @Test
    void refusesPhrasesThatAreTooManyOrTooLong() {
        Lexicon many = Lexicon.parse("x.txt", "@language en\n@signal PRAISE low x\n" + "(a|b|c) ".repeat(5));
        assertThatThrownBy(() -> SignalDetectors.fromLexicons("x", List.of(many)))
                .hasMessageContaining("must have at most 512 forms");
        Lexicon longOne = Lexicon.parse("x.txt", "@language en\n@signal PRAISE low x\n" + "a ".repeat(15));
        assertThatThrownBy(() -> SignalDetectors.fromLexicons("x", List.of(longOne)))
                .hasMessageContaining("must have 1 to 14 words");
    }

    @Test
    void refusesToMixLanguages() {
        assertThatThrownBy(() -> Lexicon.english().with(Lexicon.dutch()))
                .hasMessage("lexicon (nl) must be of the language it extends, en. "
                        + "Maybe hand both to SignalDetectors.fromLexicons?");
        assertThatThrownBy(() -> SignalDetectors.fromLexicons("x", List.of(Lexicon.dutch(), Lexicon.dutch())))
                .hasMessage("language (nl) must have one lexicon. Maybe join them by Lexicon.with?");
        assertThatThrownBy(() -> SignalDetectors.fromLexicons("x", List.of()))
                .hasMessage("number of lexicons (0) must be 1 to 30");
    }

    @Test
    void explainsEachGroupOfTheLibrarysOwn() {
        for (String name : List.of("lexicon-nl.txt", "lexicon-en.txt")) {
            String before = "";
            for (String line : Resources.read(name).lines().toList()) {
                if (line.startsWith("@signal")
                        || line.startsWith("@unless")
                        || line.startsWith("@never")
                        || line.startsWith("@mark")) {
                    assertThat(before).as("%s: comment above %s", name, line).startsWith("#");
                }
                before = line;
            }
        }
    }
}

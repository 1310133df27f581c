package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.event.SignalLabel.GRATITUDE;
import static org.sociallearning.core.event.SignalLabel.QUESTION;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Signal;
import org.sociallearning.house.Requirement;

@Requirement("T1")
class LexiconDetectorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks!",
                "thank you so much for the slides",
                "Thx, that helps",
                "I really appreciate your time",
                "We appreciate it",
                "Much appreciated.",
                "I can't thank you enough",
                "I'd like to thank the speakers",
                "Bedankt!",
                "Dank je wel voor je uitleg",
                "Dankjewel Anna",
                "Hartelijk dank",
                "alvast dank",
                "Ik wil jullie graag bedanken",
                "ik waardeer je hulp",
                "bij voorbaat dank voor het meedenken",
                "thanks voor het delen",
                "Ik ben je heel dankbaar voor deze tip"
            })
    void hearsThanks(String text) {
        assertThat(Signals.thanks(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank god it is Friday",
                "thank goodness",
                "No thanks.",
                "No, thanks",
                "no thank you",
                "Thanks for nothing",
                "You can appreciate good code",
                "They appreciate art",
                "to appreciate music",
                "It is faster thanks to the new server",
                "Dankzij de nieuwe server gaat het sneller",
                "Dat is te danken aan de nieuwe server",
                "Hij moet mij bedanken",
                "Nee, bedankt",
                "geen dank",
                "Zonder dank aan hem te verliezen",
                "He said thanks and left",
                "a thankless task",
                "Voor verdere uitleg: zie het handboek",
                ""
            })
    void isNotFooledByWordsThatOnlyLookLikeThanks(String text) {
        assertThat(Signals.thanks(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which one do you use?",
                "really?!",
                "Wat vind jij?",
                "how do you make a pivot table",
                "Hi all, does anyone know a good course",
                "is it possible to export this",
                "what is the best way to start",
                "so what do you think",
                "Heb je een voorbeeld",
                "weet iemand hoe dit werkt",
                "Hoe maak je een draaitabel",
                "Zijn er nog tips",
                "waarom werkt dit niet",
                "Anna, kun je dit uitleggen",
                "Met wie heb je dit gedaan",
                "It works, doesn't it",
                "Dat klopt, toch"
            })
    void hearsQuestions(String text) {
        assertThat(Signals.asks(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It works.",
                "Heb je tijd, dan kijk ik mee",
                "Heb je hulp nodig, dan bel je",
                "Lees eens dit artikel",
                "Zijn boek ligt op tafel",
                "Zijn collega weet het",
                "What a nice idea",
                "Wat een mooi idee",
                "Wat is het mooi geworden!",
                "When I came home it rained",
                "Als het regent, komt hij niet",
                "Do it again",
                "Have a nice day",
                "Don't worry about it",
                "Maak je geen zorgen",
                "Laten we beginnen",
                "See https://example.org/find?q=why for more",
                "the file index.php?id=3 is gone",
                "I am not sure (?)",
                "Is it so. Yes it is.",
                "? ? ?",
                ""
            })
    void isNotFooledByWhatOnlyLooksLikeAQuestion(String text) {
        assertThat(Signals.asks(text)).isFalse();
    }

    @Test
    void trustsTheQuestionMarkMoreThanTheOrderOfWords() {
        assertThat(Signals.in("Is it done?")).singleElement().satisfies(signal -> {
            assertThat(signal.band()).isEqualTo(Band.HIGH);
            assertThat(signal.rule()).isEqualTo("question-mark");
        });
        assertThat(Signals.in(Passage.plain("is it done").in(Locale.ENGLISH)))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.band()).isEqualTo(Band.MEDIUM);
                    assertThat(signal.rule()).isEqualTo("inversion");
                });
    }

    @Test
    void countsASentenceAsOneQuestion() {
        assertThat(questions("What is it, and why is it so, and who is it for?"))
                .isEqualTo(1);
        assertThat(questions("What is it? Why is it so?")).isEqualTo(2);
    }

    private static long questions(String text) {
        return Signals.in(text).stream()
                .filter(signal -> signal.label() == QUESTION)
                .count();
    }

    @Test
    void pointsAtTheOriginalText() {
        String text = "<p>Ok.</p><p>Tha<b>nk</b> you, Zo&eacute;. Wh\u200By so\u0301?</p>";
        List<Signal> signals = Signals.in(Passage.of(text, org.sociallearning.core.event.TextFormat.HTML));
        assertThat(signals).extracting(Signal::label).containsExactly(GRATITUDE, QUESTION);
        assertThat(text.substring(signals.get(0).start(), signals.get(0).end())).isEqualTo("Tha<b>nk</b> you");
        assertThat(text.substring(signals.get(1).start(), signals.get(1).end())).isEqualTo("Wh\u200By so\u0301?");
    }

    @Test
    void readsThroughDisguises() {
        assertThat(Signals.thanks("th\u0430nks")).as("Cyrillic a").isTrue();
        assertThat(Signals.thanks("\uFF34\uFF28\uFF21\uFF2E\uFF2B\uFF33"))
                .as("full width")
                .isTrue();
        assertThat(Signals.thanks("be\u200Bdankt")).as("zero-width space").isTrue();
        assertThat(Signals.thanks("t\u0336h\u0336a\u0336n\u0336k\u0336s\u0336"))
                .as("struck through")
                .isTrue();
        assertThat(Signals.thanks("\uD835\uDC2D\uD835\uDC21\uD835\uDC1A\uD835\uDC27\uD835\uDC24\uD835\uDC2C"))
                .as("mathematical letters")
                .isTrue();
        assertThat(Signals.asks("what is this\uFF1F"))
                .as("full width question mark")
                .isTrue();
    }

    @Test
    void usesTheLexiconOfTheLanguageThatIsStated() {
        assertThat(Signals.has(Passage.plain("bedankt").in(Locale.UK), GRATITUDE))
                .isFalse();
        assertThat(Signals.has(Passage.plain("bedankt").in(Locale.forLanguageTag("nl-BE")), GRATITUDE))
                .isTrue();
        assertThat(Signals.has(Passage.plain("bedankt").in(Locale.forLanguageTag("mul")), GRATITUDE))
                .isTrue();
    }

    @Test
    void abstainsInALanguageItDoesNotKnow() {
        SignalsFound found = SignalGuard.of(SignalDetectors.builtIn())
                .detect(Passage.plain("merci, thanks?").in(Locale.FRENCH));
        assertThat(found.detections()).containsExactly(List.of());
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void stopsCountingWhereATextSaysTheSameOverAndOver() {
        assertThat(Signals.in("thanks. ".repeat(2_000))).hasSize(SentenceMatches.MOST_OF_A_LABEL);
    }

    @Test
    void readsTheFirstTwentyThousandCharactersOnly() {
        assertThat(Signals.thanks("x ".repeat(9_990) + "thanks")).isTrue();
        assertThat(Signals.thanks("x ".repeat(10_000) + "thanks")).isFalse();
    }
}

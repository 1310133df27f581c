package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.house.Requirement;

/** The kinds of deepening requests, in sentences that stand in no gold set. */
@Tag("once")
@Requirement({"T2", "F2"})
class DeepeningTest {
    private static List<SignalLabel> kinds(String text) {
        return Signals.in(text).stream()
                .map(Signal::label)
                .filter(label -> label.name().startsWith("DEEPENING"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXAMPLE     | Can you give us an example of that?
            EXAMPLE     | could you think of a concrete example
            EXAMPLE     | Heb je daar een voorbeeld van?
            EXAMPLE     | Kun je een voorbeeld geven van zo'n afspraak?
            EXAMPLE     | Noem eens een voorbeeld.
            EXPERIENCE  | How did you handle that yourself?
            EXPERIENCE  | What was it like to work without a manager?
            EXPERIENCE  | Hoe hebben jullie dat aangepakt?
            EXPERIENCE  | Hoe ging dat bij jullie op de afdeling?
            EXPERIENCE  | Wie heeft hier ervaring mee?
            REASON      | Why did you choose this tool?
            REASON      | What made you change your mind?
            REASON      | Waarom hebben jullie daarvoor gekozen?
            REASON      | Wat was de reden om te stoppen?
            REASON      | Waar baseer je dat op?
            CONNECTION  | How does this relate to what we agreed in March?
            CONNECTION  | Is there a connection between the two?
            CONNECTION  | Hoe verhoudt dit zich tot het beleidsplan?
            CONNECTION  | Zie je een verband met de cijfers van vorig jaar?
            PERSPECTIVE | How would a patient look at this?
            PERSPECTIVE | What do the others think of it?
            PERSPECTIVE | Hoe kijken jullie hiernaar?
            PERSPECTIVE | Wat zou een klant hiervan vinden?
            CONSEQUENCE | What would that mean for the night shift?
            CONSEQUENCE | What are the consequences for small firms?
            CONSEQUENCE | Wat betekent dat voor de collega's in de wijk?
            CONSEQUENCE | Welke gevolgen heeft dit voor de planning?
            CLARITY     | What exactly do you mean by ownership?
            CLARITY     | Could you clarify that?
            CLARITY     | Wat bedoel je precies met eigenaarschap?
            CLARITY     | Wat versta je onder kwaliteit?
            """)
    void areNamed(String kind, String text) {
        assertThat(kinds(text)).containsExactly(SignalLabel.valueOf("DEEPENING_" + kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why is the printer offline again?",
                "Waarom doet de printer het niet?",
                "Where is the key of room 4?",
                "Wie heeft de sleutel?",
                "Hoe laat begint het overleg?",
                "For example, the form on page 2 is wrong.",
                "Dat is een goed voorbeeld.",
                "I explained why you were late.",
                "Het gevolg is dat we later beginnen.",
                "Ik heb ervaring met dit systeem.",
                "In my experience it works.",
                "Daarom hebben we daarvoor gekozen.",
                "Zij vroeg: \"Waarom hebben jullie daarvoor gekozen?\"",
                "> Can you give an example?\nWe will.",
                "`why do you mean that?`",
                "?",
                ""
            })
    void areNotSeenElsewhere(String text) {
        assertThat(kinds(TextFormat.MARKDOWN, text)).isEmpty();
    }

    private static List<SignalLabel> kinds(TextFormat format, String text) {
        return Signals.in(Passage.of(text, format)).stream()
                .map(Signal::label)
                .filter(label -> label.name().startsWith("DEEPENING"))
                .toList();
    }

    @Test
    void pointAtTheWordsAndNameTheRule() {
        String text = "Mooi. Heb je daar een voorbeeld van?";
        Signal signal = Signals.in(text).stream()
                .filter(found -> found.label() == SignalLabel.DEEPENING_EXAMPLE)
                .findFirst()
                .orElseThrow();
        assertThat(text.substring(signal.start(), signal.end())).startsWith("Heb je daar een voorbeeld");
        assertThat(signal.rule()).isEqualTo("voorbeeld-gevraagd");
        assertThat(signal.band()).isEqualTo(Band.HIGH);
    }

    @Test
    void areSeveralInOneText() {
        assertThat(kinds("Waarom hebben jullie daarvoor gekozen? En wat betekent dat voor de cliënten?"))
                .containsExactlyInAnyOrder(SignalLabel.DEEPENING_REASON, SignalLabel.DEEPENING_CONSEQUENCE);
    }
}

package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.house.Requirement;

@Requirement("F2")
class PromptLibraryTest {
    private static final PromptWish ANYTHING = new PromptWish(null, null, Set.of(), Set.of(), "seed");

    @Test
    void holdsTwelveOfEachOfTheSevenKindsInBothLanguages() {
        Map<SignalLabel, Long> kinds = PromptLibrary.ours().prompts().stream()
                .collect(Collectors.groupingBy(Prompt::kind, Collectors.counting()));

        assertThat(kinds.keySet())
                .isEqualTo(EnumSet.range(SignalLabel.DEEPENING_EXAMPLE, SignalLabel.DEEPENING_CLARITY));
        assertThat(kinds.values()).allMatch(count -> count == 12);
        for (Locale language : List.of(Stage.NL, Locale.ENGLISH)) {
            Set<String> words = new HashSet<>();
            for (Prompt prompt : PromptLibrary.ours().prompts()) {
                String text = PromptLibrary.ours().texts().find("prompt." + prompt.id(), language);
                assertThat(text)
                        .as(prompt.id())
                        .endsWith(text.contains("?") ? "" : "?")
                        .hasSizeBetween(10, 120);
                assertThat(words.add(text)).as(text).isTrue();
            }
        }
    }

    @Test
    void isAboutTheSameInBothLanguages() {
        Map<String, String> dutch = BuiltInTexts.load("prompts_nl");
        assertThat(dutch.keySet()).isEqualTo(BuiltInTexts.load("prompts_en").keySet());
        assertThat(dutch.keySet().stream().filter(key -> key.endsWith(".topic")))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void tellsNobodyWhatToDo() {
        for (String language : List.of("prompts_nl", "prompts_en")) {
            assertThat(BuiltInTexts.load(language).values())
                    .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                            .doesNotContain("je moet", "you should", "you must", "waarom heb je niet", "why didn't"));
        }
    }

    @Test
    void offersWhatIsMadeForTheFormAndTheSituationFirst() {
        PromptWish lecture = new PromptWish("coffee-lecture", ContributionKind.IDEA, Set.of(), Set.of(), "seed");

        List<String> chosen = PromptLibrary.ours().choose(lecture, 3);

        assertThat(chosen).hasSize(3).allMatch(id -> id.contains(".coffee-lecture.") || id.contains(".idea."));
        assertThat(PromptLibrary.ours().choose(ANYTHING, 84))
                .hasSizeLessThan(84)
                .allMatch(id -> id.contains(".any.any."));
    }

    @Test
    void isSpreadOverItsPromptsBySeedsAndSteadyForEach() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            PromptWish wish = new PromptWish(null, null, Set.of(), Set.of(), "thread " + i);
            List<String> chosen = PromptLibrary.ours().choose(wish, 3);
            assertThat(chosen).isEqualTo(PromptLibrary.ours().choose(wish, 3));
            seen.addAll(chosen);
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @Test
    void takesAHostsOwnPromptsFromAFileOfProperties() {
        PromptLibrary library = PromptLibrary.ours()
                .and(Locale.ENGLISH, new StringReader("# our own\nexample.book-club.any.page=Which page shows it?\n"))
                .and(Locale.FRENCH, Map.of("example.any.any.week", "Un exemple de cette semaine ?"));

        assertThat(library.prompts()).hasSize(85);
        assertThat(library.choose(new PromptWish("book-club", null, Set.of(), Set.of(), "s"), 1))
                .containsExactly("example.book-club.any.page");
        assertThat(library.texts().find("prompt.example.any.any.week", Locale.FRENCH))
                .isEqualTo("Un exemple de cette semaine ?");
        assertThat(Policies.deepen(library).descriptor().id()).isEqualTo("deepen");
    }

    @Test
    void listsAllThatIsWrongWithAHostsPrompts() {
        Map<String, String> wrong = Map.of(
                "exampel.any.any.x", "Is this right?",
                "example.any.x", "Is this right?",
                "example.any.any.blank", " ",
                "example.any.any.y.topic", "Is this right?",
                "example.any.any.z", "What of {topic}?");

        assertThatThrownBy(() -> PromptLibrary.empty().and(Locale.ENGLISH, wrong))
                .hasMessageContaining("exampel) is not one of the kinds")
                .hasMessageContaining("Maybe clarity, connection, consequence, example")
                .hasMessageContaining("must be a key of four parts, kind.form.situation.name")
                .hasMessageContaining("must be a text of 1 to 120 characters")
                .hasMessageContaining("must hold {topic}")
                .hasMessageContaining("must not hold {topic}");
    }
}

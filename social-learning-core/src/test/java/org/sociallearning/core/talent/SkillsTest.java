package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Skill;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class SkillsTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void mergesLabelsOfAllLanguagesAndTheCode() {
        Skills skills = Skills.of(List.of(
                skill("s1").withLabel(Locale.ENGLISH, "Pivot tables").withLabel(Locale.ENGLISH, "crosstabs"),
                skill("s1").withLabel(DUTCH, "Draaitabellen")));

        assertThat(skills.names("draaitabellen")).containsExactly("draaitabellen", "s1", "pivot tables", "crosstabs");
        assertThat(skills.names("unknown")).containsExactly("unknown");
    }

    @Test
    void aLabelOfTwoSkillsStandsForBoth() {
        Skills skills = Skills.of(List.of(
                skill("s1").withLabel(Locale.ENGLISH, "python").withLabel(Locale.ENGLISH, "snakes"),
                skill("s2").withLabel(Locale.ENGLISH, "python").withLabel(Locale.ENGLISH, "programming")));

        assertThat(skills.names("python")).contains("snakes", "programming");
    }

    @Test
    void knowsWhatIsNarrowerAtAnyDepth() {
        Skills skills = Skills.of(List.of(
                skill("whole"),
                skill("part").withBroader("whole"),
                skill("part of part").withBroader("part")));

        assertThat(skills.narrower("whole")).containsExactly("part", "part of part");
        assertThat(skills.narrower("part of part")).isEmpty();
    }

    @Test
    void namesACircle() {
        assertThatThrownBy(() -> Skills.of(List.of(
                        skill("a").withBroader("b"),
                        skill("b").withBroader("c"),
                        skill("c").withBroader("b"))))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("broader skills (b < c < b) must not run in a circle of parts. Maybe leave one of these"
                        + " relations out");
    }

    @Test
    void takesAHundredThousandSkillsInAChain() {
        List<Skill> chain = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            chain.add(skill("s" + i).withLabel(DUTCH, "label " + i).withBroader("s" + (i + 1)));
        }
        long start = System.nanoTime();
        Skills skills = Skills.of(chain);

        assertThat(skills.names("label 7")).containsExactly("label 7", "s7");
        assertThat(skills.narrower("s100")).hasSize(100).contains("s99", "label 50");
        // about .3 s on two busy cores
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private static Skill skill(String code) {
        return Skill.of("https://host.example/skills", code);
    }
}

package org.sociallearning.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Skill;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class SkillTablesTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void readsEscoInTwoLanguagesWithItsBroaderSkills() throws IOException {
        // the columns of ESCO 1.2; the skills are made up
        List<Skill> skills = SkillTables.esco(Source.of(
                "esco",
                List.of(
                        part("skills_en.csv", """
                                conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,inScheme
                                KnowledgeSkillCompetence,http://esco.example/1,skill,,make pivot tables,"make crosstabs
                                summarise data",,
                                KnowledgeSkillCompetence,http://esco.example/2,skill,,use spreadsheets,,,
                                """),
                        part("skills_nl.csv", """
                                conceptType,conceptUri,preferredLabel
                                KnowledgeSkillCompetence,http://esco.example/1,draaitabellen maken
                                """),
                        part("broaderRelationsSkillPillar_en.csv", """
                                conceptType,conceptUri,broaderType,broaderUri
                                KnowledgeSkillCompetence,http://esco.example/1,KnowledgeSkillCompetence,http://esco.example/2
                                """),
                        part("readme.txt", "nothing to see"))));

        assertThat(skills).hasSize(2);
        assertThat(skills.get(0).labels().get(Locale.ENGLISH))
                .containsExactly("make pivot tables", "make crosstabs", "summarise data");
        assertThat(skills.get(0).labels().get(DUTCH)).containsExactly("draaitabellen maken");
        assertThat(skills.get(0).broader()).containsExactly("http://esco.example/2");
    }

    @Test
    void readsElementsOfOnetWithTheirPlace() throws IOException {
        List<Skill> skills = SkillTables.onet(Source.of(
                "Content Model Reference.txt",
                "Element ID\tElement Name\tDescription\n2.A\tBasic Skills\t\n2.A.1\tContent\tWhat is read\n"
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(skills)
                .containsExactly(
                        Skill.of("https://www.onetcenter.org/content.html", "2.A")
                                .withLabel(Locale.ENGLISH, "Basic Skills")
                                .withBroader("2"),
                        Skill.of("https://www.onetcenter.org/content.html", "2.A.1")
                                .withLabel(Locale.ENGLISH, "Content")
                                .withBroader("2.A"));
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> SkillTables.esco(source("a,b\n1,2\n")))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("source (skills_en.csv) must hold a table with the columns conceptUri and preferredLabel");
        assertThatThrownBy(() -> SkillTables.esco(source("conceptUri,preferredLabel\nx,\"y\n")))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("record skills_en.csv:2 must have a closing quote");
        assertThatThrownBy(() -> SkillTables.esco(source("conceptUri,preferredLabel\nx,y,z\n")))
                .hasMessage("record skills_en.csv:2 must have no more fields than the header, which has 2");
    }

    private static Source source(String content) {
        return Source.of("skills_en.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Source.Part part(String name, String content) {
        return new BytesPart(name, content.getBytes(StandardCharsets.UTF_8));
    }
}

package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.sociallearning.core.experiment.ActivityStory.AMSTERDAM;
import static org.sociallearning.core.experiment.ActivityStory.MONDAY;
import static org.sociallearning.core.experiment.ActivityStory.week;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

class ActivityTemplatesTest {
    private final ActivityStory story = new ActivityStory();

    @TestFactory
    Stream<DynamicTest> keepTheLaws() {
        return ActivityTemplates.builtIn().all().stream()
                .flatMap(template -> ActivityTemplateContract.laws(template).stream()
                        .map(law -> dynamicTest(template.descriptor().id() + " " + law.name(), law.check()::run)));
    }

    @Test
    @Requirement("A4")
    void keepARuleThatThrowsAwayFromTheOthers() {
        Rule broken = new Rule() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public List<Breach> check(Course course) {
                throw new IllegalStateException("the words of somebody");
            }
        };
        ActivityTemplate template = template("acme.broken", broken, new Silent());

        RuleReport report = story.at(week(1)).afterwards(template);

        assertThat(report.failed())
                .extracting(Problem::toString)
                .containsExactly("acme.broken@1: broken (IllegalStateException) must not throw");
        assertThat(report.rules()).containsExactly("broken", "silent");
        assertThat(report.isKept()).isFalse();
    }

    @Test
    @Requirement("A4")
    void areFoundByTheirIdsWhichAreTheirOwn() {
        ActivityTemplates templates = ActivityTemplates.builtIn().with(template("acme.own", new Silent()));

        assertThat(templates.get("acme.own").descriptor().name(Locale.FRENCH)).isEqualTo("acme.own");
        assertThat(templates.get("festival").descriptor().name(Locale.forLanguageTag("nl-BE")))
                .isEqualTo("Festival met partnerorganisaties");
        assertThatThrownBy(() -> templates.with(ActivityTemplates.festival()))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("template (festival) must have an id of its own");
        assertThatThrownBy(() -> templates.get("picnic"))
                .hasMessage("template (picnic) must be one of [acme.own, coffee-lecture, festival, working-out-loud]");
        assertThatThrownBy(() -> ActivityTemplates.festival(0)).hasMessage("partners (0) must be 1 to 50");
        assertThatThrownBy(() -> ActivityTemplates.coffeeLecture(Duration.ZERO))
                .hasMessage("length of a lecture (PT0S) must be PT1M to PT24H. Maybe PT10M");
        assertThatThrownBy(() -> template("acme.own")
                        .descriptor()
                        .cadence(MONDAY.atZone(AMSTERDAM).toLocalDateTime(), AMSTERDAM))
                .hasMessage("template (acme.own@1) must have a usual period. Maybe Cadence.every(...)");
    }

    @Test
    void speakDutchAndEnglishAlike() {
        assertThat(RuleTexts.all().get("nl").stringPropertyNames())
                .isEqualTo(RuleTexts.all().get("en").stringPropertyNames());
    }

    @Test
    void fillInFactsOnceOnly() {
        Breach breach = Breach.of(new Silent()).with("partner", "{date}").withText(Locale.ENGLISH, "{partner} {x} {");

        assertThat(breach.text(Locale.FRENCH)).isEqualTo("{date} {x} {");
        assertThat(Breach.of(new Silent()).text(Locale.ENGLISH)).isEqualTo("silent");
    }

    @Property(tries = 150)
    @Requirement("A4")
    void neverThrowOnArbitraryFactsAndDoNotDependOnTheirOrder(@ForAll("talk") List<Event> talk, @ForAll long seed) {
        List<Event> shuffled = new ArrayList<>(talk);
        Collections.shuffle(shuffled, new Random(seed));
        Encounters one =
                new Told(AMSTERDAM).with(talk).at(MONDAY.plusSeconds(9000)).encounters();
        Encounters other =
                new Told(AMSTERDAM).with(shuffled).at(MONDAY.plusSeconds(9000)).encounters();

        for (ActivityTemplate template : ActivityTemplates.builtIn().all()) {
            RuleReport after = one.afterwards(template);
            RuleReport before = one.beforehand(template);
            assertThat(after.failed()).isEmpty();
            assertThat(before.failed()).isEmpty();
            assertThat(other.afterwards(template)).isEqualTo(after);
            assertThat(other.beforehand(template)).isEqualTo(before);
        }
    }

    @Provide
    static Arbitrary<List<Event>> talk() {
        return LiveEncountersTest.talk();
    }

    private static ActivityTemplate template(String id, Rule... rules) {
        return new ActivityTemplate() {
            @Override
            public TemplateDescriptor descriptor() {
                return TemplateDescriptor.of(id, "1");
            }

            @Override
            public List<Rule> rules() {
                return List.of(rules);
            }
        };
    }

    private static final class Silent implements Rule {
        @Override
        public String name() {
            return "silent";
        }
    }
}

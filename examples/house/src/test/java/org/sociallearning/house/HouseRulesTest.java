package org.sociallearning.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rule that can never fail guards nothing: each is shown a class that breaks it. */
@Tag("once")
class HouseRulesTest {
    @Test
    void seesPrinting() {
        assertThat(broken(HouseRules.NOTHING_IS_PRINTED)).isTrue();
    }

    @Test
    void seesTheClockOfTheMachine() {
        assertThat(broken(HouseRules.TIME_AND_PLACE_ARE_PARAMETERS)).isTrue();
    }

    @Test
    void seesChanceWithoutASeed() {
        assertThat(broken(HouseRules.CHANCE_HAS_A_SEED)).isTrue();
    }

    @Test
    void seesCallsThatOldLoggersDoNotHave() {
        assertThat(broken(HouseRules.LOGGING_KEEPS_TO_SLF4J_1_7)).isTrue();
    }

    @Test
    void isContentWithACleanClass() {
        JavaClasses clean = new ClassFileImporter().importClasses(WrittenDown.class);
        assertThat(HouseRules.NOTHING_IS_PRINTED.evaluate(clean).hasViolation()).isFalse();
        assertThat(HouseRules.TIME_AND_PLACE_ARE_PARAMETERS.evaluate(clean).hasViolation())
                .isFalse();
    }

    private static boolean broken(ArchRule rule) {
        return rule.evaluate(new ClassFileImporter().importClasses(Careless.class))
                .hasViolation();
    }

    static final class Careless {
        private final Random chance = new Random();

        void act() {
            System.out.println(Instant.now() + " " + chance.nextInt());
            org.slf4j.LoggerFactory.getLogger("careless").atInfo().log("new style");
        }
    }
}

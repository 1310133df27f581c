package org.sociallearning.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Random;

/** Rules for every library module; a module's test includes them with {@code ArchTests.in(HouseRules.class)}. */
public final class HouseRules {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("org.sociallearning.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_ARE_CONCEPTS = noClasses()
            .should()
            .resideInAnyPackage(
                    "..api..", "..impl..", "..internal..", "..util..", "..common..", "..helper..", "..dto..")
            .allowEmptyShould(true)
            .because("a package is named after what it is about");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED =
            noClasses().should(ACCESS_STANDARD_STREAMS).allowEmptyShould(true).because("a library has no console");

    @ArchTest
    static final ArchRule LOGGING_KEEPS_TO_SLF4J_1_7 = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo("org.slf4j.Logger")))
                    .and(target(nameMatching("at(Trace|Debug|Info|Warn|Error|Level)|isEnabledForLevel"))))
            .allowEmptyShould(true)
            .because("many hosts bring SLF4J 1.7");

    @ArchTest
    static final ArchRule TIME_AND_PLACE_ARE_PARAMETERS = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .allowEmptyShould(true)
            .because("the same input must give the same output on every machine");

    @ArchTest
    static final ArchRule CHANCE_HAS_A_SEED = noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .allowEmptyShould(true)
            .because("the same input must give the same output on every run");

    @ArchTest
    static final ArchRule NOTHING_IS_SERIALISED_BY_JAVA = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
            .allowEmptyShould(true)
            .because("states have their own versioned codecs");

    private HouseRules() {}
}

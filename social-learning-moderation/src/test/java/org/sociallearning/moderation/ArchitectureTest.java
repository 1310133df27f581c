package org.sociallearning.moderation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.sociallearning.house.HouseRules;

@ArchTag("once")
@AnalyzeClasses(packages = "org.sociallearning.moderation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule moderationKnowsNothingOfMetrics = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sociallearning.metrics..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule thereAreNoThirdParties = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.sociallearning..", "org.slf4j..", "org.jspecify..", "java..")
            .allowEmptyShould(true);
}

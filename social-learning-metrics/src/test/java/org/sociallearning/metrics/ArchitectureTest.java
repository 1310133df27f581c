package org.sociallearning.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import org.sociallearning.house.HouseRules;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PublishedValue;

@ArchTag("once")
@AnalyzeClasses(packages = "org.sociallearning.metrics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule metricsKnowNothingOfModeration = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sociallearning.moderation..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyReportsSpeakJson = noClasses()
            .that()
            .resideOutsideOfPackage("org.sociallearning.metrics.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sociallearning.core.json..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule thirdPartiesAreTheStatisticsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.sociallearning..",
                    "org.apache.commons.statistics..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "java..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule reportsSeeOnlyWhatPassedTheDoor = noClasses()
            .that()
            .resideInAPackage("org.sociallearning.metrics.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.sociallearning.metrics")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingLeadsBackFromWhatPassedTheDoor = noClasses()
            .that()
            .resideInAPackage("org.sociallearning.metrics.publication..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sociallearning.metrics", "org.sociallearning.core.event..");

    @ArchTest
    static final ArchRule thereIsOneDoor = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.sociallearning.metrics.Door")
            .should()
            .callConstructor(
                    PublishedValue.Known.class, double.class, Optional.class, People.class, long.class, boolean.class)
            .orShould()
            .callConstructor(People.AtLeast.class, int.class);
}

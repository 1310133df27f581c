package org.sociallearning.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.house.HouseRules;

@ArchTag("once")
@AnalyzeClasses(packages = "org.sociallearning.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CORE = "org.sociallearning.core";

    /** Which packages of core each package may use; {@code core} itself, the door, may use all. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("problem", Set.of()),
            entry("event", Set.of("problem")),
            entry("json", Set.of("event", "problem")),
            entry("language", Set.of("event", "problem")),
            entry("page", Set.of("fold", "event", "problem")),
            entry("fold", Set.of("event", "problem")),
            entry("talent", Set.of("fold", "json", "language", "event", "problem")),
            entry("community", Set.of("talent", "fold", "language", "event", "problem")),
            entry("experiment", Set.of("community", "talent", "fold", "language", "event", "problem")),
            entry("journal", Set.of("json", "fold", "event", "problem")),
            entry("exchange", Set.of("json", "event", "problem")));

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static void packagesUseOnlyThoseBelowThem(com.tngtech.archunit.core.domain.JavaClasses classes) {
        ARROWS.forEach((from, allowed) -> {
            List<String> banned = new ArrayList<>(List.of(CORE));
            ARROWS.keySet().stream()
                    .filter(to -> !to.equals(from) && !allowed.contains(to))
                    .map(to -> CORE + "." + to + "..")
                    .forEach(banned::add);
            noClasses()
                    .that()
                    .resideInAPackage(CORE + "." + from + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(banned.toArray(new String[0]))
                    .allowEmptyShould(true)
                    .because("the arrows of the design point downwards")
                    .check(classes);
        });
    }

    @ArchTest
    static final ArchRule jacksonStaysBehindJson = only("json", "com.fasterxml.jackson..", "tools.jackson..");

    @ArchTest
    static final ArchRule validationStaysAtTheVocabularyAndTheDoor = noClasses()
            .that()
            .resideOutsideOfPackages(CORE, CORE + ".event", CORE + ".problem")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.validation..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noCodeNamesAValidationProvider = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..")
            .allowEmptyShould(true)
            .because("a host may bring another one");

    @ArchTest
    static final ArchRule databasesStayBehindTheJournal = only("journal", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule xmlStaysBehindTheReaders = only("exchange", "javax.xml..", "org.w3c..", "org.xml..");

    @ArchTest
    static final ArchRule textOfPeopleMeetsNoRegularExpression = noClasses()
            .that()
            .resideInAPackage(CORE + ".language..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.regex..")
            .allowEmptyShould(true)
            .because("backtracking lets one text block a thread");

    private static ArchRule only(String packageName, String... thirdParties) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CORE + "." + packageName + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(thirdParties)
                .allowEmptyShould(true);
    }
}

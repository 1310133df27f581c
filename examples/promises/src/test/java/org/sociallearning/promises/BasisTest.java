package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.ImportOptions;
import org.sociallearning.core.ImportReport;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.house.Requirement;

/** History is imported on a basis only, which stands in each report. */
@Tag("once")
@Requirement("S1")
class BasisTest {
    @TempDir
    private Path directory;

    @Test
    void standsInEachReport() {
        try (World world = World.empty(Journals.MEMORY, directory)) {
            world.goOn(History.NOW);
            ImportReport report = world.workspace.importFrom(
                    EventReaders.own(), OnDiskTest.export(), ImportOptions.onBasis("agreed with the works council"));

            assertThat(report.recorded()).isPositive();
            world.reports().forEach((name, text) -> {
                if (name.startsWith("report")) {
                    assertThat(text).as(name).contains("agreed with the works council");
                }
            });
        }
    }

    @Test
    void isNeededForPeopleWhoDidNotConsent() {
        try (World world = World.empty(Journals.MEMORY, directory)) {
            world.goOn(History.NOW);
            ImportReport report = world.workspace.importFrom(
                    EventReaders.stackExchange(),
                    org.sociallearning.core.exchange.Source.of(
                            "Posts.xml",
                            ("<posts><row Id=\"1\" PostTypeId=\"1\" CreationDate=\"2025-01-07T10:00:00.000\""
                                            + " OwnerUserId=\"1\" Body=\"How?\"/></posts>")
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    ImportOptions.onConsentOnly());

            assertThat(report.recorded()).isZero();
            assertThat(report.withoutConsent()).isPositive();
        }
    }
}

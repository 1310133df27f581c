package org.sociallearning.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a browser can tell. Chromium's own command line suffices; without it these tests are skipped. */
@Tag("once")
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String MEASURE = "<script>const frame = document.querySelector('iframe');"
            + "frame.onload = () => { const page = frame.contentDocument;"
            + "page.querySelectorAll('details').forEach(box => box.open = true);"
            + "document.body.dataset.wide = 'wide ' + page.documentElement.scrollWidth; };</script>";

    @TempDir
    private Path folder;

    @Test
    void fitsAPhoneWithoutScrollingSidewaysAllTablesOpen() throws Exception {
        Path page = Files.writeString(
                folder.resolve("phone.html"),
                "<!doctype html><body><iframe style='width:390px;height:800px;border:0' srcdoc=\""
                        + new Markup().text(html()) + "\"></iframe>" + MEASURE);

        assertThat(chromium("--dump-dom", page.toUri().toString())).contains("data-wide=\"wide 390\"");
    }

    @Test
    void printsToPdf() throws Exception {
        Path page = Files.writeString(folder.resolve("report.html"), html());
        Path pdf = folder.resolve("report.pdf");

        chromium("--print-to-pdf=" + pdf, page.toUri().toString());

        assertThat(pdf).isNotEmptyFile();
    }

    private static String html() {
        return Report.of(SamplePublications.random(1)).html(Locale.forLanguageTag("nl"));
    }

    private String chromium(String... arguments) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CHROMIUM), "SKIPPED: no " + CHROMIUM + ", so no report is opened in a browser");
        List<String> command = new ArrayList<>(List.of(CHROMIUM.toString(), "--headless", "--no-sandbox"));
        command.addAll(List.of("--disable-gpu", "--no-first-run", "--disable-background-networking"));
        command.addAll(List.of("--disable-component-update", "--disable-sync", "--hide-scrollbars"));
        command.add("--user-data-dir=" + folder.resolve("profile"));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as("chromium ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(said);
    }
}

package org.sociallearning.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with every fault: what is found here would be found on ours. */
@Tag("once")
class ChromiumTest {
    private static final String FAULTY = "<!doctype html><html><head><title>Faulty</title></head>"
            + "<body style='background:#fff'><p style='color:#ccc'>Pale</p><div style='width:500px'>Wide</div>"
            + "<img src='http://example.org/pixel.png'><script>console.error('broken'); alert('hello')</script></body></html>";

    @TempDir
    private Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void findsWhatIsWrongWithAPage() throws IOException {
        try (OpenPage page = chromium.open(faulty(), Look.wide().withWidth(Look.PHONE))) {
            assertThat(page.violations())
                    .anyMatch(line -> line.startsWith("html-has-lang (serious): "))
                    .anyMatch(line -> line.startsWith("color-contrast (serious): ") && line.contains("at p"))
                    .anyMatch(line -> line.startsWith("image-alt (critical): "));
            assertThat(page.requests()).containsExactly("GET http://example.org/pixel.png");
            assertThat(page.complaints()).contains("error: broken", "dialog: hello");
            assertThat(page.width()).isGreaterThan(Look.PHONE);
        }
    }

    @Test
    void runsNoScriptOfAPageWhenAskedNotTo() throws IOException {
        try (OpenPage page = chromium.open(faulty(), Look.wide().withoutScripts())) {
            assertThat(page.complaints()).doesNotContain("error: broken", "dialog: hello");
        }
    }

    private Path faulty() throws IOException {
        return Files.writeString(folder.resolve("faulty.html"), FAULTY);
    }
}

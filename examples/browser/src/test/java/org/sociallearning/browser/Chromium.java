package org.sociallearning.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium without a window; nothing is downloaded. Keep one for the tests of a class. */
final class Chromium implements AutoCloseable {
    private static final String ABSENT = "SKIPPED: no chromium on the PATH, so no page is opened in a browser."
            + " Maybe install your system's package chromium";
    private static final int HEIGHT = 900;

    private final Playwright driver;
    private final Browser browser;

    private Chromium(Path executable) {
        driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = driver.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable));
    }

    /** Starts it; where there is none the test that asks is skipped, and says so. */
    static Chromium orSkip() {
        Optional<Path> executable = executable();
        if (executable.isEmpty()) {
            System.err.println(ABSENT);
        }
        Assumptions.assumeTrue(executable.isPresent(), ABSENT);
        return new Chromium(executable.get());
    }

    /** Opens a file as a person would who got it by mail: in a profile of its own, without a network. */
    OpenPage open(Path file, Look look) {
        BrowserContext profile = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), HEIGHT)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(look.scripts())
                .setOffline(true));
        return new OpenPage(profile, file.toUri());
    }

    /** Opens a page that a server on the loopback serves. */
    OpenPage openServed(URI address) {
        return new OpenPage(browser.newContext(), address);
    }

    @Override
    public void close() {
        driver.close();
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

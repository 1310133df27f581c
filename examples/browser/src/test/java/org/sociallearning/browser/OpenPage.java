package org.sociallearning.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page that lies open: what it asked for, what it complained of, what axe-core finds, how it prints. */
final class OpenPage implements AutoCloseable {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final String AXE = resource("/axe.min.js");
    /** Lines rather than objects, so that a failing test reads well. */
    private static final String RUN_AXE = "standards => axe.run(document, {runOnly: standards}).then(found =>"
            + " found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' (' + rule.impact + '): ' + rule.help"
            + " + '\\n  at ' + node.target.join(' ') + '\\n  ' + node.failureSummary.replace(/\\n\\s*/g, '; '))))";

    private final BrowserContext profile;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    OpenPage(BrowserContext profile, URI address) {
        this.profile = profile;
        page = profile.newPage();
        page.onRequest(request -> {
            if (!URI.create(request.url()).equals(address)) {
                requests.add(request.method() + " " + request.url());
            }
        });
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(address.toString());
    }

    /** Opens all boxes, so that what they hide is looked at too. */
    OpenPage unfolded() {
        page.evaluate("document.querySelectorAll('details').forEach(box => box.open = true)");
        return this;
    }

    /** What axe-core finds against WCAG 2.2 AA and good practice: rule, place and reason of each. */
    List<String> violations() {
        page.evaluate(AXE);
        return texts(page.evaluate(RUN_AXE, STANDARDS));
    }

    /** What was asked of any network or file but the page itself. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** All that the browser wrote to its console: errors, breaches of the content security policy, dialogs. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How wide the page is; more than its window means that it scrolls sideways. */
    int width() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    /** The same in a window of another width. */
    OpenPage resized(int width) {
        page.setViewportSize(width, page.viewportSize().height);
        return this;
    }

    /** What an expression of JavaScript gives as text, asked from outside of the page. */
    String ask(String expression) {
        return String.valueOf(page.evaluate(expression));
    }

    /** Presses a key, {@code Tab} or {@code Enter}. */
    OpenPage press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** The pages that leave the printer, as PDF. */
    byte[] printed() {
        return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    }

    /** The page itself, for what is not here. */
    Page page() {
        return page;
    }

    @Override
    public void close() {
        profile.close();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String resource(String name) {
        try (InputStream in = OpenPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource (" + name + ") must be on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

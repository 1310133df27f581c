package org.sociallearning.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.house.Requirement;

/** The desk and its replay as a browser shows them. */
@Tag("once")
@Requirement({"F3", "F4"})
class DeskPageTest {
    private static final int SMALL_PHONE = 360;

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Desks desks;
    private static List<Path> pages;

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip();
        desks = new Desks(folder);
        Command.run(folder, "suggest", "--out", folder.resolve("demo").toString(), "--lang", "nl");
        pages = List.of(
                folder.resolve("demo/desk.html"),
                folder.resolve("demo/replay.html"),
                desks.full(Locale.forLanguageTag("nl")),
                desks.full(Locale.ENGLISH),
                desks.empty(Locale.ENGLISH),
                desks.hostile(Locale.ENGLISH),
                desks.replay(Locale.ENGLISH));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The demo's desk in every look; the others, which share its style sheet, in one of the two that differ most. */
    @TestFactory
    Stream<DynamicTest> isAccessible() {
        List<Look> opposites = Look.opposites().toList();
        return pages.stream()
                .flatMap(file -> PageChecks.accessible(
                        chromium,
                        file,
                        file.endsWith("desk.html")
                                ? Look.all()
                                : Stream.of(opposites.get(pages.indexOf(file) % opposites.size()))));
    }

    @TestFactory
    Stream<DynamicTest> fitsItsWindowAndAsksForNothing() {
        return pages.stream().flatMap(file -> PageChecks.fitting(chromium, file));
    }

    @Test
    void showsEverythingWithoutScripts() {
        Path file = desks.full(Locale.ENGLISH);
        try (OpenPage with = chromium.open(file, Look.wide());
                OpenPage without = chromium.open(file, Look.wide().withoutScripts())) {
            assertThat(without.ask("document.body.innerText")).isEqualTo(with.ask("document.body.innerText"));
        }
    }

    @Test
    void leadsTheKeyboardToEveryAnswer() {
        try (OpenPage page =
                chromium.open(desks.full(Locale.ENGLISH), Look.wide()).unfolded()) {
            page.press("Tab");
            assertThat(page.ask("document.activeElement.className")).isEqualTo("skip");
            page.press("Enter").press("Tab");
            List<String> reached = new ArrayList<>();
            while (!page.ask("document.activeElement.tagName").equals("BODY")) {
                assertThat(page.ask("getComputedStyle(document.activeElement).outlineWidth"))
                        .isEqualTo("3px");
                if (page.ask("document.activeElement.tagName").equals("BUTTON")) {
                    reached.add(
                            page.ask("document.activeElement.closest('article').id + document.activeElement.value"));
                }
                page.press("Tab");
            }
            assertThat(reached)
                    .hasSameSizeAs(page.page().querySelectorAll("button"))
                    .contains("s1ACTED", "s1WRONG", "s2NOT_NOW", "s3NOT_USEFUL", "s1MUTE_POLICY");
        }
    }

    @Test
    void makesAnswersLargeEnoughToTouch() {
        try (OpenPage page = chromium.open(
                        desks.full(Locale.ENGLISH), Look.wide().withWidth(SMALL_PHONE))
                .unfolded()) {
            assertThat(page.ask("Math.min(...[...document.querySelectorAll('button,summary')]"
                            + ".map(it => it.getBoundingClientRect().height)) >= 40"))
                    .isEqualTo("true");
        }
    }

    @Test
    void sendsAnAnswerAsAPlainForm() throws Exception {
        Path file = desks.full(Locale.ENGLISH);
        try (Inbox inbox = new Inbox(Files.readAllBytes(file))) {
            try (OpenPage page = chromium.openServed(inbox.address())) {
                page.page().click("#s2 button[value=NOT_NOW]");
            }
            assertThat(inbox.received())
                    .containsExactly(
                            "POST /desk/answers token=a%26b&suggestion=" + desks.second() + "&feedback=NOT_NOW");
        }
    }

    @Test
    void letsNoNameRunOrLookLikeMarkup() {
        try (OpenPage page =
                chromium.open(desks.hostile(Locale.ENGLISH), Look.wide()).unfolded()) {
            assertThat(page.ask("window.ran")).isEqualTo("null");
            assertThat(page.ask("document.body.textContent")).contains(Reports.ATTACKS);
            assertThat(page.ask("document.querySelectorAll('script,img,iframe,object,embed,base,link,use,"
                            + "foreignObject,[onload],[onerror],[href^=javascript],body style').length"))
                    .isEqualTo("0");
        }
    }

    @Test
    void marksAPreconditionByShapeAndWordAndNotByColourAlone() {
        try (OpenPage page = chromium.open(desks.full(Locale.ENGLISH), Look.wide())) {
            assertThat(page.ask("document.querySelector('.lights li').innerText"))
                    .contains("the tools work: not in order")
                    .contains("since 28 April 2026");
            Set<String> shapes = Set.of(
                    page.ask("[...document.querySelectorAll('.lights svg')].map(it => it.innerHTML)" + ".join('|')")
                            .split("\\|"));
            assertThat(shapes).hasSize(4);
        }
    }

    @TestFactory
    Stream<DynamicTest> printsOnA4() {
        return pages.stream()
                .map(file -> dynamicTest(file.toString(), () -> {
                    try (OpenPage page = chromium.open(file, Look.wide());
                            PDDocument paper = Loader.loadPDF(page.printed())) {
                        PageChecks.isOnA4(paper);
                        assertThat(paper.getNumberOfPages()).isBetween(1, 4);
                        assertThat(PageChecks.sheet(paper, 1))
                                .contains(page.ask("document.querySelector('h1').textContent"));
                    }
                }));
    }

    @Test
    void staysSmall() throws IOException {
        for (Path file : pages) {
            // the limit of the visual guide is 300 kB; the hostile page holds a thousand attacks
            assertThat(Files.size(file)).isLessThan(300_000);
        }
    }
}

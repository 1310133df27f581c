package org.sociallearning.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** The report as a browser shows it: to all eyes, on all screens, on paper, and whatever its names are. */
@Tag("once")
class ReportPageTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final List<Locale> LOCALES = List.of(DUTCH, Locale.ENGLISH);

    @TempDir
    private static Path folder;

    private static Chromium chromium;

    private static List<Path> pages;

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip();
        Reports reports = new Reports(folder);
        pages = LOCALES.stream()
                .flatMap(
                        locale -> Stream.of(reports.demo(locale), reports.hostile(locale), reports.nearlyEmpty(locale)))
                .toList();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** One page in every look; the others, which share its style sheet, in the two looks that differ most. */
    @TestFactory
    Stream<DynamicTest> isAccessible() {
        return pages.stream()
                .flatMap(file -> PageChecks.accessible(
                        chromium, file, file.equals(page("demo-nl")) ? Look.all() : Look.opposites()));
    }

    @TestFactory
    Stream<DynamicTest> fitsItsWindowAndAsksForNothing() {
        return pages.stream().flatMap(file -> PageChecks.fitting(chromium, file));
    }

    @Test
    void followsTheReadersLightOrDarkSetting() {
        String background = "getComputedStyle(document.body).backgroundColor";
        try (OpenPage light = chromium.open(page("demo-nl"), Look.wide());
                OpenPage dark = chromium.open(page("demo-nl"), Look.wide().withDark(true))) {
            // #FBFAF6 and #12181C, of which the contrasts were measured.
            assertThat(light.ask(background)).isEqualTo("rgb(251, 250, 246)");
            assertThat(dark.ask(background)).isEqualTo("rgb(18, 24, 28)");
        }
    }

    @Test
    void showsEverythingWithoutScripts() {
        try (OpenPage with = chromium.open(page("demo-nl"), Look.wide());
                OpenPage without = chromium.open(page("demo-nl"), Look.wide().withoutScripts())) {
            assertThat(without.ask("document.body.innerText")).isEqualTo(with.ask("document.body.innerText"));
            assertThat(without.ask("document.querySelector('details table').checkVisibility()"))
                    .isEqualTo("false");
            without.page().click("details summary");
            assertThat(without.ask("document.querySelector('details table').checkVisibility()"))
                    .isEqualTo("true");
        }
    }

    @Test
    void leadsTheKeyboardPastTheTopAndIntoEveryTable() {
        try (OpenPage page = chromium.open(page("demo-en"), Look.wide().withWidth(Look.PHONE))) {
            page.press("Tab");
            assertThat(page.ask("document.activeElement.className")).isEqualTo("skip");
            assertThat(page.ask("document.activeElement.getBoundingClientRect().left >= 0"))
                    .isEqualTo("true");
            page.press("Enter").press("Tab");
            assertThat(page.ask("document.activeElement.closest('main') !== null"))
                    .isEqualTo("true");

            List<String> reached = new ArrayList<>();
            while (!page.ask("document.activeElement.tagName").equals("BODY")) {
                assertThat(page.ask("getComputedStyle(document.activeElement).outlineWidth"))
                        .isEqualTo("3px");
                if (page.ask("document.activeElement.tagName").equals("SUMMARY")) {
                    page.press("Enter");
                } else if (page.ask("document.activeElement.className").equals("scroll")) {
                    reached.add(page.ask("document.activeElement.getAttribute('aria-label')"));
                }
                page.press("Tab");
            }
            assertThat(reached)
                    .hasSameSizeAs(page.page().querySelectorAll("table").stream()
                            .filter(table -> table.evaluate("it => it.closest('.scroll') !== null")
                                    .equals(true))
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> letsNoNameRunOrLookLikeMarkup() {
        return LOCALES.stream()
                .map(locale -> dynamicTest(locale.getLanguage(), () -> {
                    try (OpenPage page = chromium.open(page("hostile-" + locale.getLanguage()), Look.wide())
                            .unfolded()) {
                        assertThat(page.ask("window.ran")).isEqualTo("null");
                        assertThat(page.ask("document.title")).endsWith(String.join(" ", Reports.ATTACKS));
                        assertThat(page.ask("document.body.textContent")).contains(Reports.ATTACKS);
                        assertThat(
                                        page.ask(
                                                "document.querySelectorAll('script,img,iframe,object,embed,base,link,form,use,"
                                                        + "foreignObject,[onload],[onerror],[href^=javascript],body style').length"))
                                .isEqualTo("0");
                    }
                }));
    }

    @Test
    void appliesNoScriptAndNoStyleButItsOwn() throws IOException {
        String smuggled = Files.readString(page("demo-en"))
                .replace(
                        "</main>",
                        "<script>window.ran = 1</script><style>h1{color:red}</style><p style='color:red' onclick='ran=2'>p</p>"
                                + "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt='a'></main>");
        Path file = Files.writeString(folder.resolve("smuggled.html"), smuggled);

        try (OpenPage page = chromium.open(file, Look.wide())) {
            page.page().click("text=p >> nth=-1");
            assertThat(page.ask("window.ran")).isEqualTo("null");
            assertThat(page.ask("getComputedStyle(document.querySelector('h1')).color"))
                    .isEqualTo("rgb(27, 33, 39)");
            assertThat(page.complaints())
                    .hasSize(5)
                    .allMatch(line -> line.contains("violates the following Content Security Policy directive"));
        }
    }

    @TestFactory
    Stream<DynamicTest> printsOnA4WithTheAnswerOnAPageOfItsOwn() {
        return LOCALES.stream()
                .map(locale -> dynamicTest(locale.getLanguage(), () -> {
                    try (OpenPage page = chromium.open(page("demo-" + locale.getLanguage()), Look.wide());
                            PDDocument paper = Loader.loadPDF(page.printed())) {
                        PageChecks.isOnA4(paper);
                        assertThat(paper.getNumberOfPages()).isBetween(5, 10);
                        String headline = page.ask("document.querySelector('h1').textContent");
                        String legend =
                                page.ask("document.querySelector('.legend li:last-child span:last-child').textContent");
                        String section = page.ask("document.querySelector('.sec figcaption').firstChild.textContent");
                        assertThat(PageChecks.sheet(paper, 1))
                                .contains(headline)
                                .contains(legend)
                                .doesNotContain(section);
                        assertThat(PageChecks.sheet(paper, 2)).contains(section);
                    }
                }));
    }

    private static Path page(String name) {
        return folder.resolve(name + ".html");
    }
}

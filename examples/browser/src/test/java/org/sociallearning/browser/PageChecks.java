package org.sociallearning.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;

/** What every page of ours keeps, whatever it shows. */
final class PageChecks {
    /** The width at which WCAG 2.2 (1.4.10) asks for reflow: 1,280 pixels at 400 %. */
    private static final int REFLOW = 320;

    private static final int SMALL_PHONE = 360;
    /** A4 is 210 x 297 mm; a point of PDF is 1/72 inch. */
    private static final float[] A4 = {210 / 25.4f * 72, 297 / 25.4f * 72};

    private PageChecks() {}

    /** With all boxes open, axe-core finds nothing. */
    static Stream<DynamicTest> accessible(Chromium chromium, Path file, Stream<Look> looks) {
        return looks.map(look -> dynamicTest(file.getFileName() + " " + look, () -> {
            try (OpenPage page = chromium.open(file, look).unfolded()) {
                assertThat(page.violations()).isEmpty();
            }
        }));
    }

    /** It never scrolls sideways, on a wide screen, on phones and at 400 %; it asks for nothing and complains of nothing. */
    static Stream<DynamicTest> fitting(Chromium chromium, Path file) {
        return Stream.of(dynamicTest(file.getFileName().toString(), () -> {
            try (OpenPage page = chromium.open(file, Look.wide()).unfolded()) {
                for (int width : new int[] {Look.WIDE, Look.PHONE, SMALL_PHONE, REFLOW}) {
                    assertThat(page.resized(width).width()).isEqualTo(width);
                }
                assertThat(page.requests()).isEmpty();
                assertThat(page.complaints()).isEmpty();
            }
        }));
    }

    static void isOnA4(PDDocument paper) {
        paper.getPages().forEach(sheet -> {
            assertThat(sheet.getMediaBox().getWidth()).isCloseTo(A4[0], within(1f));
            assertThat(sheet.getMediaBox().getHeight()).isCloseTo(A4[1], within(1f));
        });
    }

    /** The words on a sheet, without the line breaks. */
    static String sheet(PDDocument paper, int number) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(number);
        words.setEndPage(number);
        return words.getText(paper).replaceAll("\\s+", " ");
    }
}

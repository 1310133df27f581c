package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.TextFormat;

/** Texts made to be slow. What a quadratic step would cost here is hundreds of milliseconds; the benchmark has the numbers. */
@Tag("once")
class HostileTextTest {
    private static final String[] UNITS = {
        "a\u0301",
        "\u0301\u0316",
        "a\u0316\u0301\u0316\u0301",
        "\"a ",
        "'a ",
        "\u201Ca ",
        "<a ",
        "<a \"",
        "<a '",
        "<",
        "<!--",
        "`a ``b ",
        "`",
        "![",
        "[",
        "[a](",
        "](",
        "]",
        "?a ",
        "a?",
        "? ",
        "thank ",
        "thank you ",
        "no thanks ",
        "\uD835\uDC2D",
        "@a ",
        "&",
        "&#",
        "&#1;",
        "> ",
        ">\n",
        "\n",
        "\n\n",
        "what is the ",
        "heb je ",
        "\u200B",
        "<code>",
        "<blockquote>",
        "```\n",
        "~~~\n[",
        "a.",
        ". ",
        "\u2026",
        "\uD83D\uDE4F",
        "\u3042",
        "\uFDFA",
        "ik ben ",
        "wil je ",
        "a/",
        "a=?",
        "1. ",
        "- ",
        "#",
        "www.",
        "a://",
        "\uD800",
        "    ",
        "|",
        ", ",
        "e.g. ",
        "\\",
        "\u0000"
    };
    private static final int SIZE = ScannedText.LONGEST;
    private static final long GENEROUS_MILLISECONDS = 60;

    @ParameterizedTest
    @EnumSource
    void areReadInLinearTime(TextFormat format) {
        for (String unit : UNITS) {
            String text = unit.repeat(SIZE / unit.length() + 1);
            long best = Long.MAX_VALUE;
            // The best of several, so that a busy machine does not fail the test.
            for (int i = 0; i < 10 && best > GENEROUS_MILLISECONDS * 1_000_000; i++) {
                best = Math.min(best, time(Passage.of(text, format)));
            }
            assertThat(best / 1_000_000)
                    .as(
                            "milliseconds for %s of %s",
                            format, unit.codePoints().boxed().toList())
                    .isLessThan(GENEROUS_MILLISECONDS);
        }
    }

    private static long time(Passage passage) {
        long before = System.nanoTime();
        Signals.in(passage);
        return System.nanoTime() - before;
    }
}

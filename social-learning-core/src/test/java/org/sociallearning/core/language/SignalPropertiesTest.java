package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.TextFormat;

class SignalPropertiesTest {
    @Property(tries = 2_000)
    void pointsInsideAnyTextAndSaysTheSameTwice(@ForAll("texts") String text, @ForAll TextFormat format) {
        List<Signal> signals = Signals.in(Passage.of(text, format));
        assertThat(signals).isEqualTo(Signals.in(Passage.of(text, format)));
        for (Signal signal : signals) {
            assertThat(signal.start()).isBetween(0, signal.end() - 1);
            assertThat(signal.end()).isLessThanOrEqualTo(text.length());
        }
    }

    @Property(tries = 500)
    void readsAnyStringWithoutComplaint(@ForAll String text, @ForAll TextFormat format) {
        SignalsFound found = SignalGuard.of(SignalDetectors.builtIn()).detect(Passage.of(text, format));
        assertThat(found.problems()).isEmpty();
        assertThat(LanguageRecogniser.dutchAndEnglish().recognise(Passage.of(text, format)))
                .isNotNull();
    }

    @Property(tries = 300)
    void findsThanksBehindAnyForeignPrefixOfWords(@ForAll("words") String before) {
        assertThat(Signals.thanks(before + ". Thanks!")).isTrue();
    }

    @Test
    void answersThreadsAlike() throws Exception {
        List<Passage> passages = IntStream.range(0, 200)
                .mapToObj(i -> Passage.plain("Dank je wel " + i + ", e\u0301\u0301n vraag: hoe do you \uFF34 it?"))
                .toList();
        List<List<Signal>> expected = passages.stream().map(Signals::in).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<List<Signal>>>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(
                            () -> passages.stream().map(Signals::in).toList()))
                    .toList();
            for (Future<List<List<Signal>>> one : all) {
                assertThat(one.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "thanks",
                "dank je wel",
                "what is",
                "heb je",
                "?",
                "!",
                ".",
                " ",
                " ",
                "\n",
                "\n\n",
                ">",
                "<b>",
                "</b>",
                "<code>",
                "</code>",
                "<blockquote>",
                "`",
                "```",
                "\"",
                "'",
                "\u201C",
                "\u201D",
                "[",
                "](",
                ")",
                "![",
                "&amp;",
                "&#",
                "http://a.b?c",
                "@",
                "a\u0301\u0316",
                "\u200B",
                "\u202E",
                "\uD83D\uDE4F",
                "\uD800",
                "\uDC00",
                "\u0000",
                "\uFDFA",
                "\u2026",
                "\uFFFC",
                "\u2029",
                "    ",
                "# ",
                "- ",
                "1. ",
                "~~~",
                "<!--",
                "-->",
                "\\",
                "e.g.",
                ",");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('a', 'z').withChars(' ').ofMaxLength(60);
    }
}

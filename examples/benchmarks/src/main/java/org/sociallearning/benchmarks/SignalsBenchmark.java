package org.sociallearning.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.language.LanguageGuess;
import org.sociallearning.core.language.LanguageRecogniser;
import org.sociallearning.core.language.Passage;
import org.sociallearning.core.language.SignalDetectors;
import org.sociallearning.core.language.SignalGuard;
import org.sociallearning.core.language.SignalsFound;

/** All built-in signals of one text, from the raw text to guarded detections. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SignalsBenchmark {
    private static final int LONGEST = 20_000;

    /** A post of 200 characters, and hostile texts of 20,000. */
    @Param({"POST", "MARKS", "QUESTIONS", "TAGS"})
    private String text = "POST";

    private final SignalGuard guard = SignalGuard.of(SignalDetectors.builtIn());
    private String content = "";
    private TextFormat format = TextFormat.PLAIN;

    @Setup
    public void prepare() {
        content = switch (text) {
            case "MARKS" -> "a\u0316\u0301\u0316\u0301".repeat(LONGEST / 5);
            case "QUESTIONS" -> "heb je ?a ".repeat(LONGEST / 10);
            case "TAGS" -> "<a \"".repeat(LONGEST / 4);
            default ->
                "Dank je wel voor het delen, Anna! Ik heb dit gisteren ook geprobeerd in ons team en het werkte goed. "
                        + "Heb je misschien nog een voorbeeld van hoe jullie de planning aanpakken? Dan neem ik dat graag mee.";
        };
        format = text.equals("TAGS") ? TextFormat.HTML : TextFormat.PLAIN;
    }

    /** Scanning, recognising the language, and the signals; the passage is new each time, so nothing is remembered. */
    @Benchmark
    public SignalsFound signals() {
        return guard.detect(Passage.of(content, format));
    }

    /** Scanning and recognising the language only. */
    @Benchmark
    public LanguageGuess language() {
        return LanguageRecogniser.dutchAndEnglish().recognise(Passage.of(content, format));
    }
}

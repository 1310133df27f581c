package org.sociallearning.core.language;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.problem.Law;
import org.sociallearning.core.problem.Problem;

/**
 * The laws of a {@link SignalDetector}, for the tests of whoever writes one; no test library is needed. Each law calls the
 * detector; one that asks a server needs that server, or a stand-in, while they run.
 */
public final class SignalDetectorContract {
    private static final int THREADS = 4;

    /** A made-up word: when it comes back in a rule or a reason, text leaked. */
    private static final String MARK = "zwobbelquist";

    private SignalDetectorContract() {}

    /** The laws, tried on the library's own samples: plain, HTML and Markdown, Dutch, English, mixed and hostile. */
    public static List<Law> laws(SignalDetector detector) {
        return laws(detector, List.of());
    }

    /** The laws, tried on more samples too; give some in which the detector finds its signals. */
    public static List<Law> laws(SignalDetector detector, List<Passage> more) {
        List<Passage> samples = new ArrayList<>(samples());
        samples.addAll(more);
        return List.of(
                Law.of("describes itself the same way each time", () -> describes(detector)),
                Law.of("answers each passage of a batch", () -> answers(detector, samples)),
                Law.of(
                        "gives only sound signals: its own labels, spans inside the text, persons judged in drafts only",
                        () -> sound(detector, samples)),
                Law.of("gives the same answer again, alone and in another order", () -> same(detector, samples)),
                Law.of("finds nothing in an empty text", () -> empty(detector)),
                Law.of("puts no words of a text into rules and reasons", () -> silent(detector)),
                Law.of("keeps its deadline", () -> punctual(detector, samples)),
                Law.of("gives the same answers in several threads at once", () -> threads(detector, samples)));
    }

    private static void describes(SignalDetector detector) {
        DetectorDescriptor first = detector.descriptor();
        DetectorDescriptor again = detector.descriptor();
        boolean same = first.toString().equals(again.toString())
                && first.labels().equals(again.labels())
                && first.languages().equals(again.languages())
                && first.textLeavesTheJvm() == again.textLeavesTheJvm()
                && first.deadline().equals(again.deadline());
        Law.require(same, first + " must describe itself the same way each time, but became " + again);
    }

    private static List<PassageAnswer> answers(SignalDetector detector, List<Passage> passages) {
        List<PassageAnswer> answers = detector.detect(request(detector, passages));
        Law.require(answers != null && !new ArrayList<>(answers).contains(null), "answers must not be null");
        Law.require(
                answers.size() == passages.size(),
                "answers (" + answers.size() + ") must be as many as passages (" + passages.size() + ")");
        return answers;
    }

    private static void sound(SignalDetector detector, List<Passage> samples) {
        List<Passage> both = new ArrayList<>(samples);
        samples.forEach(sample -> both.add(sample.asDraft()));
        List<PassageAnswer> answers = answers(detector, both);
        for (int i = 0; i < both.size(); i++) {
            List<Problem> problems = new ArrayList<>();
            new AnswerCheck(detector.descriptor(), both.get(i), "sample " + (i + 1), problems)
                    .sound(answers.get(i).signals());
            Law.require(problems.isEmpty(), "signals must be sound, but " + problems);
        }
    }

    private static void same(SignalDetector detector, List<Passage> samples) {
        List<PassageAnswer> together = answers(detector, samples);
        for (int i = samples.size() - 1; i >= 0; i--) {
            PassageAnswer alone = answers(detector, List.of(samples.get(i))).get(0);
            require(together.get(i), alone, i);
        }
    }

    private static void require(PassageAnswer first, PassageAnswer second, int sample) {
        boolean same = first.signals().equals(second.signals())
                && first.abstained().isPresent() == second.abstained().isPresent();
        Law.require(
                same,
                "sample " + (sample + 1) + " must get the same answer again, but first "
                        + first.signals().size() + " signals and then "
                        + second.signals().size() + " or others");
    }

    private static void empty(SignalDetector detector) {
        List<Signal> signals =
                answers(detector, List.of(Passage.plain(""))).get(0).signals();
        Law.require(signals.isEmpty(), "an empty text must have no signals, but " + signals);
    }

    private static void silent(SignalDetector detector) {
        List<Passage> passages = new ArrayList<>();
        for (String text : List.of("Thanks, %s! Why do you like %s?", "Bedankt, %s! Waarom vind je %s fijn?", "%s")) {
            passages.add(Passage.plain(text.replace("%s", MARK)));
        }
        for (PassageAnswer answer : answers(detector, passages)) {
            boolean leaks = answer.abstained().orElse("").contains(MARK)
                    || answer.signals().stream()
                            .anyMatch(signal -> signal.rule().contains(MARK));
            Law.require(!leaks, "rules and reasons must hold no words of a text");
        }
    }

    private static void punctual(SignalDetector detector, List<Passage> samples) {
        long begun = System.nanoTime();
        answers(detector, samples);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        Duration deadline = detector.descriptor().deadline();
        Law.require(taken.compareTo(deadline) <= 0, "a batch must take at most " + deadline + ", but took " + taken);
    }

    private static void threads(SignalDetector detector, List<Passage> samples) throws Exception {
        List<PassageAnswer> expected = answers(detector, samples);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<PassageAnswer>>> running = new ArrayList<>();
            for (int i = 0; i < THREADS * 4; i++) {
                running.add(executor.submit(() -> answers(detector, samples)));
            }
            for (Future<List<PassageAnswer>> one : running) {
                List<PassageAnswer> answers = one.get();
                for (int i = 0; i < samples.size(); i++) {
                    require(expected.get(i), answers.get(i), i);
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static DetectionRequest request(SignalDetector detector, List<Passage> passages) {
        return new GuardedCall(
                detector, detector.descriptor(), new DetectorWatch(), List.copyOf(passages), System::nanoTime);
    }

    private static List<Passage> samples() {
        return List.of(
                Passage.plain("Thanks for sharing! How did you plan the first week?"),
                Passage.plain("Dank je wel voor het delen. Heb je een voorbeeld?")
                        .in(Locale.forLanguageTag("nl")),
                Passage.plain("thanks voor het delen, wat is your next step"),
                Passage.of("<p>Thanks &amp; cheers</p><blockquote>Why?</blockquote>", TextFormat.HTML),
                Passage.of("> Thanks\n\nWhat does `a ? b : c` do?", TextFormat.MARKDOWN),
                Passage.plain("Merci beaucoup").in(Locale.FRENCH),
                Passage.plain("\uD83D\uDE4F\uD83D\uDE4F \u0634\u0643\u0631\u0627 \uD800 \u0000 \u202Eaknad"),
                Passage.plain("a\u0301\u0316".repeat(9_000)),
                Passage.plain("thanks? ".repeat(4_000)),
                Passage.of("<b ".repeat(9_000), TextFormat.HTML));
    }
}

package org.sociallearning.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.language.LanguageRecogniser;
import org.sociallearning.core.language.Passage;
import org.sociallearning.core.language.SignalDetectors;
import org.sociallearning.core.language.SignalGuard;
import org.sociallearning.core.problem.SocialLearningException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The signals in texts. */
@Command(
        name = "signals",
        description =
                "Find signals in texts: one text in, one line of JSON out (language, signals with band and span).",
        mixinStandardHelpOptions = true)
final class SignalsCommand implements Runnable {
    private static final SignalGuard GUARD = SignalGuard.of(SignalDetectors.builtIn());

    /** More than a text of an event may have. */
    private static final int LONGEST = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "A text.")
    private @Nullable String text;

    @Option(names = "--in", paramLabel = "FILE|-", description = "A file with a text a line, or - for standard input.")
    private @Nullable String in;

    @Option(names = "--json", description = "Lines of JSON; they are always.")
    @SuppressWarnings("UnusedVariable") // so that every command takes it
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        if (text != null && in == null) {
            line(text, output);
        } else if (in != null && text == null) {
            lines(in, output);
        } else {
            throw new SocialLearningException(
                    "either a text or --in must be given. Maybe signals \"thanks for sharing\"");
        }
    }

    private static void lines(String file, Output output) {
        try (InputStream bytes = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String next = bounded(lines); next != null; next = bounded(lines)) {
                number++;
                if (next.length() > LONGEST) {
                    throw new SocialLearningException(
                            "line " + number + " of --in (" + file + ") must be at most " + LONGEST + " characters");
                }
                line(next, output);
            }
        } catch (IOException e) {
            throw new SocialLearningException("--in (" + file + ") must be a file that can be read", e);
        }
    }

    /** The next line without its end, up to one character more than a line may have; null at the end. */
    private static @Nullable String bounded(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && line.length() <= LONGEST; c = lines.read()) {
            line.append((char) c);
        }
        boolean carriage = line.length() > 0 && line.charAt(line.length() - 1) == '\r';
        return carriage ? line.substring(0, line.length() - 1) : line.toString();
    }

    private static void line(String text, Output output) {
        Passage passage = Passage.plain(text);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(
                "language",
                LanguageRecogniser.dutchAndEnglish().recognise(passage).tag());
        line.put(
                "signals",
                GUARD.detect(passage).detections().get(0).stream()
                        .flatMap(detection -> detection.signals().stream())
                        .map(SignalsCommand::json)
                        .toList());
        output.json(line);
    }

    private static Map<String, Object> json(Signal signal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", signal.label().name().toLowerCase(Locale.ROOT));
        json.put("band", signal.band().name().toLowerCase(Locale.ROOT));
        json.put("start", signal.start());
        json.put("end", signal.end());
        json.put("rule", signal.rule());
        return json;
    }
}

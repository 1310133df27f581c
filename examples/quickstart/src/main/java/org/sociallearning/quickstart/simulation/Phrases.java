package org.sociallearning.quickstart.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.sociallearning.core.problem.SocialLearningException;

/** What simulated people say: Dutch sentences by kind, in a resource file, with the topic filled in. Immutable. */
final class Phrases {
    private static final String FILE = "phrases-nl.txt";

    private final Map<String, List<String>> byKind = new TreeMap<>();

    Phrases() {
        try (InputStream in = Phrases.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new SocialLearningException("resource (" + FILE + ") must be in the jar");
            }
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        List<String> current = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                current = byKind.computeIfAbsent(line.substring(1, line.length() - 1), unused -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
    }

    /** One sentence of a kind about a topic. */
    String say(String kind, String topic, RandomGenerator random) {
        List<String> sentences = byKind.getOrDefault(kind, List.of());
        if (sentences.isEmpty()) {
            throw new SocialLearningException("kind (" + kind + ") must have sentences in " + FILE);
        }
        return sentences.get(random.nextInt(sentences.size())).replace("{topic}", topic);
    }
}

package org.sociallearning.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sociallearning.core.problem.SocialLearningException;

/** The texts that others wrote and labelled, where they are at hand. They are no part of this project. */
final class LabelledTexts {
    private final Path folder;
    private final List<String> absent = new ArrayList<>();

    LabelledTexts(Path folder) {
        this.folder = folder;
    }

    /** What was asked for and is not there. */
    List<String> absent() {
        return absent;
    }

    /** The lines of a file, or nothing when it is absent. */
    Optional<List<String>> lines(String name) {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            absent.add(name);
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new SocialLearningException("file (" + name + ") of --data must be UTF-8 text that can be read", e);
        }
    }

    /** The rows of a comma-separated file below its head. */
    Optional<List<List<String>>> rows(String name) {
        return lines(name)
                .map(lines -> lines.stream().skip(1).map(LabelledTexts::fields).toList());
    }

    /** Fields between tabs; some tools put quotation marks around a field and double those inside. */
    static List<String> tabbed(String line) {
        return Arrays.stream(line.split("\t", -1)).map(LabelledTexts::unquoted).toList();
    }

    private static String unquoted(String field) {
        boolean quoted = field.length() > 2 && field.startsWith("\"") && field.endsWith("\"") && field.contains("\"\"");
        return quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

package org.sociallearning.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code in the documentation that is cut from code that runs.
 *
 * <p>In a document, {@code <!-- snippet: Tour.java#begin -->} and a fenced block; in the source, the lines between
 * {@code // region begin} and {@code // endregion}.
 */
final class Snippets {
    private static final Pattern MARKED =
            Pattern.compile("<!-- snippet: ([^#\\s]+)#([^\\s]+) -->\\R```java\\R(.*?)```", Pattern.DOTALL);

    private Snippets() {}

    /** The document with every marked block filled from the source it names. */
    static String filled(String document) {
        Matcher marked = MARKED.matcher(document);
        StringBuilder result = new StringBuilder();
        while (marked.find()) {
            String code = region(source(marked.group(1)), marked.group(2));
            String block =
                    "<!-- snippet: " + marked.group(1) + "#" + marked.group(2) + " -->\n```java\n" + code + "```";
            marked.appendReplacement(result, Matcher.quoteReplacement(block));
        }
        return marked.appendTail(result).toString();
    }

    private static Path source(String name) {
        List<Path> found =
                Repository.files(file -> file.getFileName().toString().equals(name));
        if (found.size() != 1) {
            throw new AssertionError(
                    "snippet source (" + name + ") must be one file of the repository, found " + found);
        }
        return found.get(0);
    }

    static String region(Path source, String name) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Repository.read(source).lines().toList()) {
            String text = line.strip();
            if (text.equals("// region " + name)) {
                inside = true;
            } else if (inside && text.equals("// endregion")) {
                return String.join("\n", lines).stripIndent() + "\n";
            } else if (inside && !text.startsWith("// region ")) {
                lines.add(line);
            }
        }
        throw new AssertionError("region (" + name + ") must be opened and closed in " + source);
    }
}

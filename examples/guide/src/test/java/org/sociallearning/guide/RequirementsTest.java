package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class RequirementsTest {
    private static final Path LIST = Path.of("examples/guide/src/test/resources/requirements.tsv");
    private static final Path DOCUMENT = Path.of("docs/requirements.md");
    private static final String UPDATE = "requirements.update";

    private static final RequirementIndex INDEX = RequirementIndex.of(Repository.testSources());

    @Test
    void everyCodeOnATestIsARequirement() {
        assertThat(codes()).containsAll(INDEX.tests().keySet());
    }

    @Test
    void theDocumentListsEveryCodeWithItsTests() {
        String document = document();
        if (Boolean.getBoolean(UPDATE)) {
            Repository.write(DOCUMENT, document);
        }
        assertThat(Repository.read(DOCUMENT))
                .as("%s is out of date; run this test with -D%s=true and commit it", DOCUMENT, UPDATE)
                .isEqualTo(document);
    }

    private static List<String> codes() {
        return Repository.read(LIST)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    private String document() {
        List<String> lines = new ArrayList<>(List.of(
                "# Requirements and their tests",
                "",
                "Generated from the `@Requirement` annotations on the tests; to regenerate, run `RequirementsTest`",
                "of `examples/guide` with `-D" + UPDATE + "=true`."));
        for (String line : Repository.read(LIST).lines().toList()) {
            if (line.startsWith("#")) {
                lines.addAll(List.of("", "## " + line.substring(1).strip()));
            } else {
                String[] parts = line.split("\t", -1);
                lines.addAll(List.of("", "### " + parts[0], "", parts[1], ""));
                lines.addAll(bullets(INDEX.tests().getOrDefault(parts[0], List.of())));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** One bullet a test class, with those of its methods that carry the code. */
    private static List<String> bullets(List<String> tests) {
        if (tests.isEmpty()) {
            return List.of("- not yet");
        }
        Map<String, List<String>> methods = new LinkedHashMap<>();
        for (String test : tests) {
            String[] parts = test.split("#", -1);
            List<String> ofClass = methods.computeIfAbsent(parts[0], c -> new ArrayList<>());
            if (parts.length > 1) {
                ofClass.add("`" + parts[1] + "`");
            }
        }
        List<String> bullets = new ArrayList<>();
        methods.forEach((path, names) -> {
            String name = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
            bullets.add("- [" + name + "](../" + path + ")" + (names.isEmpty() ? "" : ": " + String.join(", ", names)));
        });
        return bullets;
    }
}

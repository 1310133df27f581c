package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ReadmeTest {
    private static final Pattern PROJECT_VERSION =
            Pattern.compile("<artifactId>social-learning-parent</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern SNIPPET_VERSION =
            Pattern.compile("<artifactId>(social-learning-[a-z]+)</artifactId>\\s*<version>([^<]+)</version>");

    private final String readme = Repository.read(Path.of("README.md"));

    @Test
    void hasExactlyTwoCommandsOfWhichTheSecondRunsAllTests() {
        List<String> commands =
                readme.lines().filter(line -> line.startsWith("./mvnw ")).toList();
        assertThat(commands).hasSize(2);
        assertThat(commands.get(0)).contains("demo");
        assertThat(commands.get(1)).contains("verify").doesNotContain("skip").doesNotContain(" -q");
    }

    @Test
    void namesTheVersionThatTheBuildMakes() {
        Matcher project = PROJECT_VERSION.matcher(Repository.read(Path.of("pom.xml")));
        assertThat(project.find()).isTrue();
        Matcher snippet = SNIPPET_VERSION.matcher(readme);
        assertThat(snippet.results().toList())
                .isNotEmpty()
                .allSatisfy(
                        found -> assertThat(found.group(2)).as(found.group(1)).isEqualTo(project.group(1)));
    }
}

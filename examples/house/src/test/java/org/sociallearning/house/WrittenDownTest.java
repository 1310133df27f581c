package org.sociallearning.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenDownTest {
    private static final String PROPERTY = "written.down.test";

    @TempDir
    Path directory;

    @AfterEach
    void forgetTheProperty() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void acceptsTheSameLinesInAnyOrder() throws IOException {
        Path file = Files.write(directory.resolve("api.txt"), List.of("b", "a"));
        assertThatCode(() -> WrittenDown.check(List.of("a", "b"), file, PROPERTY))
                .doesNotThrowAnyException();
    }

    @Test
    void namesEachLineThatCameOrWentAndHowToAcceptIt() throws IOException {
        Path file = Files.write(directory.resolve("api.txt"), List.of("a", "old"));
        assertThatThrownBy(() -> WrittenDown.check(List.of("a", "new"), file, PROPERTY))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        api.txt (2 lines) differs from the code.
                          + new
                          - old
                        Maybe the change is meant: then run the same test with -Dwritten.down.test=true and commit the file.""");
    }

    @Test
    void writesTheFileSortedWhenAsked() throws IOException {
        System.setProperty(PROPERTY, "true");
        Path file = directory.resolve("api.txt");
        WrittenDown.check(List.of("b", "a"), file, PROPERTY);
        assertThat(Files.readAllLines(file)).containsExactly("a", "b");
    }
}

package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class SourcesTest {
    private static final int LONGEST = 400;
    private static final int LONG = 150;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME)\\b|// *XXX\\b");

    @Test
    void noFileHoldsTwoConcepts() {
        assertThat(Repository.mainSources())
                .allSatisfy(file -> assertThat(codeLines(file))
                        .as("lines of code in %s", file)
                        .isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void nineOfTenFilesFitOnAFewScreens() {
        List<Path> files = Repository.mainSources();
        long small = files.stream().filter(file -> codeLines(file) <= LONG).count();
        assertThat(10 * small).isGreaterThanOrEqualTo(9L * files.size());
    }

    @Test
    void everyPackageStatesThatNullIsTheException() {
        assertThat(Repository.mainSources())
                .filteredOn(file -> !file.endsWith("module-info.java"))
                .allSatisfy(file -> {
                    Path info = file.resolveSibling("package-info.java");
                    assertThat(Files.exists(Repository.ROOT.resolve(info)))
                            .as("%s exists", info)
                            .isTrue();
                    assertThat(Repository.read(info)).as("%s", info).contains("@NullMarked");
                });
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(Repository.files(file -> file.toString().endsWith(".java")))
                .filteredOn(file -> !file.endsWith("SourcesTest.java"))
                .allSatisfy(file -> assertThat(
                                UNFINISHED.matcher(Repository.read(file)).find())
                        .as("%s", file)
                        .isFalse());
    }

    private static long codeLines(Path file) {
        return Repository.read(file)
                .lines()
                .map(String::strip)
                .filter(line ->
                        !line.isEmpty() && !line.startsWith("//") && !line.startsWith("*") && !line.startsWith("/*"))
                .count();
    }
}

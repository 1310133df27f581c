package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

    @Test
    void everyLinkInsideTheRepositoryLeadsToAFile() {
        List<String> broken = new ArrayList<>();
        for (Path document : Repository.documents()) {
            Path file = Repository.ROOT.resolve(document);
            Matcher link = LINK.matcher(Repository.read(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains(":")
                        && !Files.exists(file.resolveSibling(target).normalize())) {
                    broken.add(document + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }
}

package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class SnippetsTest {
    @Test
    void everySnippetOfTheDocumentationIsCodeThatRuns() {
        for (Path document : Repository.documents()) {
            String text = Repository.read(document);
            String filled = Snippets.filled(text);
            if (Boolean.getBoolean("snippets.update")) {
                Repository.write(document, filled);
            } else {
                assertThat(text)
                        .as("%s differs from its sources; run this test with -Dsnippets.update=true", document)
                        .isEqualTo(filled);
            }
        }
    }
}

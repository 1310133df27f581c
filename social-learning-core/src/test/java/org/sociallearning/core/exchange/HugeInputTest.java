package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class HugeInputTest {
    private static final String MEMORY = "-Xmx128m";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            own           | e.jsonl   | {"type":"              | is longer than 16777216 bytes
            xapi          | s.json    | {"actor":"             | is longer than 4000000 characters
            csv           | t.csv     | author,time,text^      | must be at most 8000000 characters
            csv           | t.csv     | author,time,text^a,b," | must be at most 8000000 characters
            stackexchange | Posts.xml | <posts><row Body='     | must be at most 8000000 characters
            """)
    void readsAGigabyteOfOneLineInLittleMemory(String format, String part, String beginning, String rule)
            throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        MEMORY,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OneLineOfAGigabyte.class.getName(),
                        format,
                        part,
                        beginning.replace('^', '\n'))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).startsWith("0 events, 1 problem: ").contains(rule);
    }
}

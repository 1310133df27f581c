package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    private static CsvRecords of(String text) throws IOException {
        return new CsvRecords(TextReader.of(new BytesPart("t", text.getBytes(UTF_8)), UTF_8), ',');
    }

    private static String write(List<List<String>> records, String lineEnd) {
        StringBuilder text = new StringBuilder();
        for (List<String> fields : records) {
            for (int i = 0; i < fields.size(); i++) {
                text.append(i > 0 ? "," : "")
                        .append('"')
                        .append(fields.get(i).replace("\"", "\"\""))
                        .append('"');
            }
            text.append(lineEnd);
        }
        return text.toString();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> field =
                Arbitraries.strings().withChars("ab\",;\n\r '").ofMaxLength(8);
        return field.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(6);
    }

    @Property(tries = 300)
    void readsBackWhatRfc4180Writes(@ForAll("tables") List<List<String>> records) throws IOException {
        for (String lineEnd : List.of("\n", "\r\n")) {
            List<List<String>> read = new ArrayList<>();
            try (CsvRecords in = of(write(records, lineEnd))) {
                while (in.next()) {
                    assertThat(in.broken()).isNull();
                    read.add(in.fields());
                }
            }
            assertThat(read).isEqualTo(records);
        }
    }

    @Property(tries = 500)
    void endsForAnyTextAndNeverGoesBackInLines(@ForAll("lines") String text) throws IOException {
        long last = 0;
        try (CsvRecords in = of(text)) {
            while (in.next()) {
                assertThat(in.line()).isGreaterThan(last);
                last = in.line();
            }
        }
        assertThat(last).isLessThanOrEqualTo(text.lines().count());
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("a\",\n").ofMaxLength(40);
    }

    @Test
    void readsAFileOfNothingButOpenQuotesInBoundedTime() throws IOException {
        int records = 0;
        try (CsvRecords in = of("\"x\ny\n".repeat(100_000))) {
            while (in.next()) {
                records++;
            }
        }
        assertThat(records).isPositive();
    }
}

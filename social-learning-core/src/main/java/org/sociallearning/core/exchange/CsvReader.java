package org.sociallearning.core.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** Reads contributions from any table in a text file, with a mapping of its columns. Every record is one contribution. */
final class CsvReader implements EventReader {
    static final String CHARSET = "charset";
    static final String SEPARATOR = "separator";
    private static final String[] ENDINGS = {".csv", ".tsv"};
    private static final String SEPARATORS = ",;\t|";

    private static final Format FORMAT = CsvColumns.describe(Format.of("csv", "1", "Table in a text file (CSV)"))
            .withSetting(CHARSET, "the encoding of files without a byte-order mark; UTF-8 unless given")
            .withSetting(SEPARATOR, "the character between fields, or tab; found from the header unless given");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean accepts(Source source) throws IOException {
        return Parts.any(source, ENDINGS);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Charset charset = charset(sink.options().setting(CHARSET, StandardCharsets.UTF_8.name()));
        List<Source.Part> parts = Parts.toRead(source, sink, ENDINGS);
        if (sink.peopleOnly()) {
            return;
        }
        for (Source.Part part : parts) {
            read(part, charset, sink);
        }
    }

    private static void read(Source.Part part, Charset charset, Sink sink) throws IOException {
        char separator = separator(part, charset, sink.options());
        try (CsvRecords records = new CsvRecords(TextReader.of(part, charset), separator)) {
            if (!records.next() || records.broken() != null) {
                sink.refused(Problem.of(part.name(), "", "file", "must begin with a line that names its columns"));
                return;
            }
            CsvColumns columns = CsvColumns.of(part.name(), records.fields(), sink.options());
            columns.unknown().forEach(column -> sink.unknown("column " + column));
            CsvRows rows = new CsvRows(sink, FORMAT, columns);
            while (records.next()) {
                String position = part.name() + ":" + records.line();
                String broken = broken(records, columns);
                if (broken != null) {
                    int fields = records.fields().size();
                    sink.refused(Problem.of(position, "", fields == 0 ? "record" : fields + " fields", broken));
                } else {
                    rows.read(position, records);
                }
            }
        }
    }

    private static @Nullable String broken(CsvRecords records, CsvColumns columns) {
        boolean tooMany = records.fields().size() > columns.count();
        return tooMany ? "must have no more fields than the header, which has " + columns.count() : records.broken();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new SocialLearningException("charset (" + name + ") must be an encoding. Maybe windows-1252", e);
        }
    }

    /** The separator given, else the one that the first line has most of, outside quotes. */
    private static char separator(Source.Part part, Charset charset, ReadOptions options) throws IOException {
        String given = options.setting(SEPARATOR, "");
        if (!given.isEmpty()) {
            char separator = given.equals("tab") ? '\t' : given.charAt(0);
            if (separator == '"'
                    || separator == '\n'
                    || separator == '\r'
                    || (given.length() > 1 && separator != '\t')) {
                throw new SocialLearningException("separator (" + given + ") must be one character or tab");
            }
            return separator;
        }
        int[] counts = new int[SEPARATORS.length()];
        char[] start = new char[8192];
        boolean quoted = false;
        try (TextReader text = TextReader.of(part, charset)) {
            int n = text.read(start, 0, start.length);
            for (int i = 0; i < n; i++) {
                quoted ^= start[i] == '"';
                int at = quoted ? -1 : SEPARATORS.indexOf(start[i]);
                if (at >= 0) {
                    counts[at]++;
                }
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}

package org.sociallearning.core.journal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/**
 * Whatever a log file holds, it is refused as no log or it opens: what is damaged is passed over or cut off, and every whole
 * frame that the input has is read, before and after. An input is pieces between bytes 0x1D: {@code G} a good frame of ours,
 * {@code F} any lines in a frame whose sum is right, and any other first letter bytes as they are.
 */
@Tag("once")
class LogFuzzTest {
    private static final byte BETWEEN = 0x1D;
    private static final byte[] TITLE = "social-journal\n1".getBytes(StandardCharsets.US_ASCII);
    private static final long FIRST = 1_000_000;
    private static final Path FOLDER = folder();

    @AfterAll
    static void remove() throws IOException {
        Files.deleteIfExists(FOLDER.resolve(LogFile.name(1)));
        Files.deleteIfExists(FOLDER);
    }

    @FuzzTest
    void losesNothingButWhatIsDamaged(byte[] input) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(TITLE);
        List<Long> good = new ArrayList<>();
        for (byte[] piece : pieces(input)) {
            if (piece.length > 0 && piece[0] == 'G') {
                long sequence = FIRST + good.size();
                good.add(sequence);
                file.writeBytes(frame(good(sequence).getBytes(StandardCharsets.US_ASCII)));
            } else if (piece.length > 0 && piece[0] == 'F') {
                file.writeBytes(frame(Arrays.copyOfRange(piece, 1, piece.length)));
            } else {
                file.writeBytes(piece);
            }
        }
        Files.write(FOLDER.resolve(LogFile.name(1)), file.toByteArray());
        for (String when : List.of("first", "second")) {
            List<Long> read = opened();
            if (!read.equals(good)) {
                throw new AssertionError("of " + good.size() + " good frames " + read.size()
                        + " are read when opened for the " + when + " time");
            }
        }
    }

    /** The sequences of our own entries, in their order. */
    private static List<Long> opened() throws IOException {
        List<Long> read = new ArrayList<>();
        LineReader reader = new LineReader();
        try (Log log = new Log(FOLDER, 1 << 20, Disk.REAL)) {
            log.open();
            new Recovery(log).run();
            log.read(log.frameOf(0), new LogScan(), (bytes, from, to, position) -> {
                Entry entry = reader.entry(bytes, from, to - 1);
                if (entry != null && entry.experiment().value().equals("good") && entry.sequence() >= FIRST) {
                    read.add(entry.sequence());
                }
                return true;
            });
        }
        return read;
    }

    private static byte[] frame(byte[] lines) {
        byte[] frame = new byte[LogFile.FRAME + lines.length];
        System.arraycopy(lines, 0, frame, LogFile.FRAME, lines.length);
        int count = 0;
        for (byte b : lines) {
            count += b == '\n' ? 1 : 0;
        }
        LogFile.header(frame, frame.length, count);
        return frame;
    }

    private static List<byte[]> pieces(byte[] input) {
        List<byte[]> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= input.length; i++) {
            if (i == input.length || input[i] == BETWEEN) {
                pieces.add(Arrays.copyOfRange(input, start, i));
                start = i + 1;
            }
        }
        return pieces;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzzed-log");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String good(long sequence) {
        return "{\"sequence\":" + sequence + ",\"recordedAt\":\"2026-01-05T09:05:00Z\",\"experiment\":\"good\","
                + "\"event\":{\"type\":\"left\",\"id\":\"a/b/" + sequence
                + "\",\"at\":\"2026-01-05T09:05:00Z\",\"actor\":\"anna\"}}\n";
    }
}

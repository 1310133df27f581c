package org.sociallearning.core.journal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** Whatever a line of the log holds, it is an entry or a line that is kept and not read; no error comes of it. */
@Tag("once")
class LineFuzzTest {
    private static final LineReader READER = new LineReader();
    private static final LineWriter WRITER = new LineWriter();

    @FuzzTest
    void isAnEntryOrIsKeptUnread(byte[] input) {
        for (byte b : input) {
            if (b == '\n' || b == '\r') {
                // A line holds no line end, and what a newer version wrote is kept with blanks in their place.
                return;
            }
        }
        Entry entry = READER.entry(input, 0, input.length);
        if (entry != null) {
            WRITER.clear();
            WRITER.add(entry);
            byte[] frame = WRITER.frame();
            Entry again = READER.entry(frame, LogFile.FRAME, WRITER.size() - 1);
            if (!entry.equals(again)) {
                throw new AssertionError("entry " + entry.sequence() + " differs after it was written");
            }
        }
    }
}

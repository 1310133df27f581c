package org.sociallearning.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.sociallearning.core.exchange.EventReader;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Whatever is read, every reader that the class path offers throws nothing but its own error, and ends. In the build each known
 * input meets each reader; under {@code -Pfuzz -Dfuzz.format=ID} new inputs are looked for that meet the one of that id.
 */
@Tag("once")
class ReadersFuzzTest {
    private static final String FORMAT = System.getProperty("fuzz.format", "");

    private static final List<EventReader> READERS =
            EventReaders.discover(ReadersFuzzTest.class.getClassLoader()).all().stream()
                    .filter(reader -> FORMAT.isEmpty() || reader.format().id().equals(FORMAT))
                    .toList();

    @FuzzTest
    void throwsNothingButItsOwnErrorAndEnds(byte[] input) {
        FuzzedSource source = FuzzedSource.of(input);
        for (EventReader reader : READERS) {
            try {
                EventReaders.read(reader, source, new Endings());
            } catch (SocialLearningException e) {
                Endings.requireMessage(e);
            }
        }
    }
}

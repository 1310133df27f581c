package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.Law;
import org.sociallearning.core.problem.Problem;

class EventReaderContractTest {
    private static Stream<DynamicTest> laws(EventReader reader, Source sample) {
        return EventReaderContract.laws(reader, sample).stream()
                .map(law -> DynamicTest.dynamicTest(law.name(), law.check()::run));
    }

    @TestFactory
    Stream<DynamicTest> holdsForStackExchange() {
        return laws(EventReaders.stackExchange(), Samples.stackExchange());
    }

    @TestFactory
    Stream<DynamicTest> holdsForOwn() {
        return laws(EventReaders.own(), Samples.own());
    }

    @TestFactory
    Stream<DynamicTest> holdsForXapi() {
        return laws(EventReaders.xapi(), Samples.xapi());
    }

    @TestFactory
    Stream<DynamicTest> holdsForCsv() {
        return laws(EventReaders.csv(), Samples.csv());
    }

    @Test
    void findsAReaderThatBreaksEveryLawThatItCanBreak() {
        Source sample = Source.of("a secret.txt", "first second third secret message\n".getBytes(UTF_8));
        List<String> broken = EventReaderContract.laws(new CarelessReader(), sample).stream()
                .filter(law -> isBroken(law))
                .map(Law::name)
                .toList();

        assertThat(broken)
                .containsExactly(
                        "has an id in small letters, a version and a label",
                        "accepts a sample of its format and reads events from it",
                        "reads the same twice",
                        "reads people first as it reads them in one pass",
                        "ends every record once, at a position in a part",
                        "puts pseudonyms into events and no host's id of a person",
                        "throws nothing but its own error on cut-off input",
                        "throws nothing but its own error on damaged input",
                        "shows no text of a contribution in a problem");
    }

    private static boolean isBroken(Law law) {
        try {
            law.check().run();
            return false;
        } catch (AssertionError e) {
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(law.name(), e);
        }
    }

    @Test
    void saysWhatIsWrong() {
        Law law = EventReaderContract.laws(new CarelessReader(), Samples.csv()).get(0);

        assertThatThrownBy(() -> law.check().run())
                .hasMessage("the id (My Format) must be of small letters, digits and hyphens");
    }

    /** Does everything that a reader must not do. */
    private static final class CarelessReader implements EventReader {
        private int calls;

        @Override
        public Format format() {
            return Format.of("My Format", "1", "careless");
        }

        @Override
        public boolean accepts(Source source) {
            return false;
        }

        @Override
        public void read(Source source, Sink sink) throws java.io.IOException {
            String text;
            try (var in = source.parts().get(0).open()) {
                text = new String(in.readAllBytes(), UTF_8);
            }
            calls++;
            sink.participant("anna@example.org");
            ContributionId id = ContributionId.of("my", "post", "anna@example.org-" + calls);
            Contributed said =
                    Contributed.of(ContributionKind.REMARK, id, ParticipantId.of("anna"), java.time.Instant.EPOCH);
            sink.event("somewhere", said.withText(text));
            sink.event("somewhere", said.withText(text));
            if (text.indexOf('\uFFFD') >= 0) {
                sink.refused(Problem.of("somewhere", "text", text, "must be nice"));
            }
            sink.leftOut("somewhere", "thing");
            if (text.isEmpty() || text.indexOf('\0') >= 0) {
                throw new IllegalStateException("empty");
            }
        }
    }
}

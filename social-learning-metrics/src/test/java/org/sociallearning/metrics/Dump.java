package org.sociallearning.metrics;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.ReadOptions;
import org.sociallearning.core.exchange.Sink;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.Problem;

/** The dump of a Stack Exchange site, read into a story; the facts are found the plain way, without a journal. */
final class Dump {
    /** Later than every time in the dump, as the reference values have it. */
    static final Instant END = Instant.parse("2018-09-02T03:00:00Z");

    static final Weeks ALL = Weeks.range(Week.parse("2018-W11"), Week.parse("2018-W35"));
    static final Weeks BEFORE = Weeks.range(Week.parse("2018-W19"), Week.parse("2018-W26"));
    static final Weeks DURING = Weeks.range(Week.parse("2018-W27"), Week.parse("2018-W34"));

    private Dump() {}

    static FactList read(Path folder) {
        Story story = Story.begin();
        EventReaders.read(EventReaders.stackExchange(), Source.of(folder), new Sink() {
            @Override
            public ReadOptions options() {
                return ReadOptions.withDefaults();
            }

            @Override
            public ParticipantId participant(String hostId) {
                return ParticipantId.of("p" + hostId);
            }

            @Override
            public void event(String position, Event event) {
                story.happened(event);
            }

            @Override
            public void refused(String position, List<Problem> problems) {
                throw new AssertionError(position + " " + problems);
            }

            @Override
            public void leftOut(String position, String kind) {
                // Kinds that are not recorded are no part of the story.
            }

            @Override
            public void unknown(String name) {
                // Neither are fields that the reader does not know.
            }

            @Override
            public void unresolved(String name) {
                // A vote on a post that is not in the dump answers nothing.
            }
        });
        return FactList.of(story.facts());
    }
}

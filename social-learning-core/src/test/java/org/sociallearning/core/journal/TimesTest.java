package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

@Tag("once")
class TimesTest {
    private static final Week WEEK = Week.parse("2024-W10");

    @TempDir
    Path directory;

    @Test
    void namesTheBlocksThatMayHoldAWeek() {
        Times times = new Times();
        times.add(Log.position(1, 16), at(WEEK));
        times.add(Log.position(1, 2 << 20), at(WEEK.plus(5)));
        times.add(Log.position(2, 16), at(WEEK));
        times.add(Log.position(2, 900), at(WEEK.plus(9)));

        assertThat(times.blocks()).isEqualTo(3);
        assertThat(times.of(Weeks.of(List.of(WEEK.plus(2)))))
                .containsExactly(new Times.Block(Log.position(2, 16), Long.MAX_VALUE));
        assertThat(times.of(Weeks.of(List.of(WEEK.plus(5)))))
                .extracting(Times.Block::from)
                .containsExactly(Log.position(1, 2 << 20), Log.position(2, 16));
        assertThat(times.of(Weeks.of(List.of(WEEK.plus(20))))).isEmpty();
        assertThat(times.of(Weeks.NONE)).isEmpty();
    }

    @Test
    void aWeekOfAnyZoneIsFound() {
        Times times = new Times();
        times.add(Log.position(1, 16), WEEK.start(ZoneOffset.ofHours(14)));
        times.add(Log.position(2, 16), WEEK.end(ZoneOffset.ofHours(-18)).minusSeconds(1));

        assertThat(times.of(Weeks.of(List.of(WEEK)))).hasSize(2);
    }

    @Test
    void comesBackAsWritten() throws IOException {
        Times times = new Times();
        for (int i = 1; i < 200; i++) {
            times.add(Log.position(i, 16), at(WEEK.plus(i)));
        }
        times.add(Log.position(200, 16), Instant.MAX);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        times.write(new DataOutputStream(bytes));
        Times again = Times.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        Weeks weeks = Weeks.range(WEEK.plus(50), WEEK.plus(60));
        assertThat(again.of(weeks)).isEqualTo(times.of(weeks)).hasSizeBetween(11, 13);
    }

    /** All facts, of which other tests know that they are true, are the measure of those of a few weeks. */
    @Test
    void aFewWeeksGiveTheFactsTheyGiveAmongAll() throws IOException {
        List<Event> history = new ArrayList<>(JournalHistory.corrected(77, 1_500));
        history.sort(Comparator.comparing(Event::at));
        FileOptions options = FileOptions.withDefaults().with(Durability.SYSTEM).withFileBytes(1 << 16);
        Weeks weeks = Weeks.of(List.of(Week.parse("2024-W02"), Week.parse("2024-W03")));
        for (int opening = 0; opening < 3; opening++) {
            if (opening == 2) {
                Files.delete(directory.resolve("index").resolve("times"));
            }
            try (Journal journal = Journal.file(directory, options)) {
                JournalContract.append(journal, opening == 0 ? history : List.of(), 500);
                for (Weeks few : List.of(weeks, Weeks.of(List.of(weeks.last())))) {
                    for (long upTo : new long[] {history.size() * 2L / 3, journal.last()}) {
                        Map<Fact, Integer> among = new HashMap<>(JournalContract.facts(journal, Weeks.ALL, upTo));
                        among.keySet().removeIf(fact -> !few.contains(fact.week()));
                        assertThat(JournalContract.facts(journal, few, upTo))
                                .isEqualTo(among)
                                .hasSizeGreaterThan(100);
                    }
                }
                assertThat(journal.append(LECTURES, history.subList(0, 9), RECORDED)
                                .recorded())
                        .isZero();
            }
        }
    }

    private static Instant at(Week week) {
        return week.start(ZoneOffset.UTC).plusSeconds(3 * 86_400);
    }
}

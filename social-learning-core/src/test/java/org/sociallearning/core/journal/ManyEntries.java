package org.sociallearning.core.journal;

import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.ZONE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/** A process that writes many entries to a file journal, opens it, looks up and reads facts, and says what each step took. */
final class ManyEntries {
    private static final int BATCH = 5_000;
    private static final int LOOKUPS = 10_000;
    private static final int WEEKS = 520;
    private static final FileOptions OPTIONS = FileOptions.withDefaults().with(Durability.SYSTEM);

    private final Path directory;
    private final int entries;
    private long begun = System.nanoTime();

    private ManyEntries(Path directory, int entries) {
        this.directory = directory;
        this.entries = entries;
    }

    /** Directory, number of entries. */
    public static void main(String[] arguments) {
        ManyEntries many = new ManyEntries(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        many.write();
        many.read();
    }

    private void write() {
        try (Journal journal = Journal.file(directory, OPTIONS)) {
            for (int i = 0; i < entries; ) {
                List<Event> batch = new ArrayList<>(BATCH);
                while (batch.size() < BATCH && i < entries) {
                    batch.add(event(i++));
                }
                journal.append(LECTURES, batch, RECORDED);
            }
            said("written", journal.last());
        }
        said("closed", entries);
    }

    private void read() {
        try (Journal journal = Journal.file(directory, OPTIONS)) {
            said("opened", journal.last());
            Random random = new Random(1);
            long found = 0;
            for (int i = 0; i < LOOKUPS; i++) {
                found += journal.entry(LECTURES, event(random.nextInt(entries)).id()) == null ? 0 : 1;
            }
            said("looked up", found);
            Week middle = Week.of(at(entries / 2), ZONE);
            said("facts of 4 weeks", facts(journal, Weeks.range(middle, middle.plus(3))));
            said("all facts", facts(journal, Weeks.ALL));
        }
    }

    private static long facts(Journal journal, Weeks weeks) {
        LongAdder count = new LongAdder();
        journal.facts(LECTURES, ZONE, weeks, journal.last(), () -> fact -> count.increment());
        return count.sum();
    }

    /** One post, then its answer and a like of it, and so on over ten years. */
    private Event event(int i) {
        ParticipantId person = ParticipantId.of("k1-" + Long.toHexString(0x9E3779B97F4A7C15L * (i % 5_000 + 1)));
        ContributionId post = ContributionId.of("forum", "post", "" + i / 3 * 3);
        if (i % 3 == 2) {
            return Appreciated.of(EventId.of("forum", "like", "" + i), AppreciationKind.LIKE, post, person, at(i));
        }
        ContributionId own = ContributionId.of("forum", "post", "" + i);
        Contributed contributed = Contributed.of(ContributionKind.REMARK, own, SpaceId.of("forum"), person, at(i))
                .withTopics(List.of(Topic.of("topic-" + i % 40)))
                .withWords(i % 300);
        return i % 3 == 0 ? contributed : contributed.withInReplyTo(List.of(post));
    }

    private Instant at(int i) {
        return JournalHistory.START.plusSeconds((long) i * WEEKS * 7 * 86_400 / entries);
    }

    private void said(String what, long count) {
        long now = System.nanoTime();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory() >> 20;
        System.out.printf("%s %d in %.1f s, %d MB in use%n", what, count, (now - begun) / 1e9, used);
        begun = System.nanoTime();
    }
}

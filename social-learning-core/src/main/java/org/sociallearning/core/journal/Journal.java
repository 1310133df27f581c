package org.sociallearning.core.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The append-only, idempotent, erasable store of all that was recorded. Sequences appear in commit order, from 1, and may
 * have gaps after an erasure; idempotence is per experiment and event id, and a contribution is recorded once: a second event
 * with the same {@link ContributionId} is a duplicate too. Thread-safe. Implementations pass {@code JournalContract.laws}.
 */
public interface Journal extends AutoCloseable {
    /** A journal that lives as long as this object: for tests, demonstrations and one-off reports. */
    static Journal inMemory() {
        return new MemoryJournal();
    }

    /**
     * A journal in a directory, which it makes if need be; with group commit and files of 64 MB.
     *
     * @throws SocialLearningException when the directory is in use, or cannot be read or written
     */
    static Journal file(Path directory) {
        return file(directory, FileOptions.withDefaults());
    }

    /** A journal in a directory, with options. */
    static Journal file(Path directory, FileOptions options) {
        return FileJournal.open(directory, options, Disk.REAL);
    }

    /**
     * A journal in the tables {@code social_...} of a host's database, which must be there; tenant {@code default}.
     *
     * @throws SocialLearningException when the database cannot be reached, or tables are missing or of another version
     */
    static Journal jdbc(DataSource dataSource) {
        return jdbc(HostDatabase.of(dataSource));
    }

    /** A journal in tables on a host's database, of the tenant that it says; any number of nodes may open it at once. */
    static Journal jdbc(HostDatabase database) {
        return JdbcJournal.open(database);
    }

    /**
     * Appends events to an experiment, all or none, and returns when they are as durable as this journal makes them. Left out
     * and reported are duplicates, and what is about somebody who was erased.
     *
     * @param recordedAt the time of recording, by the caller's clock
     */
    Appended append(ExperimentId experiment, List<? extends Event> events, Instant recordedAt);

    /** The sequence of the newest entry; 0 when there is none. */
    long last();

    /**
     * The entries of all experiments after a sequence, in commit order, as recorded and with corrections among them; fewer
     * than {@code limit} only at the end.
     */
    List<Entry> after(long sequence, int limit);

    /** The entries of these contributions that lie at or before a sequence, as recorded; unknown ids are left out. */
    List<Entry> find(ExperimentId experiment, Collection<ContributionId> contributions, long upTo);

    /**
     * The replies to and appreciations of these contributions that lie at or before a sequence, as recorded, in order of
     * sequence, each once.
     */
    List<Entry> responsesTo(ExperimentId experiment, Collection<ContributionId> contributions, long upTo);

    /**
     * What stands at a sequence and changes how other events read, as recorded and in order of sequence: all corrections, and
     * the {@code Joined} and {@code ConsentGiven}, which may undo a withdrawn consent.
     */
    List<Entry> standing(ExperimentId experiment, long upTo);

    /** The entry with this event id, or null. */
    @Nullable
    Entry entry(ExperimentId experiment, EventId id);

    /**
     * The facts of an experiment in these weeks as they stand at a sequence: corrections applied, each response once, in any
     * order.
     *
     * @param zone the zone of the experiment's weeks
     * @param sinks called once per thread that reads; each sink is used by one thread and must not call the journal
     */
    default void facts(
            ExperimentId experiment,
            ZoneId zone,
            Weeks weeks,
            long upTo,
            Supplier<? extends Consumer<? super Fact>> sinks) {
        new PlainFacts<>(Entries.of(this, experiment), experiment, zone, weeks).read(upTo, sinks.get());
    }

    /**
     * Forgets a person in an experiment, under every id that was merged into theirs, as if they had been "someone" from the
     * beginning, keeps them out of later appends, drops the experiment's snapshots and appends an {@code Erased}.
     *
     * @return how many entries changed or went
     */
    long erase(ExperimentId experiment, ParticipantId person, Instant recordedAt);

    /**
     * Forgets everything in an experiment that happened before a time, but who belongs to it and what it is, and what the
     * edits of forgotten contributions say; appends an {@code Erased} that says so, unless nothing changed. Snapshots stay: what
     * followers keep of closed weeks cannot be read again.
     *
     * @return how many entries changed or went
     */
    default long forget(ExperimentId experiment, Instant before, Instant recordedAt) {
        throw new SocialLearningException("journal (" + getClass().getSimpleName() + ") cannot forget by time");
    }

    /**
     * Drops the texts of contributions and edits from before a time, and those of people who withdrew the consent to keep them;
     * appends an {@code Erased}, unless nothing changed, and drops the experiment's snapshots.
     *
     * @return how many entries changed
     */
    default long purgeTexts(ExperimentId experiment, Instant before, Instant recordedAt) {
        throw new SocialLearningException("journal (" + getClass().getSimpleName() + ") cannot purge texts");
    }

    /** Whether an erasure keeps events of this id out. */
    default boolean keepsOut(ExperimentId experiment, ParticipantId person) {
        return false;
    }

    /** Every entry in which the person is named, as recorded, in order of sequence. */
    void export(ExperimentId experiment, ParticipantId person, Consumer<? super Entry> sink);

    /** States of followers, kept beside the journal. */
    Snapshots snapshots();

    /**
     * A lease for what acts outside on behalf of an experiment. A journal that one process has to itself gives one that is always
     * held; a journal that several nodes share gives one that they share as well.
     *
     * @param name what acts, as in {@code desk}
     */
    default Lease lease(ExperimentId experiment, String name) {
        return new SnapshotLease(this, experiment, name);
    }

    /** What was found damaged when the journal was opened, and what was done about it; empty when all was well. */
    default List<Problem> problems() {
        return List.of();
    }

    /**
     * Waits for running appends and releases what is held. Idempotent.
     *
     * @throws SocialLearningException when something that was appended cannot be made as durable as it should be; all is
     *     released nevertheless
     */
    @Override
    void close();
}

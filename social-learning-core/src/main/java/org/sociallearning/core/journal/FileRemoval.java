package org.sociallearning.core.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;

/**
 * Takes people, old events and texts out of the files of a journal. What is to go is written down first, so that a removal that was
 * broken off is finished when the journal is opened. Called while nobody else reads or writes.
 */
final class FileRemoval {
    /** What the journal does when its files were rewritten: it reads them anew and records that something went. */
    interface Rewritten {
        void rewritten(ErasureIntent intent, Erased erased) throws IOException;
    }

    private final Path directory;
    private final Log log;
    private final FileStore store;
    private final SuppressionFile suppression;
    private final FileSnapshots snapshots;
    private final Rewritten journal;

    FileRemoval(
            Path directory,
            Log log,
            FileStore store,
            SuppressionFile suppression,
            FileSnapshots snapshots,
            Rewritten journal) {
        this.directory = directory;
        this.log = log;
        this.store = store;
        this.suppression = suppression;
        this.snapshots = snapshots;
        this.journal = journal;
    }

    long erase(ExperimentId experiment, ParticipantId person, long last, Instant recordedAt) throws IOException {
        Erasure.Maker maker = new Erasure.Maker(store.standing(experiment, last), person);
        store.each(experiment, entry -> maker.see(entry.event()));
        return remove(experiment, maker.make(), last, recordedAt);
    }

    long forget(ExperimentId experiment, Instant before, long last, Instant recordedAt) throws IOException {
        return trim(experiment, Trimming.Maker.ofEvents(before), last, recordedAt);
    }

    long purgeTexts(ExperimentId experiment, Instant before, long last, Instant recordedAt) throws IOException {
        return trim(experiment, Trimming.Maker.ofTexts(before, store.standing(experiment, last)), last, recordedAt);
    }

    /** Finishes a removal that was broken off, if there is one. */
    void finish() throws IOException {
        ErasureIntent unfinished = ErasureIntent.read(directory);
        if (unfinished != null) {
            finish(unfinished);
        }
    }

    private long trim(ExperimentId experiment, Trimming.Maker maker, long last, Instant recordedAt) throws IOException {
        store.each(experiment, entry -> maker.see(entry.event()));
        Trimming trimming = maker.make();
        boolean[] changes = {false};
        store.each(experiment, entry -> changes[0] |= !entry.event().equals(trimming.rest(entry.event())));
        return changes[0] ? remove(experiment, trimming, last, recordedAt) : 0;
    }

    private long remove(ExperimentId experiment, Removal removal, long last, Instant recordedAt) throws IOException {
        ErasureIntent intent = new ErasureIntent(experiment, removal, last + 1, recordedAt);
        intent.write(directory);
        return finish(intent);
    }

    /** Does all of a removal that is not done yet. */
    private long finish(ErasureIntent intent) throws IOException {
        if (intent.removal() instanceof Erasure erasure) {
            suppression.add(suppression.list().marks(intent.experiment(), erasure));
        }
        LogRewrite rewrite = new LogRewrite(intent);
        for (LogFile file : log.files()) {
            rewrite.rewrite(file);
        }
        Erased erased = intent.removal().told(Erasure.erased(intent.sequence(), intent.recordedAt()));
        journal.rewritten(intent, erased);
        if (erased.before() == null) {
            snapshots.drop(intent.experiment(), intent.sequence());
        }
        ErasureIntent.done(directory);
        return rewrite.changed();
    }
}

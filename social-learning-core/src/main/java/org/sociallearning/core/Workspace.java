package org.sociallearning.core;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sociallearning.core.community.Community;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.exchange.EventReader;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.experiment.Experiment;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.journal.ExperimentOutbox;
import org.sociallearning.core.journal.Lease;
import org.sociallearning.core.talent.TalentMap;

/**
 * One experiment of the host: record into it, follow it, read from it. Thread-safe.
 */
public interface Workspace {
    /** The experiment. */
    ExperimentId experiment();

    /** The zone of its weeks, fixed at its start. */
    ZoneId zone();

    /** The clock by which everything here is judged. */
    Clock clock();

    /** The pseudonym of a person of the host within this experiment; the host's id goes no further. */
    ParticipantId participant(String hostId);

    /**
     * Records events: validated, consent checked, signals added, written; returns when they are durable. It runs no follower,
     * so that none can hold up the host: followers are led on by {@link #catchUp}, by whoever reads through them, or on the
     * host's threads where it gave some.
     */
    Recorded record(List<? extends Event> events);

    /**
     * Records within the host's own transactions, for the journal to have what is committed there and nothing else.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when the library was opened without an outbox
     */
    ExperimentOutbox outbox();

    /** Records one event. */
    default Recorded record(Event event) {
        return record(List.of(event));
    }

    /**
     * Imports a source: people and bases first, then the rest, all through the same intake. Records that are there already are
     * counted as duplicates, so an import that was stopped can be started again.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when the source as a whole cannot be read; what was
     *     recorded by then stays
     */
    ImportReport importFrom(EventReader reader, Source source, ImportOptions options);

    /**
     * Adds a follower and brings it up to date with all there is: from the beginning, or a
     * {@link org.sociallearning.core.fold.Resumable} from where its state was last kept. From then on it is given what
     * {@link #catchUp} finds.
     */
    void follow(Follower follower);

    /**
     * Keeps the states of the followers for the next start, as closing the library does. Call it now and then, so that a start
     * after a crash has little to catch up with. An erasure drops what was kept.
     */
    void save();

    /**
     * A lease for what acts outside on behalf of this experiment, as its journal gives it: shared where nodes share the journal.
     *
     * @param name what acts, as in {@code desk}
     */
    Lease lease(String name);

    /**
     * Ends the experiment now: what happens from now on is refused, what happened before may still come in. People can still
     * leave, withdraw consent and be erased, and corrections are still taken. Ended twice is ended once.
     *
     * @return what became of the {@link org.sociallearning.core.event.Ended}
     */
    Recorded end();

    /**
     * Gives every follower the facts that were recorded until now; failed ones are retried. Called by the host's scheduler. On
     * the calling thread, unless the host gave threads: then it waits for them, no longer than the builder's patience.
     */
    void catchUp();

    /**
     * Reads on behalf of a follower: brings it up to date, then calls {@code reading} with the facts exactly as they stand at
     * its position, while nothing is delivered to it. What a correction made doubtful is read again here; read through
     * {@link #facts()} instead, facts might be counted once more when they are delivered later.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when the follower is not one of this workspace, or is
     *     busy for longer than the builder's patience
     */
    <T> T consult(Follower follower, Function<? super Facts, ? extends T> reading);

    /** The experiment itself: what it is called, when it started and ended. It is followed from the first call on. */
    Experiment overview();

    /** Circles and what else brings people together. It is followed from the first call on. */
    Community community();

    /** The talent map of this experiment. */
    TalentMap talents();

    /** The facts as they stand now. */
    Facts facts();

    /** Who takes part, as it stands now. */
    Roster roster();

    /** The sequence of the newest entry of the journal. */
    long position();

    /** Waits until every healthy follower has passed a sequence; false when that took longer than the time given. */
    boolean await(long sequence, Duration atMost) throws InterruptedException;

    /** Forgets a person as if they had been "someone" from the beginning. */
    void erase(ParticipantId person);

    /**
     * Forgets everything that happened before the week of a time, as a rule of retention says; for the host's scheduler. Who
     * joined, left and consented stays, and so do the figures of closed weeks in metrics that are attached now: they read as
     * before. What is older is refused from now on.
     *
     * @param before at least {@value #LEAST_DAYS_KEPT} days ago, so that no week goes that is still open
     * @return how many entries changed or went
     * @throws org.sociallearning.core.problem.SocialLearningException when it is less long ago
     */
    long forgetBefore(Instant before);

    /** How many days are kept at least. */
    int LEAST_DAYS_KEPT = 90;

    /**
     * Drops the texts that are older than {@link TextRetention} says, and those of people who no longer let them be kept; for
     * the host's scheduler, once a day.
     *
     * @return how many entries changed
     */
    long purgeTexts();

    /**
     * Gives all that is recorded about a person, under every id that was merged into theirs, in the order in which it was
     * recorded: their own events as they are; events of others that name them, appreciations of what they contributed and
     * corrections of it, without anybody else and their words.
     */
    void export(ParticipantId person, Consumer<? super Event> sink);

    /** Writes the same as JSON Lines, as {@code social-event.schema.json} describes each line; the stream is closed. */
    void export(ParticipantId person, OutputStream out);

    /** Why an event was or was not counted. */
    Explanation explain(EventId id);

    /** How each follower is doing. */
    List<FollowerHealth> health();
}

package org.sociallearning.core;

import java.time.ZoneId;
import java.util.List;
import org.sociallearning.core.language.DetectorHealth;

/**
 * The door to the library: one per host, opened once and closed at the end. A workspace of it is one experiment. An interface,
 * so that containers can proxy it. Thread-safe.
 *
 * <pre>{@code
 * try (SocialLearning learning = SocialLearning.builder()
 *         .journal(Journal.inMemory())
 *         .pseudonyms(Pseudonyms.hmacSha256(key))
 *         .open()) {
 *     Workspace lectures = learning.experiment("coffee-lectures", ZoneId.of("Europe/Amsterdam"));
 * }
 * }</pre>
 */
public interface SocialLearning extends AutoCloseable {
    /** Starts to configure. */
    static SocialLearningBuilder builder() {
        return new SocialLearningBuilder();
    }

    /**
     * The workspace of an experiment, which starts when its name is used for the first time; the name is its title then.
     *
     * @param name the name of the experiment
     * @param zone the zone of its weeks, fixed at its start
     * @throws org.sociallearning.core.problem.SocialLearningException when it has another zone already
     */
    Workspace experiment(String name, ZoneId zone);

    /**
     * Starts an experiment. One that was started with the same words is opened, so that a host may call this whenever it
     * starts.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when it was started with another zone, title or form,
     *     or when one of these cannot be recorded
     */
    Workspace start(NewExperiment experiment);

    /**
     * The experiments of the journal, those that ended among them, in the order of their names. The first call reads the
     * whole journal, each later one what was recorded since.
     */
    List<KnownExperiment> experiments();

    /**
     * Moves what the host's committed transactions left in the outbox into the journal, through the same intake as everything else.
     * Called by the host's scheduler, as often as events may be late; on several nodes one does it and the others return at once,
     * and one that was killed meanwhile is followed after {@link org.sociallearning.core.journal.Lease#LENGTH} at most.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when the library was opened without an outbox, or when the
     *     database or the journal fails; what was not moved is moved the next time
     */
    Relayed relay();

    /** Gives every follower of every workspace what was recorded since. Called by the host's scheduler. */
    void catchUp();

    /**
     * Purges the texts of every experiment of the journal, those that ended among them. Called by the host's scheduler, once a
     * day; see {@link Workspace#purgeTexts}.
     *
     * @return how many entries changed
     */
    long purgeTexts();

    /** How each detector of text signals is doing; those that come with the library first. */
    List<DetectorHealth> detectors();

    /**
     * Ends running calls of {@code record}, then followers on the host's threads, waiting for those no longer than the builder's
     * patience, keeps their states for the next start, and then ends the journal, whose failure to write what it still held it
     * throws. Starts nothing and leaves nothing behind: no thread, no hook. Idempotent.
     */
    @Override
    void close();
}

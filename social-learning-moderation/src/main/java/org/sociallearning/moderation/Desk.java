package org.sociallearning.moderation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.language.Passage;

/**
 * The facilitator's desk: follows the facts of one experiment and makes what its policies find few private suggestions. It
 * decides nothing and changes nothing. Nothing is suggested about contributions that are recorded long after they occurred.
 * What is shown to a moderator goes to that moderator only; when no moderator is known, the policies that need none speak to
 * the host. Thread-safe; starts no thread.
 *
 * <p>What was shown, what moderators said of it and what rests therefore is remembered over restarts. Of several nodes one
 * suggests at a time, under a {@link org.sociallearning.core.journal.Lease}; the others follow quietly, answer every question, and
 * one takes over at its first tick after the lease of a node that is gone has ended. What a node was telling when it was killed is
 * told again under the same id. Each moderator has a desk of their own; what one of them has done something about leaves those of
 * the others, and what is open for somebody who facilitates no more goes. An experiment has one desk: two with other policies need leases of their own.
 */
public interface Desk extends Follower {
    /** A desk with the normal gate and working days from Monday to Friday in the experiment's zone. */
    static Desk attach(Workspace workspace, Collection<? extends ModerationPolicy> policies, SuggestionSink sink) {
        return attach(workspace, policies, DeskOptions.withDefaults(), sink);
    }

    /**
     * A desk with options. It has followed all there is when this returns. Give the same options on every node.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when two policies have the same id
     */
    static Desk attach(
            Workspace workspace,
            Collection<? extends ModerationPolicy> policies,
            DeskOptions options,
            SuggestionSink sink) {
        return DeskFollower.attach(workspace, policies, options, sink);
    }

    /** What a desk with these policies would have suggested over all that the workspace holds; {@link Replay#run} runs it. */
    static Replay replay(Workspace workspace, Collection<? extends ModerationPolicy> policies) {
        return Replay.of(workspace, policies);
    }

    /**
     * Looks at how things stand now, tells the sink what is new, and closes what no longer holds; on a node that does not hold the
     * lease it only follows. Call it every few minutes, on every node.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when what was shown cannot be read or written; nothing was
     *     told then
     */
    void tick();

    /**
     * Takes in what a moderator does with a suggestion, on any node. The host sees to it that it is the moderator for whom it was.
     *
     * @return whether the suggestion is known, and not closed too long ago
     */
    boolean feedback(SuggestionId suggestion, Feedback feedback);

    /**
     * Gives an open suggestion to a colleague: it comes with that moderator's next digest, if it still holds and there is room, and
     * leaves this one. What is about somebody's own practice is handed to nobody.
     *
     * @return whether it was open, the colleague facilitates and has not muted it
     */
    boolean handOver(SuggestionId suggestion, ParticipantId colleague);

    /**
     * A moderator is away: until the first day back nothing new comes. On that day, or the first working day after it, comes one
     * digest and nothing else, and what does not fit into it rests as if it had been shown: there is no backlog.
     *
     * @param moderator who; null where no moderator is known
     * @param backOn the first day back, in the zone of the working hours; null for back now
     */
    void away(@Nullable ParticipantId moderator, @Nullable LocalDate backOn);

    /**
     * What policies of {@link Scope#DRAFT} find in a moderator's own draft, before it is sent: for the moderator's editor, when the
     * moderator asks. Read by the library's own detectors; neither the draft nor what is found is kept, and nobody else is told.
     *
     * @return nothing for somebody who does not facilitate, and of policies that the moderator muted
     */
    List<Suggestion> review(ParticipantId moderator, Passage draft);

    /** Lets muted and sleeping policies and muted threads speak to this moderator again. */
    void unmute(@Nullable ParticipantId moderator);

    /**
     * What is open for a moderator and still holds, in the order in which it came; null where no moderator is known. It changes
     * nothing: what no longer holds is closed by the next tick.
     */
    List<Suggestion> open(@Nullable ParticipantId moderator);

    /** The same with what a page beside it says: the budget of the day, and when people work. */
    DeskView view(@Nullable ParticipantId moderator);

    /** What happened to the suggestions for a moderator, the last 1,000; for that moderator and for tests. */
    List<AuditEntry> audit(@Nullable ParticipantId moderator);

    /** How each policy does, over all moderators together. */
    List<PolicyStatus> policies();
}

package org.sociallearning.moderation;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.SpaceId;

/** The situation that one policy is shown. */
record Scene(
        Moment moment,
        @Nullable SpaceId space,
        List<ReplyThread> threads,
        Parameters parameters,
        Predicate<ContributionId> rests,
        Predicate<String> holds)
        implements Situation {
    /** What every policy is shown at one moment. */
    record Moment(
            Instant now,
            @Nullable Voice moderator,
            WorkingHours workingHours,
            int people,
            int outputsNamed,
            @Nullable Instant startedAt) {}

    /** The same for a policy on another thread, which reads what the desk remembers as long as the desk waits for it. */
    Scene behind(PolicyCall.Door door) {
        return new Scene(
                moment,
                space,
                threads,
                parameters,
                thread -> door.pass(() -> rests.test(thread)),
                subject -> door.pass(() -> holds.test(subject)));
    }

    @Override
    public Instant now() {
        return moment.now();
    }

    @Override
    public @Nullable Voice moderator() {
        return moment.moderator();
    }

    @Override
    public WorkingHours workingHours() {
        return moment.workingHours();
    }

    @Override
    public int people() {
        return moment.people();
    }

    @Override
    public int outputsNamed() {
        return moment.outputsNamed();
    }

    @Override
    public @Nullable Instant startedAt() {
        return moment.startedAt();
    }

    @Override
    public boolean isResting(ReplyThread thread) {
        return rests.test(thread.id());
    }

    @Override
    public boolean held(String subject) {
        return holds.test(subject);
    }
}

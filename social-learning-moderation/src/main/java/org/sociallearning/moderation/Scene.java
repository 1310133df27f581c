package org.sociallearning.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.SpaceId;

/** The situation that one policy is shown. */
record Scene(
        Moment moment, @Nullable SpaceId space, List<ReplyThread> threads, Parameters parameters, Remembered remembered)
        implements Situation {
    /** What every policy is shown at one moment. */
    record Moment(
            Instant now,
            @Nullable Voice moderator,
            WorkingHours workingHours,
            int people,
            int outputsNamed,
            @Nullable Instant startedAt,
            @Nullable String form,
            List<Group> groups,
            NewVoices newVoices,
            @Nullable Draft draft) {
        static Moment of(Community community, Cast cast, WorkingHours hours, Instant now) {
            return new Moment(
                    now,
                    cast.you() == null ? null : cast.voice(cast.you()),
                    hours,
                    community.people(cast),
                    community.outputs(),
                    community.startedAt(),
                    community.form(),
                    List.copyOf(community.groups(cast, now)),
                    community.newVoices(cast, now),
                    null);
        }

        Moment with(Draft asked) {
            return new Moment(
                    now, moderator, workingHours, people, outputsNamed, startedAt, form, groups, newVoices, asked);
        }
    }

    /**
     * What the desk remembers for this policy.
     *
     * @param rests whether nothing new about a thread would be let through
     * @param holds whether a finding with a subject held when the policy was last asked
     * @param shownBefore when findings with a subject were shown
     * @param promptsOffered the prompts that were offered lately
     */
    record Remembered(
            Predicate<ContributionId> rests,
            Predicate<String> holds,
            Function<String, List<Instant>> shownBefore,
            Set<String> promptsOffered) {}

    /** The same for a policy on another thread, which reads what the desk remembers as long as the desk waits for it. */
    Scene behind(PolicyCall.Door door) {
        return new Scene(
                moment,
                space,
                threads,
                parameters,
                new Remembered(
                        thread -> door.pass(() -> remembered.rests().test(thread)),
                        subject -> door.pass(() -> remembered.holds().test(subject)),
                        subject -> door.pass(() -> remembered.shownBefore().apply(subject)),
                        remembered.promptsOffered()));
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
    public @Nullable String form() {
        return moment.form();
    }

    @Override
    public List<Group> groups() {
        return moment.groups();
    }

    @Override
    public NewVoices newVoices() {
        return moment.newVoices();
    }

    @Override
    public @Nullable Draft draft() {
        return moment.draft();
    }

    @Override
    public List<Instant> shownBefore(String subject) {
        return remembered.shownBefore().apply(subject);
    }

    @Override
    public Set<String> promptsOffered() {
        return remembered.promptsOffered();
    }

    @Override
    public boolean isResting(ReplyThread thread) {
        return remembered.rests().test(thread.id());
    }

    @Override
    public boolean held(String subject) {
        return remembered.holds().test(subject);
    }
}

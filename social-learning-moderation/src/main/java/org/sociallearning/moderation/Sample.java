package org.sociallearning.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.fold.Fact;

/** A made-up history seen by somebody at a moment. Immutable. */
record Sample(
        List<Fact> facts, Cast cast, Instant now, @Nullable Draft draft) {
    Sample {
        facts = List.copyOf(facts);
    }

    /** The same where this happened as well. */
    Sample and(List<? extends Fact> more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(more);
        return new Sample(all, cast, now, draft);
    }

    Sample at(Instant later) {
        return new Sample(facts, cast, later, draft);
    }

    Sample with(Cast others) {
        return new Sample(facts, others, now, draft);
    }

    /** The situation in the first of its spaces, or in all. */
    Situation scene(Parameters parameters) {
        Community community = new Community(null);
        community.prune(now);
        facts.forEach(community::add);
        List<ReplyThread> threads = community.threads(cast, now);
        Scene.Moment moment = Scene.Moment.of(community, cast, WorkingHours.of(ZoneOffset.UTC), now);
        return new Scene(
                draft == null ? moment : moment.with(draft),
                space(threads, moment.groups()),
                List.copyOf(threads),
                parameters,
                new Scene.Remembered(
                        thread -> thread.value().hashCode() % 7 == 0,
                        subject -> subject.hashCode() % 5 == 0,
                        subject -> List.of(),
                        Set.of()));
    }

    private static @Nullable SpaceId space(List<ReplyThread> threads, List<Group> groups) {
        if (!threads.isEmpty()) {
            return threads.get(0).space();
        }
        return groups.isEmpty() ? null : groups.get(0).space();
    }
}

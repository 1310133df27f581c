package org.sociallearning.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;

/** Threads as one moderator sees them, made anew only where something changed. Guarded by the desk's lock. */
final class Views {
    private final Cast cast;
    private final Map<ContributionId, View> known = new HashMap<>();
    private final Map<ParticipantId, Voice> voices = new HashMap<>();

    private record View(Talk talk, int revision, int firsts, SeenThread thread) {
        boolean isFresh(Talk now, int firstsNow) {
            return talk.equals(now) && revision == now.revision() && firsts == firstsNow;
        }
    }

    Views(Cast cast) {
        this.cast = cast;
    }

    boolean isOf(Cast other) {
        return cast.equals(other);
    }

    boolean isFor(@Nullable ParticipantId moderator) {
        return Objects.equals(cast.you(), moderator);
    }

    /** Somebody, as often as they are met one and the same. */
    Voice voice(@Nullable ParticipantId person) {
        return person == null ? new Unknown() : voices.computeIfAbsent(person, cast::voice);
    }

    boolean isProgram(ParticipantId person) {
        return cast.isProgram(person);
    }

    /** All threads until now, in order of their ids; those that lie wholly ahead are not among them. */
    List<ReplyThread> threads(Community community, Instant now) {
        if (known.size() > 2 * community.talks().size()) {
            known.clear();
            voices.clear();
        }
        int firsts = community.replacedFirsts();
        List<ReplyThread> threads = new ArrayList<>(community.talks().size());
        for (Talk talk : community.talks()) {
            View view = known.get(talk.id);
            if (view == null || !view.isFresh(talk, firsts) || !talk.isOver(now)) {
                view = new View(talk, talk.revision(), firsts, SeenThread.of(talk, community, this, now));
                if (talk.isOver(now)) {
                    known.put(talk.id, view);
                } else {
                    known.remove(talk.id);
                }
            }
            if (!view.thread.contributions().isEmpty()) {
                threads.add(view.thread);
            }
        }
        return threads;
    }
}

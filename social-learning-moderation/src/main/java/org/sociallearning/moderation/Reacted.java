package org.sociallearning.moderation;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Responder;
import org.sociallearning.core.fold.Response;

/** A reaction as the desk keeps it. */
record Reacted(String id, Instant at, @Nullable ParticipantId by, boolean reply, Responder responder) {
    static final Comparator<Reacted> BY_TIME = Comparator.comparing(Reacted::at).thenComparing(Reacted::id);

    static Reacted of(Response response) {
        return new Reacted(
                response.by().id().value(),
                response.by().at(),
                response.by().actor(),
                response.isReply(),
                response.responder());
    }
}

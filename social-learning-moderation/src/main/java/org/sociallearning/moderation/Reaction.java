package org.sociallearning.moderation;

import java.time.Instant;
import org.sociallearning.core.fold.Responder;

/** A reply to or an appreciation of a contribution, by a person. Those of programs are left out. Immutable. */
public interface Reaction {
    /** When. */
    Instant at();

    /** By whom. */
    Voice by();

    /** Whether it is a reply, rather than an appreciation. */
    boolean isReply();

    /** Who it is, seen from the contribution. */
    Responder responder();
}

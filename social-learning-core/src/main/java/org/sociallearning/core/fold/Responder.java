package org.sociallearning.core.fold;

/** Who responded, seen from the contribution. */
public enum Responder {
    /** Somebody else than the author. An absent author, of the contribution or of a reply, is never the same person. */
    ANOTHER,
    /** The author: it answers nobody. */
    SELF,
    /** Not known: an appreciation without an actor from a source in which it may be one's own. It is not counted. */
    UNKNOWN
}

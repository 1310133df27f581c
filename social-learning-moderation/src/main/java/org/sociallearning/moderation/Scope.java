package org.sociallearning.moderation;

/** Over what a policy looks each time it is asked. */
public enum Scope {
    /** One space at a time; its findings are about that space. */
    SPACE,
    /** The whole community at once. */
    COMMUNITY,
    /** The moderator's own draft, when the host asks before it is sent; never otherwise, and nothing of it is kept. */
    DRAFT
}

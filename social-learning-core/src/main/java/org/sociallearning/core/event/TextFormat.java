package org.sociallearning.core.event;

/** How the text of a contribution is marked up. */
public enum TextFormat {
    /** Not at all. */
    PLAIN,
    /** HTML. */
    HTML,
    /** Markdown. */
    MARKDOWN
}

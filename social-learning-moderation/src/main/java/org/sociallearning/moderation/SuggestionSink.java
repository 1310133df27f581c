package org.sociallearning.moderation;

/**
 * Where suggestions go: the host's page, mail or feed. Called within {@link Desk#tick} on the thread that calls it, one at a
 * time; one that throws is reported in the log and the desk goes on. It grows by default methods.
 */
@FunctionalInterface
public interface SuggestionSink {
    /** Something new for {@link Suggestion#moderator}, and for nobody else. */
    void suggested(Suggestion suggestion);

    /** The same suggestion with other facts: worth redrawing, not worth telling. */
    default void updated(Suggestion suggestion) {}

    /** It no longer holds, is no longer of use, or was closed: worth taking off the page, not worth telling. */
    default void gone(Suggestion suggestion) {}
}

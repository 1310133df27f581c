package org.sociallearning.core.event;

/** An id or a name: something whose value may stand in a problem or a log, unlike the text of a contribution. */
public interface Identifier {
    /** The value as the source has it. */
    String value();
}

package org.sociallearning.moderation;

/**
 * The id of a suggestion: 16 hexadecimal digits that say nothing. The same journal gives the same ids. Immutable.
 *
 * @param value the digits
 */
public record SuggestionId(String value) {
    /** An id of this value. */
    public static SuggestionId of(String value) {
        return new SuggestionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

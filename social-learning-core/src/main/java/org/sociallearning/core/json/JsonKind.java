package org.sociallearning.core.json;

/** What a JSON value is. */
public enum JsonKind {
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY,
    /** A string. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** The literal {@code null}. */
    NULL
}

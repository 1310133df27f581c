package org.sociallearning.core.community;

/** On what grounds somebody is thought to have a talent: kinds of evidence, weakest first, and no measure of a person. */
public enum Grounds {
    /** They said so themselves. */
    CLAIMED,
    /** They did something with it that others could see: answered, helped, shared, hosted or made something. */
    SHOWN,
    /** A colleague confirmed it. */
    CONFIRMED;

    /** Whether these grounds are as strong as others or stronger. */
    public boolean atLeast(Grounds other) {
        return compareTo(other) >= 0;
    }
}

package org.sociallearning.core;

/** Is told how far an import is. Called on the thread that imports. */
@FunctionalInterface
public interface ImportProgress {
    /**
     * So much was read.
     *
     * @param bytes the bytes read so far
     * @param total the bytes there are, -1 when that is not known
     */
    void at(long bytes, long total);
}

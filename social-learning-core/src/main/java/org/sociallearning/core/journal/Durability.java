package org.sociallearning.core.journal;

/** When an append to a file journal returns, and what a crash of the machine (not of the process) may lose. */
public enum Durability {
    /** Once its own bytes were forced to the disk. Nothing that was acknowledged is lost. */
    EACH_APPEND,
    /** Once its bytes were forced to the disk together with those of other threads. Nothing that was acknowledged is lost. */
    GROUP_COMMIT,
    /** Once the operating system has the bytes. The last seconds may be lost when the machine, not the process, crashes. */
    SYSTEM
}

package org.sociallearning.core.event;

/**
 * An event that corrects others. It is never folded: it stands, keyed by its target, and is consulted when facts are read, so
 * it may come before what it corrects. Immutable.
 */
public sealed interface Correction extends Event
        permits ConsentWithdrawn, Erased, Merged, Retracted, Revised, Signalled, Unappreciated, Withdrawn {}

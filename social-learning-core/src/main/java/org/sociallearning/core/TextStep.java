package org.sociallearning.core;

import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Revised;

/** What becomes of a text on its way in: it is dropped unless it is kept. Thread-safe. */
final class TextStep {
    private final TextRetention retention;

    TextStep(TextRetention retention) {
        this.retention = retention;
    }

    /** The contribution without its text, unless its author lets it be kept and the host keeps it. */
    Contributed read(Contributed contributed, boolean agreed) {
        return keeps(agreed) ? contributed : contributed.withText(null);
    }

    /** The same of an edit. */
    Revised read(Revised revised, boolean agreed) {
        return keeps(agreed) ? revised : revised.withText(null);
    }

    private boolean keeps(boolean agreed) {
        return agreed && retention == TextRetention.KEEP_WITH_CONSENT;
    }
}

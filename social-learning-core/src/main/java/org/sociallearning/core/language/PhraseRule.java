package org.sociallearning.core.language;

import org.sociallearning.core.event.Band;

/**
 * What a matched phrase does, laid out for looking up.
 *
 * @param label the place of the label among all
 * @param asked whether it counts only in a sentence that asks
 * @param told whether it counts only in a sentence that does not ask
 * @param gives the mark it gives, one bit, or 0
 * @param needs the mark it needs, one bit, or 0
 */
record PhraseRule(
        String name,
        int label,
        Band band,
        PhraseGroup.Effect effect,
        boolean asked,
        boolean told,
        long gives,
        long needs) {}

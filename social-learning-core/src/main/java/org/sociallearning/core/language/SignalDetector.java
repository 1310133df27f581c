package org.sociallearning.core.language;

import java.util.List;

/**
 * Finds signals in texts: a plug-in point. A vendor may put a classifier or a language model behind it.
 *
 * <p>An implementation is thread-safe and stateless: the same passage gets the same answer, whatever else is in the
 * batch. It gives only labels of its descriptor, with spans that exist in the text, and never copies words of a text into
 * a rule's name, a reason or an exception. It is registered explicitly, and {@link SignalDetectorContract} checks it.
 */
public interface SignalDetector {

    /** What it is and may do; the same at every call. */
    DetectorDescriptor descriptor();

    /**
     * Looks at a batch.
     *
     * @param request the passages and the time that is left
     * @return one answer for each passage, in their order
     */
    List<PassageAnswer> detect(DetectionRequest request);
}

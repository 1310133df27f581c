package org.sociallearning.core.language;

import java.util.List;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.problem.Problem;

/**
 * What the guarded detectors found in a batch. Immutable and thread-safe.
 *
 * @param detections for each passage, in order, one detection by each detector that looked; none by one that abstained or
 *     failed
 * @param problems what went wrong, with the detector as path; never a word of a passage
 */
public record SignalsFound(List<List<Detection>> detections, List<Problem> problems) {
    public SignalsFound {
        detections = detections.stream().map(List::copyOf).toList();
        problems = List.copyOf(problems);
    }
}

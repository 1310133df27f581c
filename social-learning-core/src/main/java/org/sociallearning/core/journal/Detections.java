package org.sociallearning.core.journal;

import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.Signalled;

/** Puts what detectors said later in the place of what they said before. */
final class Detections {
    private Detections() {}

    /** The contribution with these signals, given in order of time. */
    static Contributed replaced(Contributed contributed, List<Signalled> later) {
        if (later.isEmpty()) {
            return contributed;
        }
        List<Detection> detections = new ArrayList<>(contributed.detections());
        for (Signalled signalled : later) {
            Detection said = signalled.detection();
            int at = indexOf(detections, said.detector());
            if (at < 0) {
                insert(detections, said);
            } else {
                detections.set(at, said);
            }
        }
        return contributed.withDetections(detections);
    }

    /** New detectors stand after the built-in ones in order of their ids, so that the order of arrival does not show. */
    private static void insert(List<Detection> detections, Detection said) {
        int at = detections.size();
        while (at > 0 && detections.get(at - 1).detector().compareTo(said.detector()) > 0) {
            at--;
        }
        detections.add(at, said);
    }

    private static int indexOf(List<Detection> detections, String detector) {
        for (int i = 0; i < detections.size(); i++) {
            if (detections.get(i).detector().equals(detector)) {
                return i;
            }
        }
        return -1;
    }
}

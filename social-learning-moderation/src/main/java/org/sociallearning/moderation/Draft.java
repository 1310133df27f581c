package org.sociallearning.moderation;

import java.util.List;
import org.sociallearning.core.event.Detection;

/** What a moderator is about to send: what detectors found in it, without its text. Immutable. */
public interface Draft {
    /** What each detector found that looked. */
    List<Detection> detections();
}

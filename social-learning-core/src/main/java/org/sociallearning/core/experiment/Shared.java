package org.sociallearning.core.experiment;

import java.time.ZonedDateTime;
import java.util.List;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;

/** A contribution as a rule sees it: no author and no text. Immutable. */
public interface Shared {
    /** What it is. */
    ContributionKind kind();

    /** Where. */
    SpaceId space();

    /** When, in the experiment's zone. */
    ZonedDateTime at();

    /** What it is about. */
    List<Topic> topics();

    /** Whether it replies to another. */
    boolean isReply();

    /** Whether it bears a hashtag: among its topics, or in its text where that is kept. */
    boolean bears(Hashtag hashtag);
}

package org.sociallearning.core.experiment;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;

/** A contribution without its author and text. */
record SharedContribution(Contributed contributed, ZoneId zone) implements Shared {
    @Override
    public ContributionKind kind() {
        return contributed.kind();
    }

    @Override
    public SpaceId space() {
        return contributed.space();
    }

    @Override
    public ZonedDateTime at() {
        return contributed.at().atZone(zone);
    }

    @Override
    public List<Topic> topics() {
        return contributed.topics();
    }

    @Override
    public boolean isReply() {
        return !contributed.inReplyTo().isEmpty();
    }

    @Override
    public boolean bears(Hashtag hashtag) {
        String text = contributed.text();
        return contributed.topics().stream().anyMatch(topic -> hashtag.is(topic.value()))
                || (text != null && hashtag.isIn(text));
    }

    @Override
    public String toString() {
        return kind() + " in " + space() + " at " + at();
    }
}

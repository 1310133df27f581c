package org.sociallearning.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Responder;

/** A contribution as it stood when the policies were asked. */
record SeenContribution(Contributed event, Voice by, boolean isFirstEver, List<Reaction> reactions)
        implements Contribution {
    private record SeenReaction(Instant at, Voice by, boolean isReply, Responder responder) implements Reaction {}

    static SeenContribution of(Said said, Community community, Views views, Instant now) {
        if (said.reactions.isEmpty()) {
            return new SeenContribution(
                    said.event, views.voice(said.event.actor()), community.isFirst(said.event), List.of());
        }
        List<Reaction> reactions = new ArrayList<>(said.reactions.size());
        for (Reacted reacted : said.reactions) {
            ParticipantId by = reacted.by();
            if (!reacted.at().isAfter(now) && (by == null || !views.isProgram(by))) {
                reactions.add(new SeenReaction(reacted.at(), views.voice(by), reacted.reply(), reacted.responder()));
            }
        }
        return new SeenContribution(
                said.event, views.voice(said.event.actor()), community.isFirst(said.event), List.copyOf(reactions));
    }

    @Override
    public ContributionId id() {
        return event.contribution();
    }

    @Override
    public Instant at() {
        return event.at();
    }

    @Override
    public ContributionKind kind() {
        return event.kind();
    }

    @Override
    public int words() {
        return event.words();
    }

    @Override
    public List<Topic> topics() {
        return event.topics();
    }

    @Override
    public boolean isAnswerable() {
        return event.answerable();
    }

    @Override
    public boolean has(SignalLabel label) {
        return event.has(label);
    }

    @Override
    public List<Detection> detections() {
        return event.detections();
    }

    /** Its id; the event names its author. */
    @Override
    public String toString() {
        return id().value();
    }
}

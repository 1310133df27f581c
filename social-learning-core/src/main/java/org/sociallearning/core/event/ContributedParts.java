package org.sociallearning.core.event;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The components of a contribution while one of them is changed. Belongs to one thread. */
final class ContributedParts {
    Header header;
    private final ContributionId contribution;
    ContributionKind kind;
    SpaceId space;

    @Nullable
    ContributionId thread;

    @Nullable
    Locale language;

    List<Topic> topics;
    List<Detection> detections;
    int words;
    List<ContributionId> inReplyTo;
    List<ParticipantId> addressedTo;
    boolean answerable;
    Visibility visibility;
    TextFormat format;

    @Nullable
    String text;

    ContributedParts(Contributed contributed) {
        header = contributed.header();
        contribution = contributed.contribution();
        kind = contributed.kind();
        space = contributed.space();
        thread = contributed.thread();
        language = contributed.language();
        topics = contributed.topics();
        detections = contributed.detections();
        words = contributed.words();
        inReplyTo = contributed.inReplyTo();
        addressedTo = contributed.addressedTo();
        answerable = contributed.answerable();
        visibility = contributed.visibility();
        format = contributed.format();
        text = contributed.text();
    }

    Contributed made() {
        return new Contributed(
                header,
                contribution,
                kind,
                space,
                thread,
                language,
                topics,
                detections,
                words,
                inReplyTo,
                addressedTo,
                answerable,
                visibility,
                format,
                text);
    }
}

package org.sociallearning.core.community;

import java.util.List;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.Visibility;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.language.ContentWords;
import org.sociallearning.core.language.Passage;

/**
 * The fold of ideas, improvements and questions that everybody may see and that answer nothing. Of a text that the host keeps
 * only hashes of words are taken; of a long one those with the lowest hashes, so that like texts keep like words.
 */
final class RaisedFold implements Fold<RaisedState> {
    static final int MOST_WORDS = 128;

    @Override
    public RaisedState empty() {
        return new RaisedState();
    }

    @Override
    public void add(RaisedState state, Fact fact) {
        if (fact instanceof Happened happened && happened.event() instanceof Contributed contributed) {
            ParticipantId author = contributed.actor();
            if (author != null && contributed.inReplyTo().isEmpty() && isRaised(contributed)) {
                ContributionId thread = contributed.thread();
                state.raise(
                        contributed.contribution(),
                        new RaisedState.Raised(
                                author,
                                contributed.at().toEpochMilli(),
                                thread == null ? contributed.contribution() : thread,
                                topics(contributed),
                                words(contributed)));
            }
        }
    }

    private static boolean isRaised(Contributed contributed) {
        ContributionKind kind = contributed.kind();
        return contributed.visibility() == Visibility.PUBLIC
                && (kind.is(ContributionKind.IDEA)
                        || kind.is(ContributionKind.IMPROVEMENT)
                        || kind.is(ContributionKind.QUESTION));
    }

    private static List<String> topics(Contributed contributed) {
        return contributed.topics().stream()
                .map(Topic::value)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Integer> words(Contributed contributed) {
        String text = contributed.text();
        return text == null
                ? List.of()
                : ContentWords.of(Passage.of(text, contributed.format())).stream()
                        .map(String::hashCode)
                        .sorted()
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }

    @Override
    public RaisedState merge(RaisedState left, RaisedState right) {
        right.raised.forEach(left::raise);
        return left;
    }

    @Override
    public Codec<RaisedState> codec() {
        return new RaisedCodec();
    }
}

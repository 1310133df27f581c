package org.sociallearning.core.community;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.Visibility;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Responder;
import org.sociallearning.core.fold.Response;

/** The fold of what may be news. */
final class NewsFold implements Fold<NewsState> {
    @Override
    public NewsState empty() {
        return new NewsState();
    }

    @Override
    public void add(NewsState state, Fact fact) {
        if (fact instanceof Response response) {
            add(state, response);
        } else if (fact instanceof Happened happened) {
            ParticipantId actor = happened.event().actor();
            if (actor != null && happened.event() instanceof Contributed contributed) {
                add(state, contributed, actor, happened.recordedAt());
            } else if (actor != null && happened.event() instanceof Joined) {
                state.join(actor, happened.recordedAt().toEpochMilli());
            }
        }
    }

    private static void add(NewsState state, Response response) {
        ParticipantId author = response.origin().actor();
        ParticipantId from = response.by().actor();
        if (author == null || from == null || response.responder() != Responder.ANOTHER) {
            return;
        }
        String by = "";
        if (response.by() instanceof Contributed reply) {
            if (reply.visibility() == Visibility.PRIVATE && !reply.addressedTo().contains(author)) {
                return;
            }
            by = reply.contribution().value();
            if (response.origin().kind().is(ContributionKind.QUESTION)) {
                state.answered.add(response.origin().contribution().value());
                tells(state, response.origin(), from, reply.at().toEpochMilli());
            }
        }
        String to = response.origin().contribution().value();
        long at = response.by().at().toEpochMilli();
        state.answer(
                author,
                new NewsState.Answer(to, by, from, at, response.recordedAt().toEpochMilli()));
    }

    private static void add(NewsState state, Contributed contributed, ParticipantId author, Instant recorded) {
        boolean question = contributed.kind().is(ContributionKind.QUESTION);
        long at = contributed.at().toEpochMilli();
        if (question) {
            contributed
                    .topics()
                    .forEach(topic -> state.speak(
                            author, state.about(topic.value()).key(), new NewsState.Spoken(at, Long.MIN_VALUE)));
        } else {
            tells(state, contributed, author, at);
        }
        if (contributed.visibility() == Visibility.PUBLIC
                && contributed.inReplyTo().isEmpty()) {
            List<NewsState.About> topics = contributed.topics().stream()
                    .map(Topic::value)
                    .distinct()
                    .sorted()
                    .map(state::about)
                    .toList();
            state.posts.add(new NewsState.Post(
                    contributed.contribution(),
                    author,
                    at,
                    recorded.toEpochMilli(),
                    question && contributed.answerable(),
                    topics));
        }
    }

    private static void tells(NewsState state, Contributed about, ParticipantId who, long at) {
        about.topics()
                .forEach(topic ->
                        state.speak(who, state.about(topic.value()).key(), new NewsState.Spoken(Long.MIN_VALUE, at)));
    }

    /** Topics that differ in case only are one. */
    static String key(Topic topic) {
        return topic.value().strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public NewsState merge(NewsState left, NewsState right) {
        left.merge(right);
        return left;
    }

    @Override
    public Codec<NewsState> codec() {
        return new NewsCodec();
    }
}

package org.sociallearning.core.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.event.Topic;

/** What each row of a Stack Exchange dump becomes; it remembers posts for the votes and comments on them. */
final class StackExchangeRows {
    private static final long THE_SITE_ITSELF = -1;
    private static final TimeFormat UTC = TimeFormat.of(TimeFormat.ISO, ZoneOffset.UTC);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int QUESTION = 1;
    private static final int ANSWER = 2;
    private static final int ACCEPT = 1;
    private static final int UP = 2;

    private static final Map<Integer, String> OTHER_POSTS = Map.of(
            3, "orphaned tag wiki",
            4, "tag wiki excerpt",
            5, "tag wiki",
            6, "moderator nomination",
            7, "wiki placeholder",
            8, "privilege wiki");

    private static final Map<Integer, String> OTHER_VOTES = Map.ofEntries(
            Map.entry(3, "down vote"),
            Map.entry(4, "offensive vote"),
            Map.entry(5, "bookmark"),
            Map.entry(6, "close vote"),
            Map.entry(7, "reopen vote"),
            Map.entry(8, "start of a bounty"),
            Map.entry(9, "end of a bounty"),
            Map.entry(10, "deletion vote"),
            Map.entry(11, "undeletion vote"),
            Map.entry(12, "spam vote"),
            Map.entry(15, "moderator review"),
            Map.entry(16, "approval of an edit"));

    private final Sink sink;
    private final String source;
    private final SpaceId space;
    private final PostIndex posts = new PostIndex();

    StackExchangeRows(Sink sink, Format format) {
        this.sink = sink;
        this.source = sink.options().sourceName(format);
        this.space = SpaceId.of(source);
    }

    void user(Row row) {
        long id = row.requiredNumber("Id");
        if (id == THE_SITE_ITSELF) {
            sink.leftOut(row.position(), "account of the site itself");
            return;
        }
        Instant at = row.time("CreationDate", UTC).at();
        if (isReadable(row)) {
            // Having an account is no consent to anything: what may be recorded is said by the basis of the import.
            sink.event(
                    row.position(), Joined.of(person(id), at, Role.PARTICIPANT).withConsents(Map.of()));
        }
    }

    void post(Row row) {
        long id = requiredId(row, "Id");
        long type = row.requiredNumber("PostTypeId");
        if (type != QUESTION && type != ANSWER) {
            otherPost(row, id, type);
            return;
        }
        Instant at = row.time("CreationDate", UTC).at();
        long owner = row.number("OwnerUserId");
        long parent = type == ANSWER ? requiredId(row, "ParentId") : Row.NONE;
        String body = row.text("Body");
        String tags = row.text("Tags");
        if (!isReadable(row)) {
            return;
        }
        ContributionKind kind = type == QUESTION ? ContributionKind.QUESTION : ContributionKind.ANSWER;
        Contributed post = Contributed.of(kind, postId(id), space, author(owner), at)
                .withFormat(TextFormat.HTML)
                .withTopics(topics(tags));
        if (body != null) {
            post = post.withText(body);
        }
        if (type == QUESTION) {
            posts.question(id, owner > 0 ? owner : 0);
        } else {
            posts.answer(id, parent);
            post = post.inReplyTo(postId(parent)).withThread(postId(parent));
        }
        sink.event(row.position(), post);
    }

    private void otherPost(Row row, long id, long type) {
        if (isReadable(row)) {
            posts.other(id);
            leaveOut(row, "post", type, OTHER_POSTS);
        }
    }

    void comment(Row row) {
        long id = requiredId(row, "Id");
        long post = requiredId(row, "PostId");
        Instant at = row.time("CreationDate", UTC).at();
        long user = row.number("UserId");
        String text = row.text("Text");
        if (!isReadable(row)) {
            return;
        }
        if (posts.isOther(post)) {
            sink.leftOut(row.position(), "comment on a tag wiki or the like");
            return;
        }
        if (!posts.holds(post)) {
            sink.unresolved("comment on a post that is not in the dump");
        }
        long question = posts.questionOf(post);
        ContributionId comment = ContributionId.of(source, "comment", Long.toString(id));
        Contributed remark = Contributed.of(ContributionKind.REMARK, comment, space, author(user), at)
                .withFormat(TextFormat.MARKDOWN)
                .inReplyTo(postId(post))
                .withThread(question == Row.NONE ? null : postId(question))
                .withAnswerable(false);
        sink.event(row.position(), text == null ? remark : remark.withText(text));
    }

    void vote(Row row) {
        long id = requiredId(row, "Id");
        long post = requiredId(row, "PostId");
        long type = row.requiredNumber("VoteTypeId");
        if (!isReadable(row)) {
            return;
        }
        if (type != UP && type != ACCEPT) {
            leaveOut(row, "vote", type, OTHER_VOTES);
            return;
        }
        Instant at = row.time("CreationDate", UTC).at();
        if (!isReadable(row)) {
            return;
        }
        if (posts.isOther(post)) {
            sink.leftOut(row.position(), "vote on a tag wiki or the like");
            return;
        }
        if (!posts.holds(post)) {
            sink.unresolved((type == UP ? "up" : "accept") + " vote on a post that is not in the dump");
        }
        EventId vote = EventId.of(source, "vote", Long.toString(id));
        // The site forbids votes for one's own posts, and lets people accept their own answer.
        Appreciated appreciated = type == UP
                ? Appreciated.of(vote, AppreciationKind.LIKE, postId(post), null, at)
                        .withNeverOwn(true)
                : Appreciated.of(vote, AppreciationKind.ACCEPTED_ANSWER, postId(post), author(posts.askerOf(post)), at);
        sink.event(row.position(), appreciated.withHeader(appreciated.header().withPrecision(A_DAY)));
    }

    private void leaveOut(Row row, String what, long type, Map<Integer, String> names) {
        String name = names.get((int) Math.max(0, Math.min(type, Integer.MAX_VALUE)));
        if (name == null) {
            name = what + " of type " + type;
            sink.unknown(name);
        }
        sink.leftOut(row.position(), name);
    }

    private boolean isReadable(Row row) {
        if (row.problems().isEmpty()) {
            return true;
        }
        sink.refused(row.position(), List.copyOf(row.problems()));
        return false;
    }

    private static long requiredId(Row row, String field) {
        long id = row.requiredNumber(field);
        if (id != Row.NONE && id <= 0) {
            row.problem(field, Long.toString(id), "must be 1 or more");
        }
        return id;
    }

    private @Nullable ParticipantId author(long user) {
        return user > 0 ? person(user) : null;
    }

    private ParticipantId person(long user) {
        return sink.participant(source + ":" + user);
    }

    private ContributionId postId(long id) {
        return ContributionId.of(source, "post", Long.toString(id));
    }

    /** Tags read {@code <a><b>}, in newer dumps {@code |a|b|}. */
    private static List<Topic> topics(@Nullable String tags) {
        if (tags == null) {
            return List.of();
        }
        Set<Topic> topics = new LinkedHashSet<>();
        int start = 0;
        for (int i = 0; i <= tags.length(); i++) {
            char c = i < tags.length() ? tags.charAt(i) : '|';
            if (c == '<' || c == '>' || c == '|') {
                String tag = tags.substring(start, i).strip();
                if (!tag.isEmpty()) {
                    topics.add(Topic.of(tag));
                }
                start = i + 1;
            }
        }
        return new ArrayList<>(topics);
    }
}

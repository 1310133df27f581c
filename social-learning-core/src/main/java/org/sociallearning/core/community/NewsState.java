package org.sociallearning.core.community;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;

/**
 * What may be news to somebody: what was said, what answered whom, who joined, and who speaks about what. Times are epoch
 * milliseconds; "known" is when the journal had it. Only maps by id, sets, minima and maxima, so that order does not matter.
 * Belongs to one thread at a time.
 */
final class NewsState {
    /** Something said to everybody that answers nothing. */
    record Post(ContributionId id, ParticipantId author, long at, long known, boolean question, List<String> topics)
            implements Comparable<Post> {
        private static final Comparator<Post> ORDER = Comparator.comparing(
                        (Post post) -> post.id().value())
                .thenComparingLong(Post::known)
                .thenComparingLong(Post::at)
                .thenComparing(post -> post.author().value())
                .thenComparing(Post::question)
                .thenComparing(post -> post.topics().toString());

        @Override
        public int compareTo(Post other) {
            return ORDER.compare(this, other);
        }
    }

    /** A reply or an appreciation by somebody else to something one said; an appreciation has an empty id of its own. */
    record Answer(String to, String by, ParticipantId from, long at, long known) implements Comparable<Answer> {
        private static final Comparator<Answer> ORDER = Comparator.comparing(Answer::to)
                .thenComparing(Answer::by)
                .thenComparing(answer -> answer.from().value())
                .thenComparingLong(Answer::at)
                .thenComparingLong(Answer::known);

        @Override
        public int compareTo(Answer other) {
            return ORDER.compare(this, other);
        }
    }

    /** When somebody last spoke about a topic: asked about it, or told something. */
    record Spoken(long asked, long told) {
        static final Spoken NEVER = new Spoken(Long.MIN_VALUE, Long.MIN_VALUE);

        Spoken or(Spoken other) {
            return new Spoken(Math.max(asked, other.asked), Math.max(told, other.told));
        }
    }

    final TreeSet<Post> posts = new TreeSet<>();

    /** By author what answered them. */
    final Map<ParticipantId, TreeSet<Answer>> answers = new HashMap<>();

    /** By author and topic when they spoke about it. */
    final Map<ParticipantId, Map<String, Spoken>> spoken = new HashMap<>();

    /** When it was first known of somebody that they joined. */
    final Map<ParticipantId, Long> joined = new HashMap<>();

    void answer(ParticipantId author, Answer answer) {
        answers.computeIfAbsent(author, unused -> new TreeSet<>()).add(answer);
    }

    void speak(ParticipantId author, String topic, Spoken when) {
        spoken.computeIfAbsent(author, unused -> new HashMap<>()).merge(topic, when, Spoken::or);
    }

    void join(ParticipantId person, long known) {
        joined.merge(person, known, Math::min);
    }

    void merge(NewsState other) {
        posts.addAll(other.posts);
        other.answers.forEach((author, all) -> all.forEach(answer -> answer(author, answer)));
        other.spoken.forEach((author, topics) -> topics.forEach((topic, when) -> speak(author, topic, when)));
        other.joined.forEach(this::join);
    }

    /** What answered somebody. */
    SortedSet<Answer> to(ParticipantId author) {
        return answers.getOrDefault(author, new TreeSet<>());
    }

    /** Whether somebody else replied to a contribution. */
    boolean isAnswered(Post post) {
        String id = post.id().value();
        return to(post.author()).stream()
                .anyMatch(answer -> answer.to().equals(id) && !answer.by().isEmpty());
    }
}

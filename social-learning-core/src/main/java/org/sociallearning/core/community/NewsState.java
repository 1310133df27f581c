package org.sociallearning.core.community;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/**
 * What may be news to somebody: what was said, what answered whom, who joined, and who speaks about what. Each is kept in the
 * order of the moment at which it becomes news, so that a digest reads no more than its time holds. Times are epoch
 * milliseconds; "known" is when the journal had it. Only sets, minima and maxima, so that order does not matter. Belongs to
 * one thread at a time.
 */
final class NewsState {
    /** How long others are given to answer a question. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private static final ParticipantId NOBODY = ParticipantId.of("");

    /** A topic as it was spelled, and what is the same in all spellings. Each is there once. */
    record About(Topic topic, String key) {}

    /** Something said to everybody that answers nothing. */
    record Post(ContributionId id, ParticipantId author, long at, long known, boolean question, List<About> about)
            implements Comparable<Post> {
        private static final Comparator<Post> ORDER = Comparator.comparingLong(Post::moment)
                .thenComparing(post -> post.id().value())
                .thenComparingLong(Post::known)
                .thenComparingLong(Post::at)
                .thenComparing(post -> post.author().value())
                .thenComparing(Post::question)
                .thenComparing(post -> post.about().toString());

        /** When it becomes news: of a question when others had a day to answer it. */
        long moment() {
            return known + (question ? PATIENCE.toMillis() : 0);
        }

        @Override
        public int compareTo(Post other) {
            return ORDER.compare(this, other);
        }
    }

    /** A reply or an appreciation by somebody else to something one said; an appreciation has an empty id of its own. */
    record Answer(String to, String by, ParticipantId from, long at, long known) implements Comparable<Answer> {
        private static final Comparator<Answer> ORDER = Comparator.comparingLong(Answer::known)
                .thenComparing(Answer::to)
                .thenComparing(Answer::by)
                .thenComparing(answer -> answer.from().value())
                .thenComparingLong(Answer::at);

        /** What is news once: a reply, even to several things of one's own, and that something was appreciated. */
        String news() {
            return by.isEmpty() ? "appreciated " + to : "reply " + by;
        }

        @Override
        public int compareTo(Answer other) {
            return ORDER.compare(this, other);
        }
    }

    /** What answered one person: of each news the first. */
    static final class Answers {
        private final Map<String, Answer> first = new HashMap<>();
        private final TreeSet<Answer> ordered = new TreeSet<>();

        void add(Answer answer) {
            Answer before = first.get(answer.news());
            if (before == null || answer.compareTo(before) < 0) {
                if (before != null) {
                    ordered.remove(before);
                }
                first.put(answer.news(), answer);
                ordered.add(answer);
            }
        }

        SortedSet<Answer> all() {
            return ordered;
        }
    }

    /** When it was first known of somebody that they joined. */
    record Newcomer(ParticipantId person, long known) implements Comparable<Newcomer> {
        private static final Comparator<Newcomer> ORDER = Comparator.comparingLong(Newcomer::known)
                .thenComparing(newcomer -> newcomer.person().value());

        @Override
        public int compareTo(Newcomer other) {
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

    /** Questions to which somebody else replied. */
    final Set<String> answered = new HashSet<>();

    /** By author what answered them. */
    final Map<ParticipantId, Answers> answers = new HashMap<>();

    /** By author and topic when they spoke about it. */
    final Map<ParticipantId, Map<String, Spoken>> spoken = new HashMap<>();

    final TreeSet<Newcomer> newcomers = new TreeSet<>();
    private final Map<ParticipantId, Newcomer> joined = new HashMap<>();
    private final Map<String, About> abouts = new HashMap<>();

    /** A topic by its spelling. */
    About about(String spelling) {
        About about = abouts.get(spelling);
        if (about == null) {
            Topic topic = Topic.of(spelling);
            about = new About(topic, NewsFold.key(topic));
            abouts.put(spelling, about);
        }
        return about;
    }

    void answer(ParticipantId author, Answer answer) {
        answers.computeIfAbsent(author, unused -> new Answers()).add(answer);
    }

    void speak(ParticipantId author, String topic, Spoken when) {
        spoken.computeIfAbsent(author, unused -> new HashMap<>()).merge(topic, when, Spoken::or);
    }

    void join(ParticipantId person, long known) {
        Newcomer before = joined.get(person);
        if (before == null || known < before.known()) {
            if (before != null) {
                newcomers.remove(before);
            }
            Newcomer newcomer = new Newcomer(person, known);
            joined.put(person, newcomer);
            newcomers.add(newcomer);
        }
    }

    void merge(NewsState other) {
        posts.addAll(other.posts);
        answered.addAll(other.answered);
        other.answers.forEach((author, all) -> all.all().forEach(answer -> answer(author, answer)));
        other.spoken.forEach((author, topics) -> topics.forEach((topic, when) -> speak(author, topic, when)));
        other.newcomers.forEach(newcomer -> join(newcomer.person(), newcomer.known()));
    }

    /** What became news before a time, the latest first. */
    Collection<Post> postsBefore(long time) {
        Post none = new Post(ContributionId.of(""), NOBODY, time, time, false, List.of());
        return posts.headSet(none, false).descendingSet();
    }

    /** What answered somebody before a time, the latest first. */
    Collection<Answer> answersBefore(ParticipantId author, long time) {
        Answers all = answers.get(author);
        return all == null
                ? List.of()
                : all.ordered
                        .headSet(new Answer("", "", NOBODY, time, time), false)
                        .descendingSet();
    }

    /** Who joined before a time, the latest first. */
    Collection<Newcomer> newcomersBefore(long time) {
        return newcomers.headSet(new Newcomer(NOBODY, time), false).descendingSet();
    }
}

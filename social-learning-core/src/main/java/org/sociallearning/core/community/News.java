package org.sociallearning.core.community;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.talent.TalentMap;

/**
 * Chooses what is new for one person. Each thing has one moment at which it becomes news: when the journal had it, of a
 * question a day later. A digest takes the things whose moment lies within its time, so that none comes twice and none is
 * missed because it came late. As thread-safe as the states it reads.
 */
final class News {
    /** How long others are given to answer a question. */
    static final Duration PATIENCE = Duration.ofDays(1);

    /** What was recorded later than this after it happened is history, as from an import, and no news. */
    static final Duration HISTORIC = Duration.ofDays(30);

    /** How long a topic stays somebody's. */
    static final Duration TOPICS = Duration.ofDays(365);

    private record Fresh(long moment, Digest.Item item) {
        /** The newest first; ids decide between equals. */
        static final Comparator<Fresh> ORDER =
                Comparator.comparingLong(Fresh::moment).reversed().thenComparing(fresh -> fresh.item.toString());
    }

    private final Live<NewsState> news;
    private final TalentMap talents;

    News(Live<NewsState> news, TalentMap talents) {
        this.news = news;
        this.talents = talents;
    }

    Digest digest(ParticipantId person, Instant since, Roster roster, Instant now) {
        if (!roster.isMember(person, now)) {
            return new Digest(List.of(), now);
        }
        Reading reading = new Reading(person, since.toEpochMilli(), roster, now);
        news.read(state -> {
            reading.answers(state);
            reading.posts(state);
            reading.people(state);
            return null;
        });
        return new Digest(reading.chosen(), now);
    }

    /** One digest in the making. */
    private final class Reading {
        private final ParticipantId me;
        private final long since;
        private final Roster roster;
        private final Instant now;
        private final Map<Digest.Kind, List<Fresh>> found = new EnumMap<>(Digest.Kind.class);
        private final Map<Topic, Boolean> known = new HashMap<>();

        Reading(ParticipantId me, long since, Roster roster, Instant now) {
            this.me = me;
            this.since = since;
            this.roster = roster;
            this.now = now;
        }

        private boolean isNews(long moment, long at, long known) {
            return moment >= since && moment < now.toEpochMilli() && known - at <= HISTORIC.toMillis();
        }

        /** Whether somebody else is here and takes part: they have not left and consent covers what they did. */
        private boolean isHere(ParticipantId other, long at) {
            return !other.equals(me)
                    && roster.exposureMillis(other, now, now.plusMillis(1)) > 0
                    && roster.consents(other, Consent.TAKE_PART, Instant.ofEpochMilli(at));
        }

        /** A reply is news once, even to several things of one's own, and so is the first appreciation of each. */
        void answers(NewsState state) {
            Map<String, NewsState.Answer> once = new TreeMap<>();
            for (NewsState.Answer answer : state.to(me)) {
                String key = answer.by().isEmpty() ? "appreciated " + answer.to() : "reply " + answer.by();
                once.merge(key, answer, (one, other) -> other.known() < one.known() ? other : one);
            }
            Map<String, List<NewsState.Answer>> byMine = new TreeMap<>();
            for (NewsState.Answer answer : once.values()) {
                if (isNews(answer.known(), answer.at(), answer.known()) && isHere(answer.from(), answer.at())) {
                    byMine.computeIfAbsent(answer.to(), unused -> new ArrayList<>())
                            .add(answer);
                }
            }
            byMine.forEach((mine, answers) -> {
                List<ContributionId> contributions = new ArrayList<>(List.of(ContributionId.of(mine)));
                long moment = since;
                for (NewsState.Answer answer : answers) {
                    moment = Math.max(moment, answer.known());
                    if (!answer.by().isEmpty()) {
                        contributions.add(ContributionId.of(answer.by()));
                    }
                }
                add(moment, new Digest.Item(Digest.Kind.ANSWERED, contributions, null, null));
            });
        }

        void posts(NewsState state) {
            for (NewsState.Post post : state.posts) {
                long moment = post.known() + (post.question() ? PATIENCE.toMillis() : 0);
                if (isNews(moment, post.at(), post.known()) && isHere(post.author(), post.at())) {
                    Topic waits = post.question() && !state.isAnswered(post) ? mine(state, post, true) : null;
                    Topic topic = waits == null ? mine(state, post, false) : waits;
                    if (topic != null) {
                        Digest.Kind kind = waits == null ? Digest.Kind.MY_TOPIC : Digest.Kind.UNANSWERED;
                        add(moment, new Digest.Item(kind, List.of(post.id()), topic, null));
                    }
                }
            }
        }

        /** The first topic of something that is the person's: one they could tell about, or any they spoke about. */
        private @Nullable Topic mine(NewsState state, NewsState.Post post, boolean couldTell) {
            long from = now.minus(TOPICS).toEpochMilli();
            Map<String, NewsState.Spoken> spoken = state.spoken.getOrDefault(me, Map.of());
            for (String name : post.topics()) {
                Topic topic = Topic.of(name);
                NewsState.Spoken when = spoken.getOrDefault(NewsFold.key(topic), NewsState.Spoken.NEVER);
                if (when.told() >= from || (!couldTell && when.asked() >= from) || knows(topic)) {
                    return topic;
                }
            }
            return null;
        }

        private boolean knows(Topic topic) {
            return known.computeIfAbsent(topic, about -> talents.knows(me, about));
        }

        void people(NewsState state) {
            state.joined.forEach((person, known) -> {
                boolean shown =
                        roster.consents(person, Consent.BE_FOUND) || roster.consents(person, Consent.BE_INTRODUCED);
                if (isNews(known, known, known) && !person.equals(me) && shown && roster.isMember(person, now)) {
                    add(known, new Digest.Item(Digest.Kind.NEW_HERE, List.of(), shared(state, person), person));
                }
            });
        }

        private @Nullable Topic shared(NewsState state, ParticipantId person) {
            TreeSet<String> topics =
                    new TreeSet<>(state.spoken.getOrDefault(me, Map.of()).keySet());
            topics.retainAll(state.spoken.getOrDefault(person, Map.of()).keySet());
            return topics.isEmpty() ? null : Topic.of(topics.first());
        }

        private void add(long moment, Digest.Item item) {
            found.computeIfAbsent(item.kind(), unused -> new ArrayList<>()).add(new Fresh(moment, item));
        }

        /** A few of each kind first, then more of those that may be more, shown in the order of the kinds. */
        List<Digest.Item> chosen() {
            Map<Digest.Kind, Integer> shares = new EnumMap<>(Digest.Kind.class);
            int room = share(shares, Digest.MOST, kind -> kind.first);
            share(shares, room, kind -> kind.most);
            List<Digest.Item> items = new ArrayList<>();
            found.forEach((kind, all) -> {
                all.sort(Fresh.ORDER);
                all.stream()
                        .limit(shares.getOrDefault(kind, 0))
                        .map(Fresh::item)
                        .forEach(items::add);
            });
            return items;
        }

        private int share(Map<Digest.Kind, Integer> shares, int room, ToIntFunction<Digest.Kind> limit) {
            int left = room;
            for (Digest.Kind kind : Digest.Kind.values()) {
                int there = found.getOrDefault(kind, List.of()).size();
                int taken = shares.getOrDefault(kind, 0);
                int more = Math.max(0, Math.min(left, Math.min(limit.applyAsInt(kind), there) - taken));
                shares.put(kind, taken + more);
                left -= more;
            }
            return left;
        }
    }
}

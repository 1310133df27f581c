package org.sociallearning.core.community;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** What was recorded later than this after it happened is history, as from an import, and no news. */
    static final Duration HISTORIC = Duration.ofDays(30);

    /** How long a topic stays somebody's. */
    static final Duration TOPICS = Duration.ofDays(365);

    /** So many things that became news last are looked at in one digest: it is no backlog, and takes no longer in a big community. */
    static final int LOOKED_AT = 50_000;

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
        /** By kind the newest, no more than may be shown. */
        private final Map<Digest.Kind, List<Digest.Item>> found = new EnumMap<>(Digest.Kind.class);

        private final Map<String, Boolean> known = new HashMap<>();

        Reading(ParticipantId me, long since, Roster roster, Instant now) {
            this.me = me;
            this.since = since;
            this.roster = roster;
            this.now = now;
        }

        /** What was imported long after it happened is history. */
        private boolean isNews(long at, long known) {
            return known - at <= HISTORIC.toMillis();
        }

        /** Whether somebody else is here and takes part: they have not left and consent covers what they did. */
        private boolean isHere(ParticipantId other, long at) {
            return !other.equals(me)
                    && roster.exposureMillis(other, now, now.plusMillis(1)) > 0
                    && roster.consents(other, Consent.TAKE_PART, Instant.ofEpochMilli(at));
        }

        /** A reply is news once, even to several things of one's own, and so is the first appreciation of each. */
        void answers(NewsState state) {
            Map<String, List<ContributionId>> byMine = new LinkedHashMap<>();
            int looked = 0;
            for (NewsState.Answer answer : state.answersBefore(me, now.toEpochMilli())) {
                if (answer.known() < since || looked++ == LOOKED_AT) {
                    break;
                }
                if (isNews(answer.at(), answer.known()) && isHere(answer.from(), answer.at())) {
                    List<ContributionId> replies = byMine.computeIfAbsent(answer.to(), unused -> new ArrayList<>());
                    if (!answer.by().isEmpty()) {
                        replies.add(0, ContributionId.of(answer.by()));
                    }
                }
            }
            byMine.forEach((mine, replies) -> {
                replies.add(0, ContributionId.of(mine));
                add(new Digest.Item(Digest.Kind.ANSWERED, replies, null, null));
            });
        }

        void posts(NewsState state) {
            int looked = 0;
            for (NewsState.Post post : state.postsBefore(now.toEpochMilli())) {
                if (post.moment() < since
                        || looked++ == LOOKED_AT
                        || (isFull(Digest.Kind.UNANSWERED) && isFull(Digest.Kind.MY_TOPIC))) {
                    break;
                }
                boolean waits =
                        post.question() && !state.answered.contains(post.id().value());
                NewsState.About about = waits ? mine(state, post, true) : null;
                Digest.Kind kind = about == null ? Digest.Kind.MY_TOPIC : Digest.Kind.UNANSWERED;
                about = about == null ? mine(state, post, false) : about;
                if (about != null && isNews(post.at(), post.known()) && isHere(post.author(), post.at())) {
                    add(new Digest.Item(kind, List.of(post.id()), about.topic(), null));
                }
            }
        }

        /** The first topic of something that is the person's: one they could tell about, or any they spoke about. */
        private NewsState.@Nullable About mine(NewsState state, NewsState.Post post, boolean couldTell) {
            long from = now.minus(TOPICS).toEpochMilli();
            Map<String, NewsState.Spoken> spoken = state.spoken.getOrDefault(me, Map.of());
            for (NewsState.About about : post.about()) {
                NewsState.Spoken when = spoken.getOrDefault(about.key(), NewsState.Spoken.NEVER);
                if (when.told() >= from || (!couldTell && when.asked() >= from) || knows(about)) {
                    return about;
                }
            }
            return null;
        }

        private boolean knows(NewsState.About about) {
            return known.computeIfAbsent(about.key(), unused -> talents.knows(me, about.topic()));
        }

        void people(NewsState state) {
            for (NewsState.Newcomer newcomer : state.newcomersBefore(now.toEpochMilli())) {
                if (newcomer.known() < since || isFull(Digest.Kind.NEW_HERE)) {
                    break;
                }
                ParticipantId person = newcomer.person();
                boolean shown =
                        roster.consents(person, Consent.BE_FOUND) || roster.consents(person, Consent.BE_INTRODUCED);
                if (!person.equals(me) && shown && roster.isMember(person, now)) {
                    add(new Digest.Item(Digest.Kind.NEW_HERE, List.of(), shared(state, person), person));
                }
            }
        }

        private @Nullable Topic shared(NewsState state, ParticipantId person) {
            TreeSet<String> topics =
                    new TreeSet<>(state.spoken.getOrDefault(me, Map.of()).keySet());
            topics.retainAll(state.spoken.getOrDefault(person, Map.of()).keySet());
            return topics.isEmpty() ? null : Topic.of(topics.first());
        }

        private void add(Digest.Item item) {
            if (!isFull(item.kind())) {
                found.computeIfAbsent(item.kind(), unused -> new ArrayList<>()).add(item);
            }
        }

        private boolean isFull(Digest.Kind kind) {
            return found.getOrDefault(kind, List.of()).size() == kind.most;
        }

        /** A few of each kind first, then more of those that may be more, shown in the order of the kinds. */
        List<Digest.Item> chosen() {
            Map<Digest.Kind, Integer> shares = new EnumMap<>(Digest.Kind.class);
            int room = share(shares, Digest.MOST, kind -> kind.first);
            share(shares, room, kind -> kind.most);
            List<Digest.Item> items = new ArrayList<>();
            found.forEach((kind, all) -> items.addAll(all.subList(0, shares.getOrDefault(kind, 0))));
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

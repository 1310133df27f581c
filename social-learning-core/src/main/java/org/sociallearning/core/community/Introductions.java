package org.sociallearning.core.community;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;

/** Finds people who raised the same and never were in touch. As thread-safe as the states it reads. */
final class Introductions {
    /** How far back things are compared: half a year. */
    static final Duration RECENT = Duration.ofDays(180);

    /** How long an invitation stands. */
    static final Duration OPEN = Duration.ofDays(14);

    /** A person is asked at most once in this time. */
    static final Duration REST = Duration.ofDays(7);

    private record Thing(ContributionId id, RaisedState.Raised raised) {}

    private final Live<ProposalState> proposals;
    private final Live<TieState> ties;
    private final Live<RaisedState> raised;

    Introductions(Live<ProposalState> proposals, Live<TieState> ties, Live<RaisedState> raised) {
        this.proposals = proposals;
        this.ties = ties;
        this.raised = raised;
    }

    List<Introduction> propose(Roster roster, Instant now) {
        Set<Pair> proposed = new HashSet<>();
        Set<ParticipantId> resting = new HashSet<>();
        proposals.read(state -> {
            state.proposals.values().forEach(proposal -> {
                pairs(proposal.people(), proposed);
                if (proposal.form() == ProposalForm.INTRODUCTION
                        && proposal.at() > now.minus(REST).toEpochMilli()) {
                    resting.addAll(proposal.people());
                }
            });
            return null;
        });
        List<Thing> things = things(now);
        long[] matches = matches(things, roster, now, resting);
        return ties.read(state -> {
            Set<Pair> met = state.met(Long.MIN_VALUE);
            List<Introduction> introductions = new ArrayList<>();
            for (long match : matches) {
                Thing one = things.get(Matches.one(match));
                Thing other = things.get(Matches.other(match));
                Pair pair = Pair.of(one.raised().author(), other.raised().author());
                if (!resting.contains(pair.one())
                        && !resting.contains(pair.other())
                        && !proposed.contains(pair)
                        && !met.contains(pair)
                        && !state.touched.containsKey(pair)) {
                    resting.add(pair.one());
                    resting.add(pair.other());
                    introductions.add(introduction(pair, one, other));
                }
            }
            return introductions;
        });
    }

    /** Whoever was proposed together in anything was brought together once. */
    private static void pairs(List<ParticipantId> people, Set<Pair> into) {
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                into.add(Pair.of(people.get(i), people.get(j)));
            }
        }
    }

    /** Pairs of things that different people raised of their own accord and that are alike, the most alike first. */
    private static long[] matches(List<Thing> things, Roster roster, Instant now, Set<ParticipantId> resting) {
        Similarity similarity = similarity(things, roster);
        boolean[] shown = new boolean[things.size()];
        int[] authors = new int[things.size()];
        int[] threads = new int[things.size()];
        Map<Object, Integer> numbers = new HashMap<>();
        for (int i = 0; i < shown.length; i++) {
            RaisedState.Raised it = things.get(i).raised();
            shown[i] = !resting.contains(it.author()) && shows(roster, it, now);
            authors[i] = number(numbers, it.author());
            threads[i] = number(numbers, it.thread());
        }
        Matches matches = new Matches();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) {
                int one = i;
                similarity.likes(
                        one,
                        other -> shown[other] && authors[one] != authors[other] && threads[one] != threads[other],
                        (other, alike) -> matches.add(one, other, alike));
            }
        }
        return matches.mostAlikeFirst();
    }

    private static int number(Map<Object, Integer> numbers, Object of) {
        Integer number = numbers.putIfAbsent(of, numbers.size());
        return number == null ? numbers.size() - 1 : number;
    }

    private List<Thing> things(Instant now) {
        long from = now.minus(RECENT).toEpochMilli();
        List<Thing> things = new ArrayList<>();
        raised.read(state -> {
            state.raised.forEach((id, it) -> {
                if (it.at() >= from) {
                    things.add(new Thing(id, it));
                }
            });
            return null;
        });
        things.sort(Comparator.comparing(thing -> thing.id().value()));
        return things;
    }

    private static Similarity similarity(List<Thing> things, Roster roster) {
        Similarity similarity = new Similarity();
        for (Thing thing : things) {
            RaisedState.Raised it = thing.raised();
            boolean kept = roster.consents(it.author(), Consent.KEEP_TEXT, Instant.ofEpochMilli(it.at()));
            similarity.add(it.topics(), kept ? it.words() : List.of());
        }
        return similarity;
    }

    /** Whether the author is a member whose consent to be introduced reaches back to what they raised. */
    private static boolean shows(Roster roster, RaisedState.Raised it, Instant now) {
        return roster.isMember(it.author(), now)
                && roster.consents(it.author(), Consent.BE_INTRODUCED, Instant.ofEpochMilli(it.at()));
    }

    private static boolean isOpenTo(Roster roster, ParticipantId person, Instant now) {
        return roster.isMember(person, now) && roster.consents(person, Consent.BE_INTRODUCED);
    }

    private static Introduction introduction(Pair pair, Thing one, Thing other) {
        boolean inOrder = pair.one().equals(one.raised().author());
        Thing first = inOrder ? one : other;
        Thing second = inOrder ? other : one;
        return new Introduction(
                List.of(first.raised().author(), second.raised().author()),
                List.of(first.id(), second.id()),
                shared(first.raised(), second.raised()));
    }

    private static List<Topic> shared(RaisedState.Raised one, RaisedState.Raised other) {
        Set<String> theirs = new HashSet<>();
        other.topics().forEach(topic -> theirs.add(topic.strip().toLowerCase(Locale.ROOT)));
        return one.topics().stream()
                .filter(topic -> theirs.contains(topic.strip().toLowerCase(Locale.ROOT)))
                .map(Topic::of)
                .toList();
    }

    List<Invitation> of(ParticipantId person, Roster roster, Instant now) {
        if (!isOpenTo(roster, person, now)) {
            return List.of();
        }
        return proposals.read(state -> {
            List<EventId> ids = new ArrayList<>();
            state.proposals.forEach((id, proposal) -> {
                if (proposal.form() == ProposalForm.INTRODUCTION
                        && proposal.people().size() == 2
                        && proposal.people().contains(person)) {
                    ids.add(id);
                }
            });
            ids.sort(Comparator.comparing(EventId::value));
            List<Invitation> invitations = new ArrayList<>();
            for (EventId id : ids) {
                Invitation invitation = invitation(state, id, person, roster, now);
                if (invitation != null) {
                    invitations.add(invitation);
                }
            }
            return invitations;
        });
    }

    private @Nullable Invitation invitation(
            ProposalState state, EventId id, ParticipantId person, Roster roster, Instant now) {
        ProposalState.Proposal proposal = state.proposals.get(id);
        if (proposal == null) {
            return null;
        }
        List<ParticipantId> people = proposal.people();
        ParticipantId other = people.get(0).equals(person) ? people.get(1) : people.get(0);
        if (!isOpenTo(roster, other, now)) {
            return null;
        }
        long end = proposal.at() + OPEN.toMillis();
        Map<ParticipantId, Long> accepted = state.accepted.getOrDefault(id, Map.of());
        boolean mine = accepted.getOrDefault(person, end) < end;
        if (mine && accepted.getOrDefault(other, end) < end) {
            return new Invitation(id, Invitation.Stage.INTRODUCED, topics(person, other, proposal.at()), other);
        }
        if (now.toEpochMilli() >= end) {
            return null;
        }
        return new Invitation(
                id,
                mine ? Invitation.Stage.WAITING : Invitation.Stage.ASKED,
                topics(person, other, proposal.at()),
                null);
    }

    /** The topics about which both had raised something when it was proposed, in the person's own spelling. */
    private List<Topic> topics(ParticipantId person, ParticipantId other, long until) {
        return raised.read(state -> {
            List<RaisedState.Raised> theirs = by(state, other, until);
            Map<String, Topic> topics = new TreeMap<>();
            for (RaisedState.Raised it : by(state, person, until)) {
                theirs.forEach(that -> shared(it, that).forEach(topic -> topics.put(topic.value(), topic)));
            }
            return List.copyOf(topics.values());
        });
    }

    private static List<RaisedState.Raised> by(RaisedState state, ParticipantId person, long until) {
        return state.raised.values().stream()
                .filter(it -> it.author().equals(person) && it.at() <= until)
                .filter(it -> it.at() >= until - RECENT.toMillis())
                .toList();
    }
}

package org.sociallearning.core.community;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

    private record Match(double alike, Thing one, Thing other) {
        Pair pair() {
            return Pair.of(one.raised().author(), other.raised().author());
        }
    }

    /** The most alike first; the ids decide between equals. */
    private static final Comparator<Match> ORDER = Comparator.comparingDouble(Match::alike)
            .reversed()
            .thenComparing(match -> match.one().id().value())
            .thenComparing(match -> match.other().id().value());

    private final Live<ProposalState> proposals;
    private final Live<TieState> ties;
    private final Live<RaisedState> raised;

    Introductions(Live<ProposalState> proposals, Live<TieState> ties, Live<RaisedState> raised) {
        this.proposals = proposals;
        this.ties = ties;
        this.raised = raised;
    }

    List<Introduction> propose(Roster roster, Instant now) {
        Set<Pair> acquainted = ties.read(state -> state.since(Long.MIN_VALUE));
        Set<ParticipantId> resting = new HashSet<>();
        proposals.read(state -> {
            state.proposals.values().forEach(proposal -> {
                pairs(proposal.people(), acquainted);
                if (proposal.form() == ProposalForm.INTRODUCTION
                        && proposal.at() > now.minus(REST).toEpochMilli()) {
                    resting.addAll(proposal.people());
                }
            });
            return null;
        });
        List<Match> matches = matches(roster, now, resting, acquainted);
        matches.sort(ORDER);
        List<Introduction> introductions = new ArrayList<>();
        for (Match match : matches) {
            Pair pair = match.pair();
            if (!resting.contains(pair.one()) && !resting.contains(pair.other())) {
                resting.add(pair.one());
                resting.add(pair.other());
                introductions.add(introduction(match));
            }
        }
        return introductions;
    }

    /** Whoever was proposed together in anything was brought together once. */
    private static void pairs(List<ParticipantId> people, Set<Pair> into) {
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                into.add(Pair.of(people.get(i), people.get(j)));
            }
        }
    }

    private List<Match> matches(Roster roster, Instant now, Set<ParticipantId> resting, Set<Pair> acquainted) {
        List<Thing> things = things(now);
        Similarity similarity = similarity(things, roster);
        boolean[] shown = new boolean[things.size()];
        for (int i = 0; i < shown.length; i++) {
            RaisedState.Raised it = things.get(i).raised();
            shown[i] = !resting.contains(it.author()) && shows(roster, it, now);
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            for (int j : shown[i] ? similarity.candidates(i) : new int[0]) {
                if (shown[j] && areIndependent(things.get(i), things.get(j), acquainted)) {
                    double alike = similarity.of(i, j);
                    if (alike > 0) {
                        matches.add(new Match(alike, things.get(i), things.get(j)));
                    }
                }
            }
        }
        return matches;
    }

    private static boolean areIndependent(Thing one, Thing other, Set<Pair> acquainted) {
        ParticipantId first = one.raised().author();
        ParticipantId second = other.raised().author();
        return !first.equals(second)
                && !one.raised().thread().equals(other.raised().thread())
                && !acquainted.contains(Pair.of(first, second));
    }

    private List<Thing> things(Instant now) {
        long from = now.minus(RECENT).toEpochMilli();
        Map<String, Thing> things = new TreeMap<>();
        raised.read(state -> {
            state.raised.forEach((id, it) -> {
                if (it.at() >= from) {
                    things.put(id.value(), new Thing(id, it));
                }
            });
            return null;
        });
        return new ArrayList<>(things.values());
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

    private static Introduction introduction(Match match) {
        boolean inOrder = match.pair().one().equals(match.one().raised().author());
        Thing first = inOrder ? match.one() : match.other();
        Thing second = inOrder ? match.other() : match.one();
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

package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Visibility;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;

/**
 * What the desk remembers of a community: the threads of the last 30 days, who ever contributed, who spoke lately in which
 * space, and a few dates. Adding a fact twice or in another order makes no difference. Guarded by the desk's lock.
 */
final class Community {
    static final Duration KEPT = Duration.ofDays(30);

    private final @Nullable Duration historicAfter;
    private final Map<ContributionId, Said> said = new HashMap<>();
    private final Map<ContributionId, Talk> talks =
            new TreeMap<>(java.util.Comparator.comparing(ContributionId::value));
    private final Set<ParticipantId> people = new HashSet<>();
    private final Set<OutputId> outputs = new HashSet<>();
    private final Arrivals arrivals;
    private final Places places;
    private final List<Views> views = new ArrayList<>();
    private @Nullable Opened opened;
    private @Nullable Instant earliest;
    private Instant horizon = Instant.MIN;

    /**
     * An empty memory.
     *
     * @param historicAfter how long after it occurred a contribution that is recorded is history; null when all counts
     */
    Community(@Nullable Duration historicAfter) {
        this(historicAfter, new Arrivals(), new Places());
    }

    private Community(@Nullable Duration historicAfter, Arrivals arrivals, Places places) {
        this.historicAfter = historicAfter;
        this.arrivals = arrivals;
        this.places = places;
    }

    /** An empty memory of threads that still knows the people of another; what is kept of threads now is to be told again. */
    static Community keepingPeopleOf(Community other, Instant now) {
        Community copy = new Community(
                other.historicAfter, Arrivals.copyOf(other.arrivals, now.minus(KEPT)), Places.copyOf(other.places));
        copy.people.addAll(other.people);
        copy.outputs.addAll(other.outputs);
        copy.opened = other.opened;
        copy.earliest = other.earliest;
        return copy;
    }

    void add(Fact fact) {
        if (fact instanceof Happened happened) {
            happened(happened.event(), happened.recordedAt());
        } else if (fact instanceof Response response) {
            ParticipantId author = response.origin().actor();
            if (author != null && response.origin().visibility() != Visibility.PRIVATE) {
                arrivals.answered(author, response);
            }
            Said origin = said.get(response.origin().contribution());
            if (origin == null && keeps(response.origin(), response.recordedAt())) {
                origin = put(response.origin());
            }
            if (origin != null) {
                Talk talk = talks.get(origin.thread);
                origin.add(Reacted.of(response));
                if (talk != null) {
                    talk.touch(response.by().at());
                }
            }
        }
    }

    private void happened(Event event, Instant recordedAt) {
        ParticipantId actor = event.actor();
        if (actor != null) {
            people.add(actor);
        }
        boolean historic = isHistoric(event, recordedAt);
        if (event instanceof OutputNamed named) {
            outputs.add(named.output());
        } else if (event instanceof Opened start) {
            opened = opened == null || start.at().isBefore(opened.at()) ? start : opened;
        } else if (event instanceof Joined && actor != null && !historic) {
            arrivals.joined(actor, event.at());
        } else if (event instanceof Volunteered offer && actor != null) {
            places.volunteered(actor, offer);
        } else if (event instanceof Met met && !historic) {
            places.met(met);
        }
        if (!historic) {
            earliest = earlier(earliest, event.at());
        }
        if (event instanceof Contributed contributed && contributed.visibility() != Visibility.PRIVATE) {
            if (actor != null) {
                arrivals.contributed(actor, contributed, historic);
            }
            if (!historic) {
                places.contributed(contributed);
            }
            if (keeps(contributed, recordedAt)) {
                put(contributed);
            }
        }
    }

    private boolean isHistoric(Event event, Instant recordedAt) {
        return historicAfter != null
                && event.at().isBefore(Instant.MAX.minus(historicAfter))
                && recordedAt.isAfter(event.at().plus(historicAfter));
    }

    private boolean keeps(Contributed contributed, Instant recordedAt) {
        return !isHistoric(contributed, recordedAt)
                && contributed.visibility() != Visibility.PRIVATE
                && !contributed.at().isBefore(horizon);
    }

    private Said put(Contributed contributed) {
        Said known = said.get(contributed.contribution());
        if (known != null) {
            return known;
        }
        ContributionId root = root(contributed);
        Said added = join(new Said(contributed, root));
        // replies that came before it were filed under its own id; where it is itself a reply they belong to its thread
        Talk early = root.equals(contributed.contribution()) ? null : talks.remove(contributed.contribution());
        if (early != null) {
            for (Said reply : early.said) {
                Said moved = new Said(reply.event, root);
                moved.reactions.addAll(reply.reactions);
                join(moved);
            }
        }
        return added;
    }

    private Said join(Said one) {
        said.put(one.event.contribution(), one);
        Said gone = talks.computeIfAbsent(one.thread, Talk::new).add(one);
        if (gone != null) {
            said.remove(gone.event.contribution());
        }
        return one;
    }

    private ContributionId root(Contributed contributed) {
        ContributionId thread = contributed.thread();
        if (thread != null) {
            return thread;
        }
        if (contributed.inReplyTo().isEmpty()) {
            return contributed.contribution();
        }
        ContributionId parent = contributed.inReplyTo().get(0);
        Said known = said.get(parent);
        return known == null ? parent : known.thread;
    }

    /** Forgets contributions that are too old to be kept. */
    void prune(Instant now) {
        horizon = now.minus(KEPT);
        places.prune(now);
        talks.values().removeIf(talk -> {
            while (!talk.said.isEmpty() && talk.said.first().event.at().isBefore(horizon)) {
                Said old = talk.said.first();
                talk.said.remove(old);
                said.remove(old.event.contribution());
                talk.touch(old.event.at());
            }
            return talk.said.isEmpty();
        });
    }

    boolean remembers(ContributionId contribution) {
        return said.containsKey(contribution);
    }

    boolean isFirst(Contributed contributed) {
        ParticipantId actor = contributed.actor();
        return actor != null && arrivals.isFirst(actor, contributed.contribution());
    }

    boolean isEmpty() {
        return talks.isEmpty();
    }

    /** In order of their ids. */
    Collection<Talk> talks() {
        return talks.values();
    }

    /** The threads as somebody sees them now. */
    List<ReplyThread> threads(Cast cast, Instant now) {
        for (Views known : views) {
            if (known.isOf(cast)) {
                return known.threads(this, now);
            }
        }
        views.removeIf(known -> known.isFor(cast.you()));
        Views seen = new Views(cast);
        views.add(seen);
        return seen.threads(this, now);
    }

    int replacedFirsts() {
        return arrivals.replaced();
    }

    int people(Cast cast) {
        return (int) people.stream().filter(person -> !cast.isProgram(person)).count();
    }

    /** The spaces whose groups are large enough to be spoken of. */
    List<Group> groups(Cast cast, Instant now) {
        return places.groups(cast, now);
    }

    NewVoices newVoices(Cast cast, Instant now) {
        return arrivals.view(cast::isParticipant, now);
    }

    @Nullable
    String form() {
        return opened == null ? null : opened.form();
    }

    int outputs() {
        return outputs.size();
    }

    @Nullable
    Instant startedAt() {
        return opened == null || earliest == null ? earliest : earlier(opened.at(), earliest);
    }

    private static Instant earlier(@Nullable Instant known, Instant other) {
        return known == null || other.isBefore(known) ? other : known;
    }
}

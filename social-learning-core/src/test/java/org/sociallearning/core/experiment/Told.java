package org.sociallearning.core.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/** What a test tells: events as facts, an experiment made of them, and their states in bytes. */
final class Told implements Facts {
    private final ZoneId zone;
    private final List<Fact> facts = new ArrayList<>();

    Told(ZoneId zone) {
        this.zone = zone;
    }

    Told with(Event... events) {
        return with(List.of(events));
    }

    Told with(Collection<? extends Event> events) {
        events.forEach(event -> facts.add(new Happened(event, Week.of(event.at(), zone), event.at())));
        return this;
    }

    /** The experiment as it reads at an instant. */
    Experiment at(Instant now) {
        return Experiment.of(Folding.once(this), () -> this, this::roster, zone, Clock.fixed(now, zone));
    }

    Roster roster() {
        RosterFold fold = new RosterFold();
        RosterState state = fold.empty();
        facts.forEach(fact -> fold.add(state, fact));
        return fold.read(state);
    }

    <S> S state(Fold<S> fold) {
        S state = fold.empty();
        facts.forEach(fact -> fold.add(state, fact));
        return state;
    }

    static <S> byte[] bytes(Codec<S> codec, S state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            codec.write(state, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <S> S read(Codec<S> codec, byte[] bytes) {
        try {
            return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long position() {
        return facts.size();
    }

    @Override
    public void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks) {
        each(weeks, sinks.get());
    }

    @Override
    public void each(Weeks weeks, Consumer<? super Fact> sink) {
        facts.stream().filter(fact -> weeks.contains(fact.week())).forEach(sink);
    }
}

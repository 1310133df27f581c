package org.sociallearning.metrics;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Weeks;

/** Facts in memory, read on the calling thread. */
record FactList(List<Fact> facts) implements Facts {
    FactList {
        facts = List.copyOf(facts);
    }

    static FactList of(Collection<Fact> facts) {
        return new FactList(List.copyOf(facts));
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
        for (Fact fact : facts) {
            if (weeks.contains(fact.week())) {
                sink.accept(fact);
            }
        }
    }
}

package org.sociallearning.moderation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Weeks;

/** Facts as a test lists them. */
record Spoken(List<Fact> facts) implements Facts {
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

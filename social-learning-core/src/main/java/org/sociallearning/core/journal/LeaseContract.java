package org.sociallearning.core.journal;

import static org.sociallearning.core.problem.Law.require;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sociallearning.core.problem.Law;

/** The laws that every {@link Lease} keeps. */
public final class LeaseContract {
    private final Function<? super String, ? extends Lease> opener;
    private final Duration length;
    private int opened;

    private LeaseContract(Function<? super String, ? extends Lease> opener, Duration length) {
        this.opener = opener;
        this.length = length;
    }

    /**
     * The laws, each to be tried on its own.
     *
     * @param opener gives, for a name, one more node's lease of that name
     * @param length how long a lease lasts, best short because the laws wait for it; zero where only one process can hold it
     */
    public static List<Law> laws(Function<? super String, ? extends Lease> opener, Duration length) {
        LeaseContract contract = new LeaseContract(opener, length);
        List<Law> laws = new ArrayList<>(List.of(
                Law.of("who holds it keeps its number while it renews", contract::renews),
                Law.of("what is remembered comes back with its revision", contract::remembers),
                Law.of("of two who remember something else at once one does", contract::oneRemembers)));
        if (!length.isZero()) {
            laws.add(Law.of("another gets nothing while it is held", contract::excludes));
            laws.add(Law.of("once released another takes it at once", contract::releases));
            laws.add(Law.of("who was followed can remember nothing any more", contract::fences));
        }
        return List.copyOf(laws);
    }

    private String name() {
        return "law " + ++opened;
    }

    private void renews() {
        Lease lease = opener.apply(name());
        long number = lease.take();
        require(number > 0, "a free lease must be given");
        require(lease.take() == number, "renewing must not change the number");
    }

    private void excludes() {
        String name = name();
        opener.apply(name).take();
        Lease other = opener.apply(name);
        require(other.take() == 0, "a held lease must not be given to another");
        other.release();
        require(other.take() == 0, "who does not hold it must not be able to release it");
    }

    private void releases() {
        String name = name();
        Lease one = opener.apply(name);
        Lease other = opener.apply(name);
        long number = one.take();
        one.release();
        require(other.take() > number, "the next holder must get a larger number");
        require(one.take() == 0, "the former holder must not hold it any more");
    }

    private void remembers() {
        String name = name();
        Lease one = opener.apply(name);
        one.take();
        Memory nothing = one.memory(0);
        long known = nothing == null ? 0 : nothing.revision();
        require(nothing == null || nothing.state().length == 0, "at first nothing must be remembered");
        long revision = one.remember(known, new byte[] {7, 8});
        require(revision > known, "the revision must grow");
        require(one.memory(revision) == null, "what is known must not be given again");
        Memory memory = opener.apply(name).memory(0);
        require(memory != null && memory.revision() == revision, "another must read the revision");
        require(memory != null && java.util.Arrays.equals(memory.state(), new byte[] {7, 8}), "and the bytes");
    }

    private void oneRemembers() {
        String name = name();
        Lease one = opener.apply(name);
        Lease other = opener.apply(name);
        one.take();
        Memory nothing = one.memory(0);
        long known = nothing == null ? 0 : nothing.revision();
        long revision = other.remember(known, new byte[] {1});
        require(revision > known, "any node may remember");
        require(one.remember(known, new byte[] {2}) == -1, "what was changed meanwhile must not be written over");
        require(one.remember(revision, new byte[] {3}) > revision, "who knows the newest may");
    }

    private void fences() {
        String name = name();
        Lease paused = opener.apply(name);
        Lease next = opener.apply(name);
        paused.take();
        Memory nothing = paused.memory(0);
        long known = nothing == null ? 0 : nothing.revision();
        long until = System.nanoTime() + length.multipliedBy(20).toNanos();
        while (next.take() == 0) {
            require(System.nanoTime() < until, "a lease must end by itself");
            Thread.onSpinWait();
        }
        require(paused.remember(known, new byte[] {1}) == -1, "a former holder must not write what it knew");
    }
}

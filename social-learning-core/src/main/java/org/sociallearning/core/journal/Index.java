package org.sociallearning.core.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;

/**
 * Where things are in the log: an open-addressing table from fingerprints to positions, and chains of positions for what has
 * many (the responses to a contribution, what stands in an experiment), and the times of blocks. Derived: rebuilt from the log whenever it was not
 * closed in order. Read by many threads, written by one at a time.
 */
final class Index {
    /** Whether a position is the one looked for. */
    interface Check {
        boolean isIt(long position) throws IOException;
    }

    /** What is done with each position of a chain. */
    interface Sink {
        void position(long position) throws IOException;
    }

    private static final int FIRST_SLOTS = 1 << 12;
    private static final int FIRST_LINKS = 1 << 10;
    private static final String TIMES = "times";

    /** An event has an id, may be a contribution, and may have many parents. */
    private static final int KEYS_AN_EVENT = 2;

    private final Path directory;
    private final Times times;
    private volatile Slots table;
    private volatile Slots links;
    private long used;
    private long linked;
    private int generation;

    private Index(Path directory, Times times, Slots table, Slots links) {
        this.directory = directory;
        this.times = times;
        this.table = table;
        this.links = links;
    }

    /** An empty index in the place of what is there. */
    static Index create(Path directory) throws IOException {
        Files.createDirectories(directory);
        clean(directory);
        return new Index(
                directory,
                new Times(),
                Slots.create(file(directory, "table", 0), FIRST_SLOTS),
                Slots.create(file(directory, "links", 0), FIRST_LINKS));
    }

    /** The index that was closed with this state, as {@link #state} gave it. */
    static Index open(Path directory, String state) throws IOException {
        String[] parts = state.split(" ", -1);
        if (parts.length != 4) {
            throw new IOException("its state has " + parts.length + " parts");
        }
        int generation = Integer.parseInt(parts[0]);
        byte[] times = Files.readAllBytes(directory.resolve(TIMES));
        Index index = new Index(
                directory,
                Times.read(new DataInputStream(new ByteArrayInputStream(times))),
                Slots.open(file(directory, "table", generation)),
                Slots.open(file(directory, "links", generation)));
        index.generation = generation;
        index.used = Long.parseLong(parts[1]);
        index.linked = Long.parseLong(parts[2]);
        if (index.sum(times) != Long.parseLong(parts[3])) {
            throw new IOException("its files are damaged");
        }
        return index;
    }

    /** Writes everything out; what {@link #open} needs to go on. */
    String state() throws IOException {
        table.force();
        links.force();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        times.write(new DataOutputStream(bytes));
        SuppressionFile.write(directory.resolve(TIMES), bytes.toByteArray(), StandardOpenOption.TRUNCATE_EXISTING);
        return generation + " " + used + " " + linked + " " + sum(bytes.toByteArray());
    }

    /** A bit that turned in the index would lose what it leads to, and nobody would notice. */
    private long sum(byte[] written) {
        CRC32C sum = new CRC32C();
        table.sum(sum);
        links.sum(sum);
        sum.update(written);
        return sum.getValue();
    }

    /** Between which times the events of the log lie. */
    Times times() {
        return times;
    }

    static void clean(Path directory) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Makes room, so that adding cannot fail. */
    void reserve(int events, int chained) throws IOException {
        long keys = (long) events * KEYS_AN_EVENT + chained;
        long slots = table.length();
        while ((used + keys) * 5 > slots * 3) {
            slots *= 2;
        }
        long room = links.length();
        while (linked + chained + 1 >= room) {
            room *= 2;
        }
        if (slots > table.length() || room > links.length()) {
            grow(slots, room);
        }
    }

    private void grow(long slots, long room) throws IOException {
        int next = generation + 1;
        Slots oldTable = table;
        Slots oldLinks = links;
        Slots newTable;
        Slots newLinks;
        try {
            newTable = Slots.create(file(directory, "table", next), slots);
            newLinks = Slots.create(file(directory, "links", next), room);
        } catch (IOException e) {
            // What could be written of them would take the room that the log may still have.
            Files.deleteIfExists(file(directory, "table", next));
            Files.deleteIfExists(file(directory, "links", next));
            throw e;
        }
        for (long i = 0; i < oldTable.length(); i++) {
            if (oldTable.first(i) != 0) {
                newTable.set(free(newTable, oldTable.first(i)), oldTable.first(i), oldTable.second(i));
            }
        }
        for (long i = 1; i <= linked; i++) {
            newLinks.set(i, oldLinks.first(i), oldLinks.second(i));
        }
        links = newLinks;
        table = newTable;
        Files.delete(file(directory, "table", generation));
        Files.delete(file(directory, "links", generation));
        generation = next;
    }

    /** How many positions {@link #add} chains for an event. */
    static int chained(Event event) {
        return View.answered(event).size() + (Standing.isStanding(event) ? 1 : 0);
    }

    /** Adds an entry, which lies in the frame at a position; room must have been reserved. */
    void add(ExperimentId experiment, Event event, long frame, long position) {
        times.add(frame, event.at());
        put(Keys.event(experiment, event.id()), position);
        if (event instanceof Contributed contributed) {
            put(Keys.contribution(experiment, contributed.contribution()), position);
        }
        for (ContributionId parent : View.answered(event)) {
            chain(Keys.responses(experiment, parent), position);
        }
        if (Standing.isStanding(event)) {
            chain(Keys.standing(experiment), position);
        }
    }

    private void put(long key, long value) {
        table.set(free(table, key), key, value);
        used++;
    }

    private void chain(long key, long position) {
        Slots slots = table;
        long at = slot(slots, key);
        long previous = slots.first(at) == 0 ? 0 : slots.second(at);
        links.set(++linked, position, previous);
        if (previous == 0) {
            used++;
        }
        slots.set(at, key, linked);
    }

    /** The position under a key for which the check holds; 0 when there is none. */
    long find(long key, Check check) throws IOException {
        Slots slots = table;
        long mask = slots.length() - 1;
        for (long i = key & mask; slots.first(i) != 0; i = i + 1 & mask) {
            if (slots.first(i) == key && check.isIt(slots.second(i))) {
                return slots.second(i);
            }
        }
        return 0;
    }

    /** Goes through the chain of a key, the newest position first. */
    void chain(long key, Sink sink) throws IOException {
        Slots slots = table;
        Slots chain = links;
        long at = slot(slots, key);
        long link = slots.first(at) == 0 ? 0 : slots.second(at);
        while (link != 0) {
            if (link >= chain.length()) {
                chain = links;
            }
            sink.position(chain.first(link));
            link = chain.second(link);
        }
    }

    private static long slot(Slots slots, long key) {
        long mask = slots.length() - 1;
        long i = key & mask;
        while (slots.first(i) != 0 && slots.first(i) != key) {
            i = i + 1 & mask;
        }
        return i;
    }

    private static long free(Slots slots, long key) {
        long mask = slots.length() - 1;
        long i = key & mask;
        while (slots.first(i) != 0) {
            i = i + 1 & mask;
        }
        return i;
    }

    private static Path file(Path directory, String kind, int generation) {
        return directory.resolve(String.format(Locale.ROOT, "%s-%d.bin", kind, generation));
    }
}

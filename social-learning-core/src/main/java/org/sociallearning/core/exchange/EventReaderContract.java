package org.sociallearning.core.exchange;

import static org.sociallearning.core.problem.Law.require;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.Law;
import org.sociallearning.core.problem.Problem;

/** The laws that every {@link EventReader} keeps, tried on a sample of its format that is small and without fault. */
public final class EventReaderContract {
    private static final int DAMAGES = 200;
    private static final int SHORTEST_TEXT = 12;

    private final EventReader reader;
    private final Source sample;

    private EventReaderContract(EventReader reader, Source sample) {
        this.reader = reader;
        this.sample = sample;
    }

    /**
     * The laws.
     *
     * @param reader the reader
     * @param sample a few kilobytes of its format with at least one event, and contributions with texts if it can have them
     */
    public static List<Law> laws(EventReader reader, Source sample) {
        EventReaderContract contract = new EventReaderContract(reader, sample);
        return List.of(
                Law.of("has an id in small letters, a version and a label", contract::describesItself),
                Law.of("accepts a sample of its format and reads events from it", contract::readsTheSample),
                Law.of("reads the same twice", contract::readsTheSameTwice),
                Law.of("reads people first as it reads them in one pass", contract::readsPeopleFirst),
                Law.of("ends every record once, at a position in a part", contract::endsRecordsOnce),
                Law.of("puts pseudonyms into events and no host's id of a person", contract::usesPseudonyms),
                Law.of("stops when cancelled", contract::stopsWhenCancelled),
                Law.of("throws nothing but its own error on cut-off input", contract::survivesCuts),
                Law.of("throws nothing but its own error on damaged input", contract::survivesDamage),
                Law.of("shows no text of a contribution in a problem", contract::keepsTextsOutOfProblems));
    }

    private void describesItself() {
        Format format = reader.format();
        boolean small = !format.id().isEmpty()
                && format.id().chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
        require(small, "the id (" + format.id() + ") must be of small letters, digits and hyphens");
        require(!format.version().isBlank() && !format.label().isBlank(), "version and label must not be blank");
    }

    private void readsTheSample() throws IOException {
        require(reader.accepts(sample), "the sample is not accepted");
        Witness read = read(sample);
        require(!read.events.isEmpty() || !read.aboutPeople.isEmpty(), "no event was read from the sample");
        require(read.problems.isEmpty(), "the sample must be without fault, and has " + read.problems);
    }

    private void readsTheSameTwice() {
        Witness first = read(sample);
        Witness second = read(sample);
        require(first.told.equals(second.told), "records differ: " + first.told + " and then " + second.told);
        require(
                first.events.equals(second.events) && first.aboutPeople.equals(second.aboutPeople),
                "events differ between two readings");
    }

    private void readsPeopleFirst() {
        Witness once = read(sample);
        Witness twice = new Witness(Integer.MAX_VALUE);
        EventReaders.readPeopleFirst(reader, sample, twice);
        require(once.aboutPeople.equals(twice.aboutPeople), "what is about people differs");
        require(once.events.equals(twice.events), "the rest differs");
    }

    private void endsRecordsOnce() throws IOException {
        Witness read = read(sample);
        require(read.endedTwice.isEmpty(), "ended in two ways: " + read.endedTwice);
        List<String> parts = sample.parts().stream().map(Source.Part::name).toList();
        List<String> positions = new ArrayList<>(read.accepted);
        positions.addAll(read.ended);
        for (String position : positions) {
            require(parts.stream().anyMatch(position::startsWith), "position (" + position + ") names no part");
        }
    }

    private void usesPseudonyms() {
        Witness read = read(sample);
        List<Event> all = new ArrayList<>(read.aboutPeople);
        all.addAll(read.events);
        Set<ParticipantId> known = Set.copyOf(read.people.values());
        for (Event event : all) {
            event.mapPeople(person -> {
                require(person == null || known.contains(person), event.id() + " names a person not made by the sink");
                return person;
            });
            String shown = (event instanceof Contributed said ? said.withText(null) : event).toString();
            for (String hostId : read.people.keySet()) {
                require(hostId.length() < 4 || !shown.contains(hostId), event.id() + " holds a host's id of a person");
            }
        }
    }

    private void stopsWhenCancelled() {
        Witness witness = new Witness(1);
        boolean all = EventReaders.read(reader, sample, witness);
        int seen = witness.events.size() + witness.aboutPeople.size();
        require(!all && seen == 1, "went on to event " + seen);
    }

    private void survivesCuts() throws IOException {
        for (DamagedPart part : DamagedPart.of(sample)) {
            int step = Math.max(1, part.length() / DAMAGES);
            for (int length = 0; length < part.length(); length += step) {
                tolerate(part.cut(length), "cut off after " + length + " bytes of " + part.name());
            }
        }
    }

    private void survivesDamage() throws IOException {
        Random random = new Random(1);
        for (DamagedPart part : DamagedPart.of(sample)) {
            for (int i = 0; i < DAMAGES && part.length() > 0; i++) {
                tolerate(part.damaged(random), "damage " + i + " of " + part.name());
            }
        }
    }

    private void keepsTextsOutOfProblems() throws IOException {
        List<String> texts = read(sample).events.stream()
                .map(event -> event instanceof Contributed said ? said.text() : null)
                .filter(text -> text != null && text.length() >= SHORTEST_TEXT)
                .toList();
        Random random = new Random(2);
        for (DamagedPart part : DamagedPart.of(sample)) {
            for (int i = 0; i < DAMAGES && part.length() > 0; i++) {
                for (Problem problem : tolerate(part.damaged(random), "damage").problems) {
                    for (String text : texts) {
                        require(!problem.toString().contains(text.substring(0, SHORTEST_TEXT)), "text in a problem");
                    }
                }
            }
        }
    }

    private Witness read(Source source) {
        Witness witness = new Witness(Integer.MAX_VALUE);
        EventReaders.read(reader, source, witness);
        return witness;
    }

    private Witness tolerate(Source source, String what) {
        Witness witness = new Witness(Integer.MAX_VALUE);
        try {
            EventReaders.read(reader, source, witness);
        } catch (UnreadableSourceException e) {
            witness.problems.add(Problem.of(source.name(), "", "source", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            throw new AssertionError(what + " must be refused, and throws " + e, e);
        }
        return witness;
    }
}

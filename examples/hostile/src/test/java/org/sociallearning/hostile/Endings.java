package org.sociallearning.hostile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.exchange.ReadOptions;
import org.sociallearning.core.exchange.Sink;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** A sink that holds what every reader promises: each record ends in one way, and says why when it is refused. */
final class Endings implements Sink {
    private static final ReadOptions OPTIONS = ReadOptions.withDefaults();

    private final Set<String> accepted = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    @Override
    public ReadOptions options() {
        return OPTIONS;
    }

    @Override
    public ParticipantId participant(String hostId) {
        return ParticipantId.of(Integer.toHexString(hostId.hashCode()));
    }

    @Override
    public void event(String position, Event event) {
        accepted.add(position);
        if (event == null || ended.contains(position)) {
            throw new AssertionError("record at " + position.length() + " characters ended before");
        }
    }

    @Override
    public void refused(String position, List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new AssertionError("a record is refused for no reason");
        }
        for (Problem problem : problems) {
            if (problem.value().length() > Problem.MAX_VALUE) {
                throw new AssertionError("a problem shows " + problem.value().length() + " characters");
            }
        }
        end(position);
    }

    @Override
    public void leftOut(String position, String kind) {
        end(position);
    }

    @Override
    public void unknown(String name) {
        if (name.isEmpty()) {
            throw new AssertionError("something without a name is unknown");
        }
    }

    @Override
    public void unresolved(String name) {
        unknown(name);
    }

    static void requireMessage(SocialLearningException e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            throw new AssertionError("an error must say what is wrong", e);
        }
    }

    private void end(String position) {
        if (!ended.add(position) || accepted.contains(position)) {
            throw new AssertionError("a record ended twice");
        }
    }
}

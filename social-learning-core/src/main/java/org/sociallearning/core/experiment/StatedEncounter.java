package org.sociallearning.core.experiment;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.RoomRule;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;

/** An encounter by the statement that holds. */
record StatedEncounter(EncounterId id, Statement statement, ZoneId zone) implements Encounter {
    @Override
    public EncounterForm form() {
        return EncounterForm.of(statement.form());
    }

    @Override
    public EncounterState state() {
        return statement.state();
    }

    @Override
    public ZonedDateTime start() {
        return statement.at().atZone(zone);
    }

    @Override
    public @Nullable Duration duration() {
        return statement.duration();
    }

    @Override
    public @Nullable SpaceId space() {
        String space = statement.space();
        return space == null ? null : SpaceId.of(space);
    }

    @Override
    public List<String> partners() {
        return statement.partners();
    }

    @Override
    public List<Topic> topics() {
        return statement.topics().stream().map(Topic::of).toList();
    }

    @Override
    public List<RoomRule> rulesKept() {
        return statement.rulesKept().stream().map(RoomRule::of).toList();
    }

    @Override
    public @Nullable String minutes() {
        return statement.minutes();
    }

    /** Neither people nor minutes. */
    @Override
    public String toString() {
        return id + " " + state() + " " + start();
    }
}

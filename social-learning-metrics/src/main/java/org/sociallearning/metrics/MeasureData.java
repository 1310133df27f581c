package org.sociallearning.metrics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.metrics.publication.Wording;

/** What a measure is made of. */
sealed interface MeasureData {
    /** Whether there is anything in it. */
    boolean isDefined();

    record Weekly(Of of, Counts counts) implements MeasureData {
        enum Of {
            RATE,
            MEMBERS
        }

        @Override
        public boolean isDefined() {
            return !counts.isEmpty();
        }
    }

    record Things(Outcomes outcomes) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !outcomes.all().isEmpty();
        }
    }

    record Durations(Waits waits) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !waits.all().isEmpty();
        }
    }

    record Parts(PartCounts counts) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !counts.all().isEmpty();
        }
    }

    record Topics(TopicUse use) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !use.topics().isEmpty();
        }
    }

    record Across(TieCounts ties) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !ties.ties().isEmpty();
        }
    }

    record Reciprocity(TieCounts ties) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !ties.ties().isEmpty();
        }
    }

    record Spread(How how, Counts counts) implements MeasureData {
        enum How {
            GINI,
            HALF,
            TOTAL
        }

        @Override
        public boolean isDefined() {
            return !counts.isEmpty();
        }
    }

    record Single(OptionalDouble value, Set<ParticipantId> people) implements MeasureData {
        @Override
        public boolean isDefined() {
            return value.isPresent();
        }
    }

    record Part(Set<ParticipantId> part, Set<ParticipantId> whole) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !whole.isEmpty();
        }
    }

    record Asked(Asking asking) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !asking.subjects().isEmpty();
        }
    }

    record Named(List<NamedOutput> outputs) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !outputs.isEmpty();
        }
    }

    record Stated(List<StatedPrecondition> preconditions) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !preconditions.isEmpty();
        }
    }

    record Lessons(Taught taught, boolean betweenOrganisations) implements MeasureData {
        @Override
        public boolean isDefined() {
            return !taught.lessons().isEmpty();
        }
    }

    record Crowd(As as, Set<ParticipantId> people, long events) implements MeasureData {
        enum As {
            PEOPLE,
            MEMBERS
        }

        @Override
        public boolean isDefined() {
            return !people.isEmpty();
        }
    }

    record Missing(Wording toRecord) implements MeasureData {
        @Override
        public boolean isDefined() {
            return false;
        }
    }
}

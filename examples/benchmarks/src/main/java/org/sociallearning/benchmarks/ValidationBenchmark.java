package org.sociallearning.benchmarks;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sociallearning.core.EventValidator;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;

/** Judging one event as the intake does, beside Hibernate Validator called directly on the same record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ValidationBenchmark {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final ParticipantId ANNA = ParticipantId.of("anna");

    /** Which event. */
    @Param({"contributed", "appreciated", "joined", "broken"})
    public String kind = "contributed";

    private final EventValidator ours = EventValidator.standard(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Validator bare = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private Event event = Joined.of(ANNA, NOW, Role.PARTICIPANT);

    /** Makes the event. */
    @Setup
    public void setUp() {
        ContributionId question = ContributionId.of("forum", "post", "1");
        Contributed reply = Contributed.question("forum", "17", ANNA, NOW)
                .withTopics("spreadsheets", "pivot tables")
                .withInReplyTo(List.of(question))
                .withWords(40);
        switch (kind) {
            case "contributed" -> event = reply;
            case "broken" -> event = reply.withWords(-7).withTopics(" ");
            case "appreciated" ->
                event = Appreciated.of(EventId.of("forum", "vote", "9"), AppreciationKind.LIKE, question, ANNA, NOW);
            default -> event = Joined.of(ANNA, NOW, Role.PARTICIPANT);
        }
    }

    /** By the library: constraints, times, what a newer version wrote, problems sorted. */
    @Benchmark
    public Object judge() {
        return ours.check("1", event);
    }

    /** By Hibernate Validator alone. */
    @Benchmark
    public Object bareValidator() {
        return bare.validate(event);
    }
}

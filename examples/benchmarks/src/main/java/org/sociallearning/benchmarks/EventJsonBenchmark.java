package org.sociallearning.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonBytes;
import org.sociallearning.core.json.JsonWriter;

/**
 * Reading and writing events, beside a bare scan of the tokens of the same bytes by one parser: time per event. Two thirds of
 * the events are contributions, one third appreciations, by 2,000 people, as in the dump of a question-and-answer site.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventJsonBenchmark {
    private static final int EVENTS = 20_000;

    private final JsonFactory factory = new JsonFactory();
    private final EventJson json = EventJson.keeping();
    private final List<Event> events = new ArrayList<>();
    private final JsonBytes bytes = new JsonBytes();
    private final JsonBytes target = new JsonBytes();
    private final int[] ends = new int[EVENTS];

    /** Makes the events and their lines. */
    @Setup
    public void setUp() {
        Random random = new Random(7);
        JsonWriter out = JsonWriter.to(bytes);
        for (int i = 0; i < EVENTS; i++) {
            Event event = event(i, random);
            events.add(event);
            json.write(event, out);
            out.line();
            out.flush();
            ends[i] = bytes.size();
        }
    }

    /** All tokens of all lines by one parser, none of their values looked at. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int scanTokens() throws IOException {
        int tokens = 0;
        try (JsonParser parser = factory.createParser(bytes.array(), 0, bytes.size())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens++;
            }
        }
        return tokens;
    }

    /** The same with a parser for each line. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int scanTokensByLine() throws IOException {
        int tokens = 0;
        int from = 0;
        for (int end : ends) {
            try (JsonParser parser = factory.createParser(bytes.array(), from, end - from)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    tokens++;
                }
            }
            from = end;
        }
        return tokens;
    }

    /** All lines as events. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void readEvents(Blackhole sink) {
        int from = 0;
        for (int end : ends) {
            sink.consume(json.read(bytes.array(), from, end));
            from = end;
        }
    }

    /** All events as lines. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int writeEvents() {
        target.clear();
        JsonWriter out = JsonWriter.to(target);
        for (Event event : events) {
            json.write(event, out);
            out.line();
        }
        out.flush();
        return target.size();
    }

    private static Event event(int i, Random random) {
        Instant at = Instant.parse("2018-01-01T08:00:00Z").plusSeconds(i * 97L).plusMillis(random.nextInt(1000));
        ParticipantId actor = ParticipantId.of("p" + Long.toHexString(random.nextInt(2000) * 0x9E3779B97F4A7C15L));
        ContributionId parent = ContributionId.of("community", "post", "" + random.nextInt(i + 1));
        if (i % 3 == 2) {
            Appreciated vote =
                    Appreciated.of(EventId.of("community", "vote", "" + i), AppreciationKind.LIKE, parent, actor, at);
            return vote.withHeader(vote.header().withPrecision(Duration.ofDays(1)));
        }
        Contributed post = Contributed.of(
                i % 3 == 0 ? ContributionKind.QUESTION : ContributionKind.ANSWER,
                ContributionId.of("community", "post", "" + i),
                SpaceId.of("space-" + random.nextInt(20)),
                actor,
                at);
        return post.withWords(random.nextInt(300))
                .withThread(i % 3 == 0 ? null : parent)
                .withInReplyTo(i % 3 == 0 ? List.of() : List.of(parent))
                .withTopics("topic-" + random.nextInt(200), "topic-" + random.nextInt(200));
    }
}

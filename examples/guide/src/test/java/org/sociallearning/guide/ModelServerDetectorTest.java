package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.language.Passage;
import org.sociallearning.core.language.SignalDetector;
import org.sociallearning.core.language.SignalGuard;
import org.sociallearning.core.language.SignalsFound;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

/** A detector of a vendor that asks a model server; a stand-in for the server on the loopback behaves well and badly. */
@Tag("once")
@Requirement("T1")
class ModelServerDetectorTest {
    private static final String TEXT = "Nice work, thank you for marked-word";

    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile Behaviour behaviour = exchange -> send(exchange, 200, "{\"answers\":[[]]}");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            behaviour.answer(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private SignalDetector detector(Duration deadline) {
        URI uri = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/");
        return new ModelServerDetector(uri, deadline);
    }

    private SignalsFound found(Duration deadline) {
        return SignalGuard.allowingTextToLeave(List.of(detector(deadline))).detect(Passage.plain(TEXT));
    }

    private SignalsFound found() {
        return found(Duration.ofSeconds(20));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Test
    void isRefusedUnlessTheHostLetsTextLeave() {
        assertThatThrownBy(() -> SignalGuard.of(List.of(detector(Duration.ofSeconds(1)))))
                .isInstanceOf(SocialLearningException.class)
                .hasMessageContaining("acme.model")
                .hasMessageContaining("must not send text out of the JVM");
    }

    @Test
    void givesWhatTheModelFound() {
        behaviour = exchange -> send(
                exchange,
                200,
                "{\"answers\":[[{\"label\":\"praise\",\"band\":\"medium\",\"start\":0,\"end\":9,\"more\":{\"x\":[1]}}]]}");
        assertThat(found().detections().get(0).get(0).signals())
                .extracting(Signal::label)
                .containsExactly(SignalLabel.PRAISE);
    }

    @Test
    void takesAnAbstentionForOne() {
        behaviour = exchange -> send(exchange, 200, "{\"answers\":[null]}");
        assertThat(found().detections().get(0)).isEmpty();
        assertThat(found().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1, \"end\": 4", "5, \"end\": 5", "30, \"end\": 999999"})
    void leavesOutSpansThatAreNotInTheText(String span) {
        behaviour = exchange -> send(
                exchange,
                200,
                "{\"answers\":[[{\"label\":\"praise\",\"band\":\"high\",\"start\":" + span + "},"
                        + "{\"label\":\"question\",\"band\":\"low\",\"start\":0,\"end\":4}]]}");
        SignalsFound found = found();
        assertThat(found.detections().get(0).get(0).signals())
                .extracting(Signal::label)
                .containsExactly(SignalLabel.QUESTION);
        assertThat(found.problems()).hasSize(1);
        assertThat(found.problems().toString()).doesNotContain("marked-word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "marked-word",
                "{",
                "[]",
                "{\"answers\":3}",
                "{\"answers\":[]}",
                "{\"answers\":[[],[]]}",
                "{\"answers\":[7]}",
                "{\"answers\":[[{\"label\":\"marked-word\",\"band\":\"high\",\"start\":0,\"end\":4}]]}",
                "{\"answers\":[[{\"label\":\"praise\",\"band\":\"high\",\"start\":1e999,\"end\":4}]]}",
                "<html>marked-word</html>"
            })
    void abstainsOnNonsense(String body) {
        behaviour = exchange -> send(exchange, 200, body);
        SignalsFound found = found();
        assertThat(found.detections().get(0)).isEmpty();
        assertThat(found.problems().toString()).doesNotContain("marked-word");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 500, 503})
    void abstainsOnOtherStates(int status) {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
        assertThat(found().detections().get(0)).isEmpty();
    }

    @Test
    void waitsForNoSilentServer() {
        behaviour = exchange -> await();
        assertThat(found(Duration.ofMillis(200)).detections().get(0)).isEmpty();
    }

    @Test
    void waitsForNoSlowBody() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"answers\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        };
        assertThat(found(Duration.ofMillis(200)).detections().get(0)).isEmpty();
    }

    @Test
    void survivesAServerThatIsNotThere() {
        SignalDetector detector = detector(Duration.ofSeconds(20));
        server.stop(0);
        SignalsFound found = SignalGuard.allowingTextToLeave(List.of(detector)).detect(Passage.plain(TEXT));
        assertThat(found.detections().get(0)).isEmpty();
    }

    private void await() {
        try {
            if (!over.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test did not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

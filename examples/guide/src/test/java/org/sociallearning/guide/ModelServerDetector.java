package org.sociallearning.guide;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.language.DetectionRequest;
import org.sociallearning.core.language.DetectorDescriptor;
import org.sociallearning.core.language.Passage;
import org.sociallearning.core.language.PassageAnswer;
import org.sociallearning.core.language.SignalDetector;

/**
 * Asks a model behind HTTP on this machine: {@code {"texts":["..."]}} out, {@code {"answers":[[{"label":"praise",
 * "band":"medium","start":0,"end":4}], null]}} back, null where the model abstains. Whatever goes wrong there becomes an
 * abstention here; points outside a text are for the guard to find.
 */
final class ModelServerDetector implements SignalDetector {
    private static final int LONGEST_ANSWER = 1_000_000;
    private static final JsonFactory JSON = new JsonFactory();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
    private final URI server;
    private final DetectorDescriptor descriptor;

    ModelServerDetector(URI server, Duration deadline) {
        this.server = server;
        this.descriptor = DetectorDescriptor.of("acme.model", "7", Set.of(SignalLabel.PRAISE, SignalLabel.QUESTION))
                .withTextLeavingTheJvm()
                .withDeadline(deadline);
    }

    @Override
    public DetectorDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<PassageAnswer> detect(DetectionRequest request) {
        try {
            return answers(ask(request), request.passages().size());
        } catch (IOException failed) {
            // No message of the server: it may hold words of a text.
            return abstain(request, "the model server was late, broken or made no sense");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return abstain(request, "interrupted");
        }
    }

    private static List<PassageAnswer> abstain(DetectionRequest request, String why) {
        return request.passages().stream()
                .map(passage -> PassageAnswer.abstain(why))
                .toList();
    }

    private byte[] ask(DetectionRequest request) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        HttpRequest post = HttpRequest.newBuilder(server)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json(request.passages())))
                .build();
        // The client's own time-out ends at the head of an answer; this one holds for a slow body too.
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                post,
                HttpResponse.BodyHandlers.ofByteArrayConsumer(
                        part -> part.filter(bytes -> body.size() + bytes.length <= LONGEST_ANSWER)
                                .ifPresent(body::writeBytes)));
        try {
            int status = answer.get(request.remaining().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            if (status != 200) {
                throw new IOException("status " + status);
            }
            return body.toByteArray();
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException(failed);
        } finally {
            answer.cancel(true);
        }
    }

    private static byte[] json(List<Passage> passages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("texts");
            for (Passage passage : passages) {
                json.writeString(passage.text());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static List<PassageAnswer> answers(byte[] body, int wanted) throws IOException {
        List<PassageAnswer> answers = new ArrayList<>();
        try (JsonParser json = JSON.createParser(body)) {
            expect(json, JsonToken.START_OBJECT);
            expect(json, JsonToken.FIELD_NAME);
            expect(json, JsonToken.START_ARRAY);
            for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                boolean judged = next == JsonToken.START_ARRAY;
                if (!judged && next != JsonToken.VALUE_NULL) {
                    throw new IOException("neither signals nor null");
                }
                answers.add(judged ? PassageAnswer.of(signals(json)) : PassageAnswer.abstain("the model abstains"));
            }
        }
        if (answers.size() != wanted) {
            throw new IOException(answers.size() + " answers");
        }
        return answers;
    }

    private static List<Signal> signals(JsonParser json) throws IOException {
        List<Signal> signals = new ArrayList<>();
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (next != JsonToken.START_OBJECT) {
                throw new IOException("no signal");
            }
            signals.add(signal(json));
        }
        return signals;
    }

    private static Signal signal(JsonParser json) throws IOException {
        String label = "";
        String band = "";
        int start = -1;
        int end = -1;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "label" -> label = json.getText();
                case "band" -> band = json.getText();
                case "start" -> start = json.getIntValue();
                case "end" -> end = json.getIntValue();
                default -> json.skipChildren();
            }
        }
        try {
            return new Signal(
                    SignalLabel.valueOf(label.toUpperCase(Locale.ROOT)),
                    Band.valueOf(band.toUpperCase(Locale.ROOT)),
                    start,
                    end,
                    "model");
        } catch (IllegalArgumentException unknown) {
            throw new IOException("unknown label or band", unknown);
        }
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.nextToken() != token) {
            throw new IOException("not " + token);
        }
    }
}

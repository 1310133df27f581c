package org.sociallearning.core.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;

/** Detections: {@code {"detector":..,"version":..,"signals":[{"label":..,"band":..,"start":..,"end":..,"rule":..}]}}. */
final class DetectionForm implements ValueForm<Detection> {
    static final List<String> NAMES =
            List.of("detector", "version", "signals", "label", "band", "start", "end", "rule");

    private static final TextForm<SignalLabel> LABEL = EnumForms.of(SignalLabel.class);
    private static final TextForm<Band> BAND = EnumForms.of(Band.class);

    private final TextForm<String> word;
    private final ValueForm<List<Signal>> signals = ListForm.listOf(new SignalForm());

    DetectionForm(Values values) {
        this.word = values.word;
    }

    @Override
    @SuppressWarnings("NullAway") // what must not be null is said by validation, not here
    public Detection read(JsonReader in) {
        @Nullable String detector = null;
        @Nullable String version = null;
        List<Signal> found = new ArrayList<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "detector" -> detector = word.read(in);
                case "version" -> version = word.read(in);
                case "signals" -> found = signals.read(in);
                default -> throw Unknown.nested(in);
            }
        }
        return new Detection(detector, version, found);
    }

    @Override
    public void write(JsonWriter out, Detection detection) {
        out.beginObject().member("detector", detection.detector()).member("version", detection.version());
        if (!detection.signals().isEmpty()) {
            out.name("signals");
            signals.write(out, detection.signals());
        }
        out.endObject();
    }

    private final class SignalForm implements ValueForm<Signal> {
        @Override
        @SuppressWarnings("NullAway") // what must not be null is said by validation, not here
        public Signal read(JsonReader in) {
            @Nullable SignalLabel label = null;
            @Nullable Band band = null;
            @Nullable String rule = null;
            int start = 0;
            int end = 0;
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                switch (name) {
                    case "label" -> label = LABEL.read(in);
                    case "band" -> band = BAND.read(in);
                    case "start" -> start = in.intValue();
                    case "end" -> end = in.intValue();
                    case "rule" -> rule = word.read(in);
                    default -> throw Unknown.nested(in);
                }
            }
            return new Signal(label, band, start, end, rule);
        }

        @Override
        public void write(JsonWriter out, Signal signal) {
            out.beginObject();
            out.member("label", signal.label() == null ? null : LABEL.written(signal.label()));
            out.member("band", signal.band() == null ? null : BAND.written(signal.band()));
            out.member("start", (long) signal.start()).member("end", (long) signal.end());
            out.member("rule", signal.rule());
            out.endObject();
        }
    }
}

package org.sociallearning.moderation.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.sociallearning.moderation.NoiseGate;
import org.sociallearning.moderation.Replay;
import org.sociallearning.moderation.ReplaySummary;
import org.sociallearning.moderation.Suggestion;

/**
 * What a desk would have suggested over a history, as one HTML file for who is about to switch it on: per policy and week, what
 * would have gone away by itself, what the noise gate held back, each preset beside the others, and the parameters to tune.
 * Over all moderators together, and no person in it. The same history gives the same bytes. Dutch and English; other languages
 * read English. Immutable and thread-safe.
 */
public final class ReplayPage {
    private final Replay replay;
    private final ReplaySummary summary;
    private final Map<String, Gated> presets;
    private final String title;

    /** How a replay went under a gate. */
    record Gated(NoiseGate gate, ReplaySummary summary) {}

    private ReplayPage(Replay replay, ReplaySummary summary, Map<String, Gated> presets, String title) {
        this.replay = replay;
        this.summary = summary;
        this.presets = presets;
        this.title = title;
    }

    /** Runs a replay as it is and under each preset of the noise gate. */
    public static ReplayPage of(Replay replay) {
        return of(replay, suggestion -> {});
    }

    /** The same, giving each suggestion of the replay as it is to the sink, in order of time. */
    public static ReplayPage of(Replay replay, Consumer<? super Suggestion> sink) {
        ReplaySummary asItIs = replay.run(sink);
        NoiseGate own = replay.options().gate();
        Map<String, NoiseGate> gates = new LinkedHashMap<>();
        gates.put("quiet", NoiseGate.quiet());
        gates.put("normal", NoiseGate.normal());
        gates.put("training", NoiseGate.training());
        if (!gates.containsValue(own)) {
            gates.put("own", own);
        }
        Map<String, Gated> presets = new LinkedHashMap<>();
        gates.forEach((name, gate) -> presets.put(
                name,
                new Gated(gate, gate.equals(own) ? asItIs : replay.with(gate).run(suggestion -> {}))));
        return new ReplayPage(replay, asItIs, presets, "");
    }

    /** The same naming what is facilitated. */
    public ReplayPage withTitle(String named) {
        return new ReplayPage(replay, summary, presets, named);
    }

    /** How the replay as it is went. */
    public ReplaySummary summary() {
        return summary;
    }

    /** The page. */
    public String html(Locale locale) {
        return new ReplayHtml(replay, summary, presets, title, locale).write();
    }
}

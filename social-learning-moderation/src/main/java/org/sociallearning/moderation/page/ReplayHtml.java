package org.sociallearning.moderation.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.StyleSheet;
import org.sociallearning.core.page.Words;
import org.sociallearning.moderation.DeskConfiguration;
import org.sociallearning.moderation.ModerationPolicy;
import org.sociallearning.moderation.Parameter;
import org.sociallearning.moderation.PolicyDescriptor;
import org.sociallearning.moderation.Replay;
import org.sociallearning.moderation.ReplaySummary;
import org.sociallearning.moderation.ReplayWeek;

/** The page of a replay: how much, policy by policy, preset by preset, what can be set. */
final class ReplayHtml {
    private static final List<ToIntFunction<ReplayWeek>> COUNTS =
            List.of(ReplayWeek::shown, ReplayWeek::wentAway, ReplayWeek::expired, ReplayWeek::heldBack);
    private static final List<String> COUNT_NAMES = List.of("shown", "went-away", "expired", "held-back");

    private final Replay replay;
    private final ReplaySummary summary;
    private final Map<String, ReplayPage.Gated> presets;
    private final String title;
    private final Words words;
    private final List<Week> weeks;
    private final Markup out = new Markup();

    ReplayHtml(
            Replay replay, ReplaySummary summary, Map<String, ReplayPage.Gated> presets, String title, Locale locale) {
        this.replay = replay;
        this.summary = summary;
        this.presets = presets;
        this.title = title;
        this.words = PageWords.in(locale);
        this.weeks = weeks();
    }

    /** All weeks of the history, also those in which nothing was suggested. */
    private List<Week> weeks() {
        List<Week> all = new ArrayList<>();
        Instant from = summary.from();
        Instant to = summary.to();
        if (from != null && to != null) {
            Week last = Week.of(to, replay.hours().zone());
            for (Week week = Week.of(from, replay.hours().zone());
                    !week.monday().isAfter(last.monday()); ) {
                all.add(week);
                week = week.plus(1);
            }
        }
        return all;
    }

    String write() {
        StyleSheet style = PageWords.style();
        PageWords.head(out, words, heading(), style.policy(), style);
        out.open("body").leaf("a", words.say("replay.skip"), "class", "skip", "href", "#main");
        out.open("div", "class", "wrap").open("header", "class", "desk");
        out.leaf(
                "p",
                title.isBlank() ? words.say("replay.eyebrow") : words.say("replay.eyebrow") + " · " + title,
                "class",
                "eyebrow");
        out.leaf("p", words.say("replay.private"), "class", "small").close();
        out.open("main", "id", "main").leaf("h1", heading());
        out.leaf("p", words.say("replay.sub"), "class", "sub");
        facts();
        policies();
        presets();
        parameters();
        reading();
        out.close()
                .open("footer", "class", "small")
                .leaf("p", words.say("desk.footer"))
                .close();
        out.close().close().close();
        return "<!doctype html>\n" + out + "\n";
    }

    private String heading() {
        return weeks.isEmpty()
                ? words.say("replay.heading.none")
                : words.say(
                        "replay.heading",
                        words.count("replay.suggestions", summary.suggestions()),
                        words.count("replay.weeks", weeks.size()));
    }

    private void facts() {
        out.open("ul", "class", "points");
        if (!weeks.isEmpty()) {
            String last = words.day(weeks.get(weeks.size() - 1).monday().plusDays(6));
            out.leaf("li", words.say("replay.period", words.day(weeks.get(0).monday()), last));
        }
        String who = summary.moderators() == 0
                ? words.say("replay.moderators.none")
                : words.count(replay.isNamed() ? "replay.moderators.named" : "replay.moderators", summary.moderators());
        out.leaf("li", who);
        if (!summary.notRun().isEmpty()) {
            out.leaf("li", words.say("replay.not-run", String.join(", ", summary.notRun())));
        }
        out.close();
    }

    private void policies() {
        section("policies", "replay.policies");
        out.leaf("p", words.say("replay.policies.text"), "class", "small");
        int most = summary.weeks().stream().mapToInt(ReplayWeek::shown).max().orElse(0);
        out.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                words.say("replay.policies"));
        out.open("table", "class", "counts").leaf("caption", words.say("replay.policies.caption", most));
        out.open("thead").open("tr");
        column("replay.policy");
        column("replay.by-week");
        COUNT_NAMES.forEach(name -> column("replay." + name));
        column("replay.still-open");
        out.close().close().open("tbody");
        for (ModerationPolicy policy : replay.policies()) {
            row(policy.descriptor(), most);
        }
        out.close().close().close();
        byWeek();
        out.close();
    }

    private void section(String id, String key) {
        out.line().open("section", "id", id).leaf("h2", words.say(key));
    }

    private void column(String key) {
        out.leaf("th", words.say(key), "scope", "col");
    }

    private void row(PolicyDescriptor policy, int most) {
        out.open("tr").open("th", "scope", "row");
        out.leaf("b", policy.reference())
                .text(" ")
                .leaf("span", words.say("tip." + policy.tip().code()), "class", "small")
                .close();
        out.open("td");
        WeekBars.draw(out, weeks, week -> count(week, policy.id(), ReplayWeek::shown), most, words);
        out.close();
        int shown = total(policy.id(), ReplayWeek::shown);
        for (ToIntFunction<ReplayWeek> count : COUNTS) {
            number(total(policy.id(), count));
        }
        number(shown - total(policy.id(), ReplayWeek::wentAway) - total(policy.id(), ReplayWeek::expired));
        out.close();
    }

    private void number(int value) {
        out.leaf("td", words.whole(value));
    }

    private int count(Week week, String policy, ToIntFunction<ReplayWeek> of) {
        return summary.weeks().stream()
                .filter(row -> row.week().equals(week) && row.policy().equals(policy))
                .mapToInt(of)
                .sum();
    }

    private int total(String policy, ToIntFunction<ReplayWeek> of) {
        return summary.weeks().stream()
                .filter(row -> row.policy().equals(policy))
                .mapToInt(of)
                .sum();
    }

    private void byWeek() {
        out.open("details", "class", "data").leaf("summary", words.say("replay.table"));
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", words.say("replay.table"));
        out.open("table").leaf("caption", words.say("replay.table.caption"));
        out.open("thead").open("tr");
        column("replay.week");
        column("replay.policy");
        column("replay.found");
        COUNT_NAMES.forEach(name -> column("replay." + name));
        out.close().close().open("tbody");
        summary.weeks().stream()
                .sorted(Comparator.comparing((ReplayWeek row) -> row.week().monday()))
                .forEach(row -> {
                    out.open("tr")
                            .leaf("th", row.week().toString(), "scope", "row")
                            .leaf("td", row.policy());
                    number(row.found());
                    COUNTS.forEach(count -> number(count.applyAsInt(row)));
                    out.close();
                });
        out.close().close().close().close();
    }

    private void presets() {
        section("gate", "replay.gate");
        out.leaf("p", words.say("replay.gate.text"));
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", words.say("replay.gate"));
        out.open("table", "class", "counts").leaf("caption", words.say("replay.gate.caption"));
        out.open("thead").open("tr");
        for (String name : List.of("preset", "a-day", "most-a-day", "most-open", "shown", "held-back")) {
            column("replay." + name);
        }
        out.close().close().open("tbody");
        presets.forEach((name, gated) -> {
            ReplaySummary run = gated.summary();
            boolean chosen = gated.gate().equals(replay.options().gate());
            out.open("tr").open("th", "scope", "row").leaf("b", words.say("preset." + name));
            if (chosen) {
                out.text(" ").leaf("span", words.say("replay.chosen"), "class", "small");
            }
            out.close();
            number(gated.gate().newADay());
            number(run.mostOnADay());
            out.leaf("td", words.say("desk.few.of", run.mostOpen(), gated.gate().open()));
            number(run.suggestions());
            number(run.weeks().stream().mapToInt(ReplayWeek::heldBack).sum());
            out.close();
        });
        out.close().close().close().close();
    }

    private void parameters() {
        section("set", "replay.set");
        out.leaf("p", words.say("replay.set.text"));
        for (ModerationPolicy policy : replay.policies()) {
            PolicyDescriptor descriptor = policy.descriptor();
            if (!descriptor.parameters().declared().isEmpty()) {
                out.open("details", "class", "data").leaf("summary", descriptor.reference());
                parameters(descriptor);
                out.close();
            }
        }
        String label = words.say("replay.set.json");
        out.open("details", "class", "data").leaf("summary", label);
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        String json = DeskConfiguration.of(
                        replay.policies(), replay.options(), replay.hours().zone())
                .json();
        out.leaf("pre", json).close().close().close();
    }

    private void parameters(PolicyDescriptor descriptor) {
        String label = words.say("replay.set.caption", descriptor.id());
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        out.open("table").leaf("caption", label).open("thead").open("tr");
        for (String name : List.of("parameter", "value", "standard", "lowest", "highest")) {
            column("replay." + name);
        }
        out.close().close().open("tbody");
        Map<String, String> values = descriptor.parameters().asMap();
        descriptor.parameters().declared().forEach(parameter -> {
            out.open("tr").leaf("th", parameter.name(), "scope", "row");
            out.leaf("td", values.getOrDefault(parameter.name(), ""));
            bounds(parameter);
            out.close();
        });
        out.close().close().close();
    }

    private <T extends Comparable<T>> void bounds(Parameter<T> parameter) {
        out.leaf("td", parameter.show(parameter.standard()));
        out.leaf("td", parameter.show(parameter.min())).leaf("td", parameter.show(parameter.max()));
    }

    private void reading() {
        section("reading", "replay.reading");
        out.open("ul", "class", "points");
        for (int i = 1; words.has("replay.reading." + i); i++) {
            out.leaf("li", words.say("replay.reading." + i));
        }
        out.close().close();
    }
}

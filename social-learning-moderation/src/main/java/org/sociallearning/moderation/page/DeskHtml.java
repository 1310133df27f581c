package org.sociallearning.moderation.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.experiment.Precondition;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.StyleSheet;
import org.sociallearning.core.page.Words;
import org.sociallearning.moderation.DeskView;
import org.sociallearning.moderation.Suggestion;

/** The desk page: at most three cards and what is older, the preconditions, how few suggestions there are. */
final class DeskHtml {
    private static final int CARDS = 3;

    private final DeskView view;
    private final String title;
    private final List<Precondition> preconditions;
    private final DeskPage.@Nullable Answers answers;
    private final Words words;
    private final ZonedDateTime now;
    private final CardHtml card;
    private final Markup out = new Markup();

    DeskHtml(
            DeskView view,
            String title,
            List<Precondition> preconditions,
            DeskPage.@Nullable Answers answers,
            Function<? super ContributionId, @Nullable String> links,
            Locale locale) {
        this.view = view;
        this.title = title;
        this.preconditions = preconditions;
        this.answers = answers;
        this.words = PageWords.in(locale);
        this.now = view.at().atZone(view.workingHours().zone());
        this.card = new CardHtml(out, words, view, answers, links);
    }

    String write() {
        StyleSheet style = PageWords.style();
        PageWords.head(out, words, heading(), style.policy(answers == null ? "'none'" : "'self'"), style);
        out.open("body").leaf("a", words.say("desk.skip"), "class", "skip", "href", "#main");
        out.open("div", "class", "wrap");
        top();
        out.open("main", "id", "main").leaf("h1", heading());
        if (!view.open().isEmpty()) {
            out.leaf("p", words.say("desk.sub", view.gate().newADay()), "class", "sub");
        }
        out.open("div", "class", "cols").open("div", "class", "cards");
        cards();
        out.close().open("aside", "aria-label", words.say("desk.beside"));
        preconditions();
        few();
        out.close().close().close();
        out.open("footer", "class", "small").leaf("p", words.say("desk.footer")).close();
        out.close().close().close();
        return "<!doctype html>\n" + out + "\n";
    }

    private void top() {
        out.open("header", "class", "desk");
        String when = now.format(DateTimeFormatter.ofPattern(words.say("desk.when"), words.locale()));
        out.leaf("p", title.isBlank() ? when : title + " \u00b7 " + when, "class", "eyebrow");
        out.leaf("p", words.say("desk.private"), "class", "small").close().line();
    }

    private String heading() {
        int open = Math.min(view.open().size(), CARDS);
        return words.say("desk.heading." + open);
    }

    private void cards() {
        LocalDate backOn = view.backOn();
        if (backOn != null) {
            out.leaf("p", words.say("desk.away", words.day(backOn)), "class", "note");
        }
        List<Suggestion> open = newestFirst();
        if (open.isEmpty()) {
            empty();
        } else if (answers == null) {
            out.leaf("p", words.say("desk.preview"), "class", "small");
        }
        for (int i = 0; i < Math.min(CARDS, open.size()); i++) {
            card.write(open.get(i), i + 1, i == 0);
        }
        if (open.size() > CARDS) {
            out.open("details", "class", "older");
            out.leaf("summary", words.count("desk.older", open.size() - CARDS));
            for (int i = CARDS; i < open.size(); i++) {
                card.write(open.get(i), i + 1, false);
            }
            out.close();
        }
    }

    /** The latest day first; of a day what came at once, then the digest in its order. */
    private List<Suggestion> newestFirst() {
        List<Suggestion> sorted = new ArrayList<>(view.open());
        sorted.sort(
                Comparator.comparing((Suggestion one) -> day(one)).reversed().thenComparing(Suggestion::delivery));
        return sorted;
    }

    private LocalDate day(Suggestion suggestion) {
        return view.workingHours().day(suggestion.at());
    }

    private void empty() {
        out.open("div", "class", "empty");
        out.open("svg", "width", "96", "height", "64", "viewBox", "0 0 96 64", "aria-hidden", "true", "class", "three");
        out.single("circle", "cx", "28", "cy", "24", "r", "17");
        out.single("circle", "cx", "60", "cy", "22", "r", "14");
        out.single("circle", "cx", "48", "cy", "46", "r", "12").close();
        out.open("div").leaf("p", words.say("desk.empty"));
        out.leaf("p", words.say("desk.empty.checked", PageWords.time(now.toLocalTime())), "class", "small");
        out.close().close();
    }

    private void preconditions() {
        if (preconditions.isEmpty()) {
            return;
        }
        out.open("section", "aria-labelledby", "pre").leaf("h2", words.say("desk.preconditions"), "id", "pre");
        out.leaf("p", words.say("desk.preconditions.text"), "class", "small").open("ul", "class", "lights");
        preconditions.stream()
                .sorted(Comparator.comparing(LightHtml::rank))
                .forEach(precondition -> LightHtml.write(out, words, precondition));
        out.close().close();
    }

    private void few() {
        out.open("section", "aria-labelledby", "few").leaf("h2", words.say("desk.few"), "id", "few");
        out.open("dl", "class", "kv");
        pair(
                "desk.few.today",
                words.say("desk.few.of", view.newToday(), view.gate().newADay()));
        pair(
                "desk.few.open",
                words.say("desk.few.of", view.open().size(), view.gate().open()));
        pair("desk.few.digest", PageWords.time(view.gate().digestAt()));
        pair("desk.few.free", words.say("desk.few.quiet"));
        out.close().close();
    }

    private void pair(String key, String value) {
        out.leaf("dt", words.say(key)).leaf("dd", value);
    }
}

package org.sociallearning.moderation.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.moderation.Delivery;
import org.sociallearning.moderation.DeskView;
import org.sociallearning.moderation.Feedback;
import org.sociallearning.moderation.Suggestion;

/** One suggestion as a card: what it asks, what there is, words to borrow, why, when it goes, and the answers. */
final class CardHtml {
    private static final int FACTS = 3;
    private static final int PIECES = 10;
    private static final List<Feedback> ANSWERS =
            List.of(Feedback.ACTED, Feedback.NOT_NOW, Feedback.NOT_USEFUL, Feedback.WRONG);
    private static final List<Feedback> MORE = List.of(Feedback.USEFUL, Feedback.MUTE_THREAD, Feedback.MUTE_POLICY);

    private final Markup out;
    private final Words words;
    private final DeskView view;
    private final DeskPage.@Nullable Answers answers;
    private final Function<? super ContributionId, @Nullable String> links;

    CardHtml(
            Markup out,
            Words words,
            DeskView view,
            DeskPage.@Nullable Answers answers,
            Function<? super ContributionId, @Nullable String> links) {
        this.out = out;
        this.words = words;
        this.view = view;
        this.answers = answers;
        this.links = links;
    }

    void write(Suggestion suggestion, int number, boolean unfolded) {
        Told told = new Told(suggestion, words.locale());
        out.open("article", "class", "card", "id", "s" + number, "aria-labelledby", "h" + number);
        out.open("p", "class", "eyebrow").leaf("b", told.part("tipText")).text(" ");
        out.leaf("span", when(suggestion)).close();
        out.leaf("h2", told.part("text"), "id", "h" + number);
        facts(told.facts());
        prompts(told.prompts(), unfolded);
        why(suggestion, told, unfolded);
        out.open("p", "class", "gone").leaf("b", words.say("card.goes")).text(" " + told.part("goesAway"));
        Instant expires = suggestion.finding().expires();
        if (expires != null) {
            String day = words.day(view.workingHours().day(expires));
            out.text(words.say("card.expires", day));
        }
        out.text(".").close();
        form(suggestion, number);
        out.close().line();
    }

    private String when(Suggestion suggestion) {
        LocalDate came = view.workingHours().day(suggestion.at());
        if (!came.equals(view.workingHours().day(view.at()))) {
            return words.say("card.since", words.shortDay(came));
        }
        return suggestion.delivery() == Delivery.AT_ONCE
                ? words.say("card.now")
                : words.say("card.digest", PageWords.time(view.gate().digestAt()));
    }

    private void facts(List<Told.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        out.open("dl", "class", "f");
        for (Told.Fact fact : facts.subList(0, Math.min(FACTS, facts.size()))) {
            out.open("div").leaf("dt", fact.label()).leaf("dd", fact.shown()).close();
        }
        out.close();
    }

    private void prompts(List<String> prompts, boolean unfolded) {
        if (prompts.isEmpty()) {
            return;
        }
        box(unfolded).leaf("summary", words.say("card.prompts")).open("ul", "class", "pr");
        prompts.forEach(prompt -> out.open("li").leaf("q", prompt).close());
        out.close().close();
    }

    private Markup box(boolean unfolded) {
        return unfolded ? out.open("details", "open", "") : out.open("details");
    }

    private void why(Suggestion suggestion, Told told, boolean unfolded) {
        box(unfolded).leaf("summary", words.say("card.why")).open("dl", "class", "in");
        whatThereIs(told);
        out.leaf("dt", words.say("card.rule")).open("dd");
        out.leaf("span", suggestion.policy().reference(), "class", "code").text(told.rule());
        if (!told.parameters().isEmpty()) {
            out.open("span", "class", "set").text(words.say("card.set") + " ");
            told.parameters()
                    .forEach((name, value) ->
                            out.leaf("code", name + " " + value).text(" "));
            out.close();
        }
        out.close();
        part("card.against", told.part("againstText"));
        part("card.limits", told.part("limits"));
        part("card.audience", told.part("audienceText"));
        out.close().close();
    }

    private void whatThereIs(Told told) {
        List<Told.Fact> facts = told.facts();
        List<ContributionId> evidence = told.evidence();
        if (facts.size() <= FACTS && evidence.isEmpty()) {
            return;
        }
        out.leaf("dt", words.say("card.facts")).open("dd");
        String separator = "";
        for (Told.Fact fact : facts.subList(Math.min(FACTS, facts.size()), facts.size())) {
            out.text(separator + fact.label() + ": " + fact.shown());
            separator = "; ";
        }
        for (ContributionId piece : evidence.subList(0, Math.min(PIECES, evidence.size()))) {
            out.text(separator);
            piece(piece);
            separator = ", ";
        }
        if (evidence.size() > PIECES) {
            out.text(words.say("card.more", evidence.size() - PIECES));
        }
        out.close();
    }

    private void piece(ContributionId contribution) {
        String address = links.apply(contribution);
        if (address == null) {
            out.leaf("code", contribution.value());
        } else {
            out.leaf("a", contribution.value(), "href", address);
        }
    }

    private void part(String label, String text) {
        if (!text.isEmpty()) {
            out.leaf("dt", words.say(label)).leaf("dd", text);
        }
    }

    private void form(Suggestion suggestion, int number) {
        String label = words.say("card.answer", number);
        if (answers == null) {
            out.open("fieldset", "class", "acts", "disabled", "", "aria-label", label);
        } else {
            out.open("form", "class", "acts", "method", "post", "action", answers.address(), "aria-label", label);
            answers.fields().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(field -> hidden(field.getKey(), field.getValue()));
            hidden("suggestion", suggestion.id().value());
        }
        for (Feedback feedback : ANSWERS) {
            button(feedback, feedback == Feedback.ACTED ? "p" : feedback == Feedback.WRONG ? "q" : "s");
        }
        out.open("details", "class", "rest").leaf("summary", words.say("card.rest"));
        out.open("div", "class", "acts");
        for (Feedback feedback : MORE) {
            if (feedback != Feedback.MUTE_THREAD
                    || !suggestion.finding().threads().isEmpty()) {
                button(feedback, "q");
            }
        }
        out.close().close().close();
    }

    private void hidden(String name, String value) {
        out.bare("input", "type", "hidden", "name", name, "value", value);
    }

    private void button(Feedback feedback, String style) {
        String text = words.say("answer." + feedback);
        out.leaf("button", text, "class", style, "name", "feedback", "value", feedback.name());
    }
}

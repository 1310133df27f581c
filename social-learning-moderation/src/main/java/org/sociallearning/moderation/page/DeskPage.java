package org.sociallearning.moderation.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.experiment.Precondition;
import org.sociallearning.moderation.DeskView;

/**
 * The desk of one moderator as one HTML file that needs nothing else: no script, font or picture. It reads on a phone, in light
 * and dark, and on paper. Show it to that moderator only. The same view gives the same bytes. Dutch and English; other
 * languages read English. Immutable and thread-safe.
 *
 * <p>The answers are a plain form for each suggestion, sent by POST to where {@link #withAnswersTo} says: the field
 * {@code suggestion} holds its id and {@code feedback} the name of a {@link org.sociallearning.moderation.Feedback}. Without such
 * an address the buttons are there and do nothing, and the page says so.
 */
public final class DeskPage {
    private final DeskView view;
    private final String title;
    private final List<Precondition> preconditions;
    private final @Nullable Answers answers;
    private final Function<? super ContributionId, @Nullable String> links;

    /** Where answers go, with fields of the host's own. */
    record Answers(String address, Map<String, String> fields) {}

    private DeskPage(
            DeskView view,
            String title,
            List<Precondition> preconditions,
            @Nullable Answers answers,
            Function<? super ContributionId, @Nullable String> links) {
        this.view = view;
        this.title = title;
        this.preconditions = List.copyOf(preconditions);
        this.answers = answers;
        this.links = links;
    }

    /** A page of how a desk stands. */
    public static DeskPage of(DeskView view) {
        return new DeskPage(view, "", List.of(), null, id -> null);
    }

    /** The same naming what is facilitated. */
    public DeskPage withTitle(String named) {
        return new DeskPage(view, named, preconditions, answers, links);
    }

    /** The same with the preconditions beside it: state and since when, never who keeps them. */
    public DeskPage with(List<Precondition> beside) {
        return new DeskPage(view, title, beside, answers, links);
    }

    /**
     * The same whose answers go somewhere.
     *
     * @param address a path or address of the page's own origin
     * @param fields what else is sent along, such as a token against forgery
     */
    public DeskPage withAnswersTo(String address, Map<String, String> fields) {
        return new DeskPage(view, title, preconditions, new Answers(address, Map.copyOf(fields)), links);
    }

    /** The same with the address of each contribution in the host's product; null where there is none. */
    public DeskPage withLinks(Function<? super ContributionId, @Nullable String> addresses) {
        return new DeskPage(view, title, preconditions, answers, addresses);
    }

    /** The page. */
    public String html(Locale locale) {
        return new DeskHtml(view, title, preconditions, answers, links, locale).write();
    }
}

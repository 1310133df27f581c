package org.sociallearning.moderation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.experiment.Precondition;
import org.sociallearning.core.experiment.PreconditionChange;
import org.sociallearning.house.Requirement;
import org.sociallearning.moderation.Delivery;
import org.sociallearning.moderation.DeskView;
import org.sociallearning.moderation.Evidence;
import org.sociallearning.moderation.Feedback;
import org.sociallearning.moderation.Figure;
import org.sociallearning.moderation.Finding;
import org.sociallearning.moderation.NoiseGate;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.Suggestion;
import org.sociallearning.moderation.SuggestionId;
import org.sociallearning.moderation.WorkingHours;

@Requirement("F3")
class DeskPageTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final WorkingHours HOURS = WorkingHours.of(ZoneId.of("Europe/Amsterdam"));
    /** A Tuesday, nine o'clock in Amsterdam. */
    private static final Instant NOW = Instant.parse("2018-05-08T07:00:00Z");

    private static final ParticipantId MO = ParticipantId.of("k1-4a5b");

    @Test
    void asksShowsWhyAndOffersWords() {
        String page = page(seen(1, NOW)).html(DUTCH);

        assertThat(page)
                .contains("<html lang=\"nl\">", "<h1>Eén ding om te overwegen</h1>", "dinsdag 8 mei 2018, 09:00")
                .contains("Iedereen mag gezien worden", "Drie bijdragen wachten", "<q>Dank je voor het delen.")
                .contains("<dt>wacht de langste, in werktijd</dt><dd>52 uur</dd>")
                .contains("<span class=\"code\">seen@1</span>", "<code>waitFor PT24H</code>")
                .contains("Wat ertegen pleit", "kreeg 96% wel", "of iemand buiten dit kanaal al bedankte")
                .contains("Verdwijnt vanzelf</b> zodra iemand anders reageert", "; uiterlijk op 11 mei 2018.")
                .contains("1 van hooguit 3", "1 van hooguit 5")
                .doesNotContain(MO.value(), "<script", "style=");
        assertThat(page(seen(1, NOW)).html(Locale.ENGLISH)).contains("One thing to consider", "Three contributions");
    }

    @Test
    void saysWhetherItIsNewFromTheDigestOrOlder() {
        assertThat(page(seen(1, NOW)).html(DUTCH)).contains("<span>nu</span>");
        assertThat(page(with(seen(1, NOW), Delivery.DIGEST)).html(DUTCH)).contains("uit het overzicht van 09:00");
        assertThat(page(seen(1, NOW.minus(Duration.ofDays(4)))).html(DUTCH)).contains("<span>sinds 4 mei</span>");
    }

    @Test
    void showsThreeCardsTheLatestFirstAndFoldsTheRest() {
        List<Suggestion> open = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            open.add(seen(i, NOW.minus(Duration.ofDays(4 - i))));
        }

        String page = DeskPage.of(view(open)).html(Locale.ENGLISH);

        assertThat(page).contains("Three things to consider", "2 more that have been open for longer");
        assertThat(page.indexOf("<span>now</span>")).isBetween(0, page.indexOf("since 7 May"));
        assertThat(page.indexOf("since 6 May")).isLessThan(page.indexOf("2 more that"));
        assertThat(page.indexOf("since 5 May")).isGreaterThan(page.indexOf("2 more that"));
    }

    @Test
    void isCalmWhenThereIsNothing() {
        assertThat(DeskPage.of(view(List.of())).html(DUTCH))
                .contains("<h1>Vandaag niets</h1>", "Laat het gesprek lopen", "Nagekeken om 09:00")
                .doesNotContain("<article", "<button");
    }

    @Test
    void saysUntilWhenNothingComesToWhoIsAway() {
        DeskView away = new DeskView(NOW, List.of(), 0, NoiseGate.normal(), HOURS, LocalDate.of(2018, 5, 14));

        assertThat(DeskPage.of(away).html(Locale.ENGLISH))
                .contains("You are away. Until 14 May 2018 nothing new comes; then one digest, without a backlog.");
    }

    @Test
    void sendsEachAnswerWithTheIdOfItsSuggestion() {
        String page = page(seen(7, NOW))
                .withAnswersTo("/desk/answers", Map.of("token", "a\"b"))
                .html(Locale.ENGLISH);

        assertThat(page)
                .contains("form-action &#39;self&#39;")
                .contains("<form class=\"acts\" method=\"post\" action=\"/desk/answers\"")
                .contains("name=\"token\" value=\"a&quot;b\"")
                .contains("name=\"suggestion\" value=\"0000000000000007\"");
        for (Feedback feedback : Feedback.values()) {
            // its one finding is about no thread that could be left alone
            assertThat(page.contains("value=\"" + feedback + "\"")).isEqualTo(feedback != Feedback.MUTE_THREAD);
        }
    }

    @Test
    void saysThatButtonsDoNothingWhereAnswersGoNowhere() {
        assertThat(page(seen(1, NOW)).html(Locale.ENGLISH))
                .contains("form-action &#39;none&#39;", "<fieldset class=\"acts\" disabled=\"\"", "A preview")
                .doesNotContain("<form");
    }

    @Test
    void leadsToContributionsWhereTheHostSaysWhereTheyAre() {
        assertThat(page(seen(1, NOW)).html(Locale.ENGLISH)).contains("<code>forum/post/1</code>");
        assertThat(page(seen(1, NOW))
                        .withLinks(id -> "/posts?id=" + id.value() + "&x")
                        .html(Locale.ENGLISH))
                .contains("<a href=\"/posts?id=forum/post/1&amp;x\">forum/post/1</a>");
    }

    @Test
    @Requirement("F4")
    void showsWhatIsNotInOrderFirstAndSinceWhenAndNotWhoKeepsIt() {
        List<Precondition> preconditions = List.of(
                precondition("a safe tone", PreconditionState.IN_ORDER),
                precondition("the tools work", PreconditionState.NOT_IN_ORDER),
                precondition("time", PreconditionState.UNKNOWN));

        String page = page(seen(1, NOW)).with(preconditions).html(Locale.ENGLISH);

        assertThat(page)
                .contains("<b>the tools work</b>: <span class=\"state\">not in order</span>"
                        + "<p class=\"small\">since 28 April 2018</p>");
        assertThat(page.indexOf("the tools work")).isLessThan(page.indexOf("<b>time"));
        assertThat(page.indexOf("<b>time")).isLessThan(page.indexOf("a safe tone"));
    }

    @Test
    void givesTheSameBytesForTheSameView() {
        assertThat(page(seen(1, NOW)).html(DUTCH)).isEqualTo(page(seen(1, NOW)).html(DUTCH));
    }

    @Test
    void hasTheSameSentencesInBothLanguages() throws IOException {
        assertThat(keys("nl")).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) throws IOException {
        Properties keys = new Properties();
        try (InputStream in = DeskPage.class.getResourceAsStream("page_" + language + ".properties")) {
            keys.load(in);
        }
        return keys.stringPropertyNames();
    }

    private static DeskPage page(Suggestion suggestion) {
        return DeskPage.of(view(List.of(suggestion))).withTitle("Coffee lectures");
    }

    private static DeskView view(List<Suggestion> open) {
        return new DeskView(NOW, open, Math.min(1, open.size()), NoiseGate.normal(), HOURS, null);
    }

    private static Precondition precondition(String name, PreconditionState state) {
        LocalDate since = LocalDate.of(2018, 4, 28);
        return new Precondition(PreconditionId.of(name), state, since, List.of(new PreconditionChange(state, since)));
    }

    private static Suggestion with(Suggestion one, Delivery delivery) {
        return new Suggestion(
                one.id(), one.policy(), one.moderator(), one.space(), one.finding(), one.people(), one.at(), delivery);
    }

    private static Suggestion seen(int number, Instant at) {
        Finding finding = Finding.of("seen")
                .with(Figure.count("waiting", 3))
                .with(Figure.time("oldest", Duration.ofHours(52)))
                .with(Figure.count("first", 1))
                .with(new Evidence(ContributionId.of("forum", "post", "1"), 0, 0, "waiting"))
                .withAgainst(Figure.share("seen", .96, 84))
                .withExpires(NOW.plus(Duration.ofDays(3)));
        return new Suggestion(
                SuggestionId.of(String.format(Locale.ROOT, "%016d", number)),
                Policies.seen().descriptor(),
                MO,
                null,
                finding,
                56,
                at,
                Delivery.AT_ONCE);
    }
}

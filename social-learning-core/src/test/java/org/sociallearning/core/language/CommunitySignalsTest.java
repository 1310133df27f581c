package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.house.Requirement;

/** Praise, invitations, resources, stories, directives and judgements, in sentences that stand in no gold set. */
@Tag("once")
@Requirement({"T3", "T4"})
class CommunitySignalsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRAISE          | What a good idea!
            PRAISE          | Well done, all of you.
            PRAISE          | Wat een mooi initiatief!
            PRAISE          | Goed dat je dit vraagt.
            PRAISE          | Complimenten voor het verslag.
            INVITATION      | Feel free to join us on Friday.
            INVITATION      | Everyone is welcome.
            INVITATION      | Let me know what you think.
            INVITATION      | Wie doet er mee?
            INVITATION      | Sluit gerust aan bij ons overleg.
            INVITATION      | Iedereen is van harte welkom.
            SHARES_RESOURCE | See https://example.org/guide for the steps.
            SHARES_RESOURCE | I have attached the slides.
            SHARES_RESOURCE | Zie de bijlage.
            SHARES_RESOURCE | Het draaiboek staat op intranet.
            SHARES_RESOURCE | www.example.org/boek
            PERSONAL_STORY  | Last year we tried this in our team and it went wrong twice.
            PERSONAL_STORY  | When I started here I knew nobody.
            PERSONAL_STORY  | Vorig jaar hebben wij dit ook geprobeerd.
            PERSONAL_STORY  | Toen ik hier begon kende ik niemand.
            DIRECTIVE       | You must lock the door.
            DIRECTIVE       | Never share your password.
            DIRECTIVE       | Je moet altijd eerst bellen.
            DIRECTIVE       | Controleer de lijst voor je vertrekt.
            """)
    void areHeard(SignalLabel label, String text) {
        assertThat(Signals.has(Passage.plain(text), label)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRAISE          | That is not a good idea.
            PRAISE          | Does anyone have a good idea?
            PRAISE          | Dat is geen goed idee.
            PRAISE          | Heeft iemand een goed idee?
            PRAISE          | Goede reis!
            INVITATION      | He was never welcome there.
            INVITATION      | Ik heb geen zin om te komen.
            INVITATION      | Wie weet.
            SHARES_RESOURCE | Can someone send me the link?
            SHARES_RESOURCE | Heeft iemand het rapport?
            SHARES_RESOURCE | Mail me at anna@example.org.
            SHARES_RESOURCE | Er zijn geen boeken meer.
            PERSONAL_STORY  | I would like to try this next year.
            PERSONAL_STORY  | Ik heb een vraag.
            PERSONAL_STORY  | Ik wilde even weten of dit klopt.
            PERSONAL_STORY  | Als ik dat deed, ging het mis.
            DIRECTIVE       | Do I have to lock the door?
            DIRECTIVE       | I must go.
            DIRECTIVE       | Moet ik eerst bellen?
            DIRECTIVE       | Ik moet nog bellen.
            DIRECTIVE       | Meneer belt morgen terug.
            DIRECTIVE       | Kijk eens in de bijlage.
            """)
    void areNotHeardInWhatLooksAlike(SignalLabel label, String text) {
        assertThat(Signals.has(Passage.plain(text), label)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are an idiot.",
                "Jij bent echt dom.",
                "Je bent gewoon lui.",
                "Mensen zoals jij verpesten het.",
                "You never listen.",
                "What a stupid remark."
            })
    void judgementsArePointedOutInADraftAndNowhereElse(String text) {
        assertThat(Signals.has(Passage.plain(text).asDraft(), SignalLabel.PERSON_JUDGEMENT))
                .isTrue();
        assertThat(Signals.has(Passage.plain(text), SignalLabel.PERSON_JUDGEMENT))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The system is stupid and slow.",
                "Dit is een dom systeem.",
                "I am so stupid, I forgot the key.",
                "Ik ben een sukkel.",
                "You are next.",
                "Jij bent aan de beurt.",
                "Je bent niet dom.",
                "That plan is naive.",
                "We need people like you.",
                "Je hebt gelijk."
            })
    void whatJudgesNobodyIsLeftAlone(String text) {
        assertThat(Signals.has(Passage.plain(text).asDraft(), SignalLabel.PERSON_JUDGEMENT))
                .isFalse();
    }

    @Test
    void aLinkBehindWordsIsOneToo() {
        String html = "<p>Zie <a href=\"https://example.org\">dit stuk</a>.</p>";
        Signal link = Signals.in(Passage.of(html, TextFormat.HTML)).get(0);
        assertThat(link.rule()).isEqualTo("link");
        assertThat(html.substring(link.start(), link.end())).startsWith("<a href");
        String markdown = "See [this](https://example.org) first";
        Signal other = Signals.in(Passage.of(markdown, TextFormat.MARKDOWN)).get(0);
        assertThat(markdown.substring(other.start(), other.end())).isEqualTo("](https://example.org)");
    }

    @Test
    void aLinkThatIsNotTheAuthorsOrLeadsToAPersonIsNone() {
        assertThat(Signals.in(Passage.of("> see https://example.org\n\nok", TextFormat.MARKDOWN)))
                .isEmpty();
        assertThat(Signals.in(Passage.of("`https://example.org`", TextFormat.MARKDOWN)))
                .isEmpty();
        assertThat(Signals.in(Passage.of("<a class=\"mention\" href=\"/u/anna\">@anna</a> hoi", TextFormat.HTML)))
                .isEmpty();
        assertThat(Signals.in("en/of, 12.30/13.00 en a.b. \uFDD0")).isEmpty();
    }
}

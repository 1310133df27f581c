package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("A1")
class HashtagTest {
    private static final Hashtag WOL = Hashtag.WORKING_OUT_LOUD;

    /** As people write it: on Twitter, from a phone, in a Turkish office, pasted from a slide. */
    private static final List<String> SPELLINGS = List.of(
            "#workingoutloud",
            "#WorkingOutLoud",
            "#WORKINGOUTLOUD",
            "#Working_Out_Loud",
            "#working-out-loud",
            "#workıngoutloud",
            "#WORKİNGOUTLOUD",
            "#wörkingoutlöud",
            "#worki\u0301ngoutloud",
            "#working\u200Boutloud",
            "\uFF03ｗｏｒｋｉｎｇｏｕｔｌｏｕｄ",
            "\uFE5Fworkingoutloud",
            "#workingoutloud!",
            "#WOL",
            "#WOL?",
            "#wol-week",
            "(#wol)");

    @Test
    void isRecognisedInAllItsSpellings() {
        assertThat(SPELLINGS).allMatch(WOL::is);
        assertThat(SPELLINGS).allMatch(spelling -> WOL.isIn("Week 1. " + spelling + ", wie doet mee?"));
    }

    @Test
    void isRecognisedWithoutItsSignByItsNameOnly() {
        assertThat(WOL.is("Working Out Loud")).isTrue();
        assertThat(WOL.is("wol")).isFalse(); // Dutch for wool
        assertThat(WOL.isIn("Working out loud is leuk, en wol is warm")).isFalse();
    }

    @Test
    void isNoneOfItsNeighbours() {
        assertThat(List.of("#wolf", "#wool", "#workingout", "#workingoutloudly", "#", "", "loud"))
                .noneMatch(WOL::is);
        assertThat(List.of(
                        "#wolven", "https://example.org/#wol", "a#wol", "&#wol;", "##", "#", "# wol", "no tag at all"))
                .noneMatch(WOL::isIn);
    }

    @Test
    void isFoundAtTheEndAndAfterOthers() {
        assertThat(WOL.isIn("#leren#WOL")).isFalse();
        assertThat(WOL.isIn("#leren #WOL")).isTrue();
        assertThat(WOL.isIn("#wol-dag")).isTrue();
    }

    @Test
    void canBeAHostsOwn() {
        Hashtag own = Hashtag.of("#Hardop").withOthers("hardopwerken");

        assertThat(own.name()).isEqualTo("hardop");
        assertThat(own.is("#HardopWerken")).isTrue();
        assertThatThrownBy(() -> Hashtag.of("#!"))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("hashtag (#!) must hold a letter or digit and at most 200 characters. Maybe"
                        + " #workingoutloud");
        assertThatThrownBy(() -> own.withOthers("x".repeat(300))).hasMessageStartingWith("hashtag (300 characters)");
    }

    @Property(tries = 500)
    void readsAnyTextWithoutThrowing(@ForAll String text) {
        assertThatCode(() -> WOL.is(text)).doesNotThrowAnyException();
        assertThatCode(() -> WOL.isIn('#' + text)).doesNotThrowAnyException();
        assertThat(WOL.isIn(text + " #wol " + text)).isTrue();
    }
}

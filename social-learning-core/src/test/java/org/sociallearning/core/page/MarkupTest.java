package org.sociallearning.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void escapesTextsAndAttributes() {
        String html = new Markup().leaf("p", "<b>&\"'", "title", "\"><script>").toString();

        assertThat(html).isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;&#39;</p>");
    }

    @Test
    void letsNoTextTurnTheDirectionOfWhatFollows() {
        assertThat(new Markup().text("a\u202Eb\u2066c\u0007d").toString()).isEqualTo("a b c d");
    }

    @Test
    void writesCoordinatesTheSameEverywhere() {
        assertThat(Markup.number(1.5)).isEqualTo("1.5");
        assertThat(Markup.number(2)).isEqualTo("2");
        assertThat(Markup.number(.126)).isEqualTo("0.13");
        assertThat(Markup.percent(.3333)).isEqualTo("33.33%");
    }

    @Test
    void saysWhichElementsAreStillOpen() {
        Markup markup = new Markup().open("div").open("p");

        assertThatThrownBy(markup::toString).hasMessage("elements still open: [p, div]");
    }
}

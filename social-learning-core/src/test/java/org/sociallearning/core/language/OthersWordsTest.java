package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.event.TextFormat.HTML;
import static org.sociallearning.core.event.TextFormat.MARKDOWN;
import static org.sociallearning.core.event.TextFormat.PLAIN;

import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.TextFormat;

/** Quotations and code are not the author's words, in any format. */
class OthersWordsTest {
    @Test
    void leavesOutLinesThatQuoteInPlainText() {
        assertThat(Signals.words("> thanks, why?\n>> oh\nI agree", PLAIN)).isEqualTo("i agree");
        assertThat(Signals.words("> thanks", PLAIN)).isEmpty();
    }

    @Test
    void findsTheAnswerBehindAQuotationWhoseLineEndWasLost() {
        assertThat(Signals.words("> It is slow. Thank you!", PLAIN)).isEqualTo("thank you");
    }

    @Test
    void leavesOutWhatStandsBetweenQuotationMarks() {
        assertThat(Signals.words("He wrote \"thanks a lot\" to me", PLAIN)).isEqualTo("he wrote # to me");
        assertThat(Signals.words("Zij zei 'dank je wel' en ging", PLAIN)).isEqualTo("zij zei # en ging");
        assertThat(Signals.words("Er stond \u201Ebedankt\u201D op, of \u201Cthanks\u201D, of \u00ABmerci\u00BB", PLAIN))
                .isEqualTo("er stond # op of # of #");
    }

    @Test
    void takesApostrophesAndLoneMarksForWhatTheyAre() {
        assertThat(Signals.words("'t was Anna's idea, don't ask", PLAIN)).isEqualTo("t was anna's idea don't ask");
        assertThat(Signals.words("a 5\" screen, thanks", PLAIN)).isEqualTo("a 5 screen thanks");
        assertThat(Signals.words("\"open but thanks", PLAIN)).isEqualTo("open but thanks");
    }

    @Test
    void leavesOutQuotationsAndCodeOfHtml() {
        String html = "<p>See <code>a ? b : c</code> there</p><blockquote><p>thanks</p></blockquote>"
                + "<pre><code>why?</code></pre><!-- thanks --><script>x</script>done";
        assertThat(Signals.words(html, HTML)).isEqualTo("see # there | done");
    }

    @Test
    void survivesBrokenHtml() {
        assertThat(Signals.words("a <b x=\">\" y>bold</b> 1 < 2 & <3 &euml; &#44 &#x1F600; &bogus;", HTML))
                .isEqualTo("a bold 1 2 3 \u00EB bogus");
        assertThat(Signals.words("thanks <a href='never ends", HTML)).isEqualTo("thanks a href never ends");
        assertThat(Signals.words("thanks <blockquote>never <b>ends", HTML)).isEqualTo("thanks");
    }

    @Test
    void leavesOutQuotationsAndCodeOfMarkdown() {
        String markdown = """
                # Title
                See `a ? b` and ``x`y``, [the *words*](https://a.b/c?d) ![alt](pic.png)

                > thanks
                and lazily more

                ```java
                why?
                ```

                    indented code?

                - one
                - two

                [1]: http://x
                <blockquote>html</blockquote>
                end\\?""";
        assertThat(Signals.words(markdown, MARKDOWN)).isEqualTo("title | see # and # the words # | one | two | end");
    }

    @Test
    void endsAFenceWithAFenceThatIsLongEnough() {
        assertThat(Signals.words("~~~~\na\n~~~\nb\n~~~~\nc", MARKDOWN)).isEqualTo("c");
        assertThat(Signals.words("```\nnever ends", MARKDOWN)).isEmpty();
    }

    @Test
    void keepsTheIndentedLinesOfAList() {
        assertThat(Signals.words("1. first\n\n    more of it\n2. second", MARKDOWN))
                .isEqualTo("first | more of it | second");
    }

    @Test
    void knowsAddressesAndNamesFromSentences() {
        assertThat(Signals.words("Mail ab@c.nl or see www.a.nl/?b=c. @anna is it", PLAIN))
                .isEqualTo("mail ab@c.nl or see www.a.nl/?b=c | is it");
    }

    @Test
    void endsSentencesWhereTheyEnd() {
        assertThat(Signals.words("One. Two! Three? Four... five\u2026 Six", PLAIN))
                .isEqualTo("one | two | three | four five | six");
        assertThat(Signals.words("bv. dit, e.g. that, 3.5 and mr. Bean", PLAIN))
                .isEqualTo("bv dit e g that 3 5 and mr bean");
    }

    @Test
    void doesNotTakeTheLineEndsOfAMailProgramForTheEndsOfSentences() {
        String wrapped = "I would like to say something about this long line\nis it clear";
        assertThat(Signals.words(wrapped, PLAIN)).doesNotContain("|");
        assertThat(Signals.words("short line\nis it clear", PLAIN)).isEqualTo("short line | is it clear");
    }

    @Test
    void readsNothingInNothing() {
        for (TextFormat format : TextFormat.values()) {
            assertThat(Signals.words("", format)).isEmpty();
            assertThat(Signals.words(" \n\t\r\n ", format)).isEmpty();
        }
    }
}

package org.sociallearning.moderation.page;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.StyleSheet;
import org.sociallearning.core.page.Words;

/** What the pages of the desk have in common: sentences, style, the head of the page. */
final class PageWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private PageWords() {}

    static Words in(Locale locale) {
        return Words.in(locale, language -> PageWords.class.getResourceAsStream("page_" + language + ".properties"));
    }

    static StyleSheet style() {
        return StyleSheet.of(StyleSheet.read(PageWords.class.getResourceAsStream("desk.css"), "desk.css"));
    }

    static String time(LocalTime time) {
        return time.format(TIME);
    }

    static void head(Markup out, Words words, String title, String policy, StyleSheet style) {
        out.open("html", "lang", words.say("lang")).open("head").bare("meta", "charset", "utf-8");
        out.bare("meta", "name", "viewport", "content", "width=device-width,initial-scale=1");
        out.bare("meta", "name", "referrer", "content", "no-referrer");
        out.bare("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        out.leaf("title", title).style(style.css()).close().line();
    }
}

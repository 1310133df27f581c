package org.sociallearning.moderation;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a text with figures: {@code {waiting}} is the figure as people read it, {@code {waiting:1=one waits|other=# wait}}
 * chooses by its number, with {@code #} that number in words up to twelve. Options may hold figures too. What names no figure
 * stays as it is.
 */
final class Wording {
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long HOURS_UP_TO = 72 * HOUR;

    private final Locale locale;
    private final Map<String, Figure> figures;
    private final @Nullable String topic;

    Wording(Locale locale, Map<String, Figure> figures) {
        this(locale, figures, null);
    }

    private Wording(Locale locale, Map<String, Figure> figures, @Nullable String topic) {
        this.locale = locale;
        this.figures = figures;
        this.topic = topic;
    }

    /** The same that puts this where a text has {@code {topic}}. */
    Wording naming(String about) {
        return new Wording(locale, figures, about);
    }

    String fill(String template) {
        StringBuilder filled = new StringBuilder(template.length() + 40);
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            int end = c == '{' ? closing(template, at) : -1;
            String value = end < 0 ? null : placeholder(template.substring(at + 1, end));
            if (value == null) {
                filled.append(c);
                at++;
            } else {
                filled.append(value);
                at = end + 1;
            }
        }
        return filled.toString();
    }

    private static int closing(String template, int open) {
        int depth = 0;
        for (int i = open; i < template.length(); i++) {
            if (template.charAt(i) == '{') {
                depth++;
            } else if (template.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable String placeholder(String content) {
        if (topic != null && content.equals("topic")) {
            return topic;
        }
        int colon = content.indexOf(':');
        Figure figure = figures.get(colon < 0 ? content : content.substring(0, colon));
        if (figure == null) {
            return null;
        }
        return colon < 0 ? show(figure) : choose(content.substring(colon + 1), figure);
    }

    private String choose(String options, Figure figure) {
        long number = Math.round(figure.value());
        String exact = Long.toString(number);
        String chosen = "";
        for (String option : split(options)) {
            int equals = option.indexOf('=');
            String label = equals < 0 ? "" : option.substring(0, equals);
            if (label.equals(exact)) {
                chosen = option.substring(equals + 1);
                break;
            }
            if (label.equals("other")) {
                chosen = option.substring(equals + 1);
            }
        }
        return fill(chosen.replace("#", inWords(number)));
    }

    private static java.util.List<String> split(String options) {
        java.util.List<String> parts = new java.util.ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < options.length(); i++) {
            char c = options.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(options.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(options.substring(from));
        return parts;
    }

    private String inWords(long number) {
        String list = BuiltInTexts.OURS.find("numbers", locale);
        String[] words = list == null ? new String[0] : list.split(",", -1);
        return number >= 0 && number < words.length ? words[(int) number] : digits(number);
    }

    /** A figure as people read it. */
    String show(Figure figure) {
        return switch (figure.unit()) {
            case COUNT -> digits(Math.round(figure.value()));
            case SHARE -> digits(Math.round(figure.value() * 100)) + "%";
            case TIME -> time((long) figure.value());
        };
    }

    private String digits(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String time(long millis) {
        if (millis < HOUR) {
            return unit("unit.minutes", millis / MINUTE);
        }
        return millis < HOURS_UP_TO ? unit("unit.hours", millis / HOUR) : unit("unit.days", millis / DAY);
    }

    private String unit(String key, long number) {
        String template = BuiltInTexts.OURS.find(key, locale);
        Map<String, Figure> one = Map.of("n", Figure.count("n", number));
        return template == null
                ? new Wording(Locale.ENGLISH, one).unit(key, number)
                : new Wording(locale, one).fill(template);
    }
}

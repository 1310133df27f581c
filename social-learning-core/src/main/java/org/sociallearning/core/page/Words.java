package org.sociallearning.core.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Sentences, numbers and dates in Dutch or English; other languages read English. A page brings its own sentences; units of time
 * and the like are here. Immutable.
 */
public final class Words {
    private static final char MINUS = '\u2212';

    private final Locale locale;
    private final Properties sentences;
    private final DecimalFormatSymbols symbols;

    private Words(Locale locale, Function<String, @Nullable InputStream> bundles) {
        this.locale = locale;
        String language = locale.getLanguage();
        this.sentences = new Properties();
        load(Words.class.getResourceAsStream("words_" + language + ".properties"), language);
        load(bundles.apply(language), language);
        this.symbols = new DecimalFormatSymbols(Locale.ROOT);
        boolean dutch = locale.getLanguage().equals("nl");
        symbols.setDecimalSeparator(dutch ? ',' : '.');
        symbols.setGroupingSeparator(dutch ? '.' : ',');
        symbols.setMinusSign(MINUS);
    }

    /**
     * The words of a page.
     *
     * @param locale in which language
     * @param bundles from {@code nl} and {@code en} to a properties file in UTF-8 with the page's own sentences
     */
    public static Words in(Locale locale, Function<String, @Nullable InputStream> bundles) {
        return new Words(locale.getLanguage().equals("nl") ? Locale.forLanguageTag("nl") : Locale.ENGLISH, bundles);
    }

    /** Its language. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is a sentence under a key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence under a key with {@code {0}}, {@code {1}}... filled in. */
    public String say(String key, Object... values) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new SocialLearningException("sentence (" + key + ") must be in the bundle " + locale);
        }
        StringBuilder said = new StringBuilder(sentence.length() + 40);
        for (int i = 0; i < sentence.length(); i++) {
            int index = slot(sentence, i);
            if (index >= 0 && index < values.length) {
                said.append(values[index]);
                i += 2;
            } else {
                said.append(sentence.charAt(i));
            }
        }
        return said.toString();
    }

    /** The sentence for one or for several: {@code key.one} or {@code key.many}. */
    public String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), whole(number));
    }

    private static int slot(String sentence, int at) {
        boolean slot = sentence.charAt(at) == '{' && at + 2 < sentence.length() && sentence.charAt(at + 2) == '}';
        return slot ? sentence.charAt(at + 1) - '0' : -1;
    }

    /** A whole number with groups of three digits. */
    public String whole(long value) {
        return whole((double) value);
    }

    /** A number rounded to a whole one. */
    public String whole(double value) {
        return format("#,##0", value);
    }

    /** A number with two decimals. */
    public String decimals(double value) {
        return format("#,##0.00", value);
    }

    /** A share in whole percent. */
    public String percent(double share) {
        return format("0", 100 * share) + "%";
    }

    private String format(String pattern, double value) {
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        String text = format.format(value);
        return text.equals(format.format(-0.0)) ? format.format(0) : text;
    }

    /** One unit: minutes under 3 h, hours under 48 h, else days. */
    public String duration(double milliseconds) {
        double minutes = milliseconds / 60_000;
        if (minutes < 180) {
            return say("minutes", whole(minutes));
        }
        double hours = minutes / 60;
        return hours < 48 ? say("hours", tenth(hours)) : say("days", tenth(hours / 24));
    }

    /** A point in time of a curve: hours, or whole days. */
    public String point(Duration time) {
        long hours = time.toHours();
        return hours < 24 ? say("hours", whole(hours)) : count("point", hours / 24);
    }

    /** A zone as people know it. */
    public static String zone(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private String tenth(double value) {
        return format("#,##0.#", value);
    }

    /** A day, as in 19 March 2018. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }

    /** A day without its year, as in 19 Mar. */
    public String shortDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM", locale)).replace(".", "");
    }

    /** From the first Monday to the last Sunday. */
    public String span(Weeks weeks) {
        return weeks.isEmpty()
                ? say("no-weeks")
                : say(
                        "span",
                        day(weeks.first().monday()),
                        day(weeks.last().monday().plusDays(6)));
    }

    /** A, b and c. */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + say("and") + items.get(items.size() - 1);
    }

    private void load(@Nullable InputStream bundle, String language) {
        try (InputStream in = bundle) {
            if (in == null) {
                throw new SocialLearningException("sentences (" + language + ") must be in the jar");
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

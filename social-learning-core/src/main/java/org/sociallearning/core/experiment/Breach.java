package org.sociallearning.core.experiment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterId;

/**
 * A rule that a plan breaks, or that was broken: which rule, of which encounter or day, in words. It names nobody. In its
 * texts {@code {date}} stands for the day in that language, {@code {encounter}} for the id, and others for facts given with
 * {@link #with}. Immutable.
 *
 * @param rule the name of the rule
 * @param encounter which encounter, null when it is about none or several
 * @param date which day, null when it is about none
 * @param facts what the texts refer to
 * @param texts what to say, by language tag
 */
public record Breach(
        String rule,
        @Nullable EncounterId encounter,
        @Nullable LocalDate date,
        Map<String, String> facts,
        Map<String, String> texts) {
    public Breach {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** A rule is broken. */
    public static Breach of(Rule rule) {
        return new Breach(rule.name(), null, null, Map.of(), Map.of());
    }

    /** The same, by an encounter and on the day on which it starts. */
    public Breach about(Encounter encounter) {
        return new Breach(rule, encounter.id(), encounter.start().toLocalDate(), facts, texts);
    }

    /** The same on a day. */
    public Breach on(LocalDate date) {
        return new Breach(rule, encounter, date, facts, texts);
    }

    /** The same with one more fact that texts may refer to; never a person. */
    public Breach with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, String.valueOf(value));
        return new Breach(rule, encounter, date, more, texts);
    }

    /** The same with what to say in one more language. */
    public Breach withText(Locale language, String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(language.getLanguage(), text);
        return new Breach(rule, encounter, date, facts, more);
    }

    /** What to say in a language, else in English; the name of the rule when there are no words for it. */
    public String text(Locale language) {
        boolean known = texts.containsKey(language.getLanguage());
        Locale spoken = known ? language : Locale.ENGLISH;
        return filled(texts.getOrDefault(spoken.getLanguage(), rule), spoken);
    }

    /** In one pass: what is filled in is not looked at again. */
    private String filled(String text, Locale spoken) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '{' ? text.indexOf('}', at) : -1;
            String fact = end < 0 ? null : fact(text.substring(at + 1, end), spoken);
            filled.append(fact == null ? text.substring(at, at + 1) : fact);
            at = fact == null ? at + 1 : end + 1;
        }
        return filled.toString();
    }

    private @Nullable String fact(String name, Locale spoken) {
        if (name.equals("date") && date != null) {
            return date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", spoken));
        }
        return name.equals("encounter") && encounter != null ? encounter.value() : facts.get(name);
    }

    @Override
    public String toString() {
        return rule + (encounter == null ? "" : " " + encounter) + (date == null ? "" : " " + date);
    }
}

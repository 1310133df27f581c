package org.sociallearning.moderation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A suggestion put into words of one language, English where there are none. */
final class Explanation {
    private static final int FEW = 5;

    private final Suggestion suggestion;
    private final Finding finding;
    private final PolicyDescriptor policy;
    private final Locale locale;
    private final Map<String, Figure> figures;

    Explanation(Suggestion suggestion, Locale locale) {
        this.suggestion = suggestion;
        this.finding = suggestion.finding();
        this.policy = suggestion.policy();
        this.locale = locale;
        this.figures = figures();
    }

    String text() {
        return fitting(whole());
    }

    /** The text however long it is. */
    String whole() {
        String literal = literal();
        String text = literal != null ? literal : part("text");
        return capital(text != null ? text : ours("fallback.text"));
    }

    private @Nullable String literal() {
        Map<String, String> texts = new TreeMap<>(finding.texts());
        for (String language : List.of(locale.getLanguage(), Locale.ENGLISH.getLanguage())) {
            String text = texts.get(language);
            if (text != null) {
                return new Wording(Locale.forLanguageTag(language), figures).fill(text);
            }
        }
        for (Map.Entry<String, String> any : texts.entrySet()) {
            return new Wording(Locale.forLanguageTag(any.getKey()), figures).fill(any.getValue());
        }
        return null;
    }

    String lines() {
        List<String> lines = new ArrayList<>();
        lines.add(policy.reference() + " · " + tip());
        lines.add(text());
        line(lines, "facts", String.join("; ", facts()));
        line(lines, "evidence", String.join("; ", evidence()));
        line(lines, "instruments", String.join("; ", instruments()));
        line(lines, "rule", rule());
        line(lines, "against", against());
        line(lines, "goes", goes());
        line(lines, "limits", orNothing(part("limits")));
        line(lines, "prompts", String.join(" · ", prompts()));
        line(lines, "audience", audience());
        line(lines, "expires", expires());
        return String.join("\n", lines);
    }

    private void line(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(ours("label." + label) + ": " + value);
        }
    }

    Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", suggestion.id().value());
        map.put("at", suggestion.at().toString());
        map.put("policy", policy.id());
        map.put("version", policy.version());
        map.put("tip", policy.tip().code());
        map.put("tipText", tip());
        if (suggestion.space() != null) {
            map.put("space", suggestion.space().value());
        }
        map.put("delivery", suggestion.delivery().name());
        map.put("text", text());
        map.put("facts", finding.figures().stream().map(this::figure).toList());
        map.put("evidence", finding.evidence().stream().map(Explanation::piece).toList());
        map.put("instruments", instruments());
        map.put("parameters", policy.parameters().asMap());
        map.put("rule", rule());
        map.put("against", finding.against().stream().map(this::figure).toList());
        map.put("againstText", against());
        map.put("goesAway", goes());
        map.put("limits", orNothing(part("limits")));
        map.put("prompts", prompts());
        map.put("audience", policy.audience().name());
        map.put("audienceText", audience());
        map.put("dedupeKey", suggestion.dedupeKey());
        map.put("expires", expires());
        return map;
    }

    private Map<String, Object> figure(Figure figure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", figure.key());
        map.put("label", label(figure));
        map.put("value", figure.value());
        map.put("unit", figure.unit().name());
        map.put("shown", new Wording(language(), figures).show(figure));
        return map;
    }

    private static Map<String, Object> piece(Evidence evidence) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("contribution", evidence.contribution().value());
        map.put("start", evidence.start());
        map.put("end", evidence.end());
        map.put("rule", evidence.rule());
        return map;
    }

    private String tip() {
        return ours("tip." + policy.tip().code());
    }

    private List<String> facts() {
        Wording wording = new Wording(language(), figures);
        return finding.figures().stream()
                .map(figure -> label(figure) + ": " + wording.show(figure))
                .toList();
    }

    private List<String> evidence() {
        return finding.evidence().stream()
                .map(piece -> piece.contribution().value()
                        + (piece.end() > 0 ? " " + piece.start() + "-" + piece.end() : "") + " (" + piece.rule() + ")")
                .toList();
    }

    private List<String> instruments() {
        return finding.instruments().stream().map(Instrument::toString).toList();
    }

    private String rule() {
        String rule = orNothing(part("rule"));
        String parameters = policy.parameters().declared().isEmpty()
                ? ""
                : policy.parameters().toString();
        return (rule + (rule.isEmpty() ? "" : " ") + parameters).strip();
    }

    private String against() {
        String text = finding.against().isEmpty() ? null : part("against");
        if (text != null) {
            return text;
        }
        Wording wording = new Wording(language(), figures);
        return String.join(
                "; ",
                finding.against().stream()
                        .map(figure -> label(figure) + ": " + wording.show(figure))
                        .toList());
    }

    private String goes() {
        String goes = part("goes");
        return goes == null ? ours("fallback.goes") : goes;
    }

    private List<String> prompts() {
        List<String> prompts = new ArrayList<>();
        for (String id : finding.prompts()) {
            String prompt = part(PromptLibrary.KEY, id);
            if (prompt != null) {
                prompts.add(prompt);
            }
        }
        if (!prompts.isEmpty()) {
            return prompts;
        }
        for (int i = 1; i <= 10; i++) {
            String prompt = part("prompt." + i);
            if (prompt == null) {
                break;
            }
            prompts.add(prompt);
        }
        return prompts;
    }

    private String audience() {
        int people = suggestion.people();
        Map<String, Figure> group = Map.of("people", Figure.count("people", people));
        String size = ours(people > 0 && people < FEW ? "people.few" : "people");
        return ours("audience." + policy.audience().name()) + "; " + new Wording(language(), group).fill(size);
    }

    private String expires() {
        return finding.expires() == null ? "" : finding.expires().toString();
    }

    private String label(Figure figure) {
        String label = part("fact." + figure.key());
        return label == null ? figure.key() : label;
    }

    /** A part of the policy's words: of this finding's message, else of the policy; its own, else ours; else in English. */
    private @Nullable String part(String part) {
        for (Locale language : List.of(locale, Locale.ENGLISH)) {
            for (String stem : List.of(finding.message(), policy.id())) {
                String text = text(stem + "." + part, language);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    private @Nullable String part(String stem, String part) {
        String text = text(stem + "." + part, locale);
        return text == null ? text(stem + "." + part, Locale.ENGLISH) : text;
    }

    /** What a key says, with the topic where there are words for it. */
    private @Nullable String text(String key, Locale language) {
        Texts all = policy.texts().or(BuiltInTexts.OURS);
        String topic = finding.topic();
        String about = topic == null ? null : all.find(key + ".topic", language);
        if (topic != null && about != null) {
            return new Wording(language, figures).naming(topic).fill(about);
        }
        String text = all.find(key, language);
        return text == null ? null : new Wording(language, figures).fill(text);
    }

    private String ours(String key) {
        String text = BuiltInTexts.OURS.find(key, language());
        if (text == null) {
            throw new IllegalStateException("text (" + key + ") must be in the library");
        }
        return text;
    }

    private Locale language() {
        return BuiltInTexts.OURS.find("numbers", locale) == null ? Locale.ENGLISH : locale;
    }

    private Map<String, Figure> figures() {
        Map<String, Figure> all = new LinkedHashMap<>();
        for (Parameter<?> parameter : policy.parameters().declared()) {
            Object value = policy.parameters().get(parameter);
            Figure figure = asFigure(parameter.name(), value);
            if (figure != null) {
                all.put(parameter.name(), figure);
                all.put("set." + parameter.name(), figure);
            }
        }
        for (Figure figure : finding.against()) {
            all.put(figure.key(), figure);
            if (figure.of() > 0) {
                all.put(figure.key() + ".of", Figure.count(figure.key(), figure.of()));
            }
        }
        finding.figures().forEach(figure -> all.put(figure.key(), figure));
        return all;
    }

    private static @Nullable Figure asFigure(String name, Object value) {
        if (value instanceof java.time.Duration duration) {
            return Figure.time(name, duration);
        }
        if (value instanceof Integer number && number >= 0) {
            return Figure.count(name, number);
        }
        return value instanceof Double share && share >= 0 && share <= 1 ? Figure.share(name, share, 1) : null;
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(language()) + text.substring(end);
    }

    private static String fitting(String text) {
        if (text.length() <= Suggestion.MAX_TEXT) {
            return text;
        }
        int space = text.lastIndexOf(' ', Suggestion.MAX_TEXT - 1);
        int end = space > Suggestion.MAX_TEXT / 2 ? space : Suggestion.MAX_TEXT - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}

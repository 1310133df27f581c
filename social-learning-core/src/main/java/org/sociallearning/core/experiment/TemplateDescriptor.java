package org.sociallearning.core.experiment;

import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * What a template is. Immutable; start from {@link #of}.
 *
 * @param id its id in small letters, digits, dots and hyphens, as in {@code acme.book-club}
 * @param version changes when its rules do; each report prints it
 * @param names its name by language tag
 * @param every how often it usually comes round, null when that has no usual answer
 */
public record TemplateDescriptor(
        String id,
        String version,
        Map<String, String> names,
        @Nullable Period every) {
    public TemplateDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        names = Collections.unmodifiableMap(new TreeMap<>(names));
    }

    /** A template without a name or a usual period. */
    public static TemplateDescriptor of(String id, String version) {
        return new TemplateDescriptor(id, version, Map.of(), null);
    }

    /** The same with a name in one more language. */
    public TemplateDescriptor withName(Locale language, String name) {
        Map<String, String> more = new TreeMap<>(names);
        more.put(language.getLanguage(), name);
        return new TemplateDescriptor(id, version, more, every);
    }

    /** The same with how often it usually comes round. */
    public TemplateDescriptor withEvery(Period every) {
        return new TemplateDescriptor(id, version, names, every);
    }

    /** Its name in a language, else in English, else its id. */
    public String name(Locale language) {
        String english = names.getOrDefault(Locale.ENGLISH.getLanguage(), id);
        return names.getOrDefault(language.getLanguage(), english);
    }

    /** As in {@code coffee-lecture@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /**
     * A cadence at its usual period, without an end.
     *
     * @throws SocialLearningException when it has no usual period, or that is none
     */
    public Cadence cadence(LocalDateTime first, ZoneId zone) {
        if (every == null) {
            throw new SocialLearningException(
                    "template (" + reference() + ") must have a usual period. Maybe Cadence.every(...)");
        }
        return Cadence.every(every, first, zone);
    }
}

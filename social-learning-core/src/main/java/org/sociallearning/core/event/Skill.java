package org.sociallearning.core.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A skill of a scheme such as ESCO or O*NET, or of the host's own list. Immutable.
 *
 * @param scheme the IRI of the scheme
 * @param code its code in the scheme, or its IRI
 * @param labels what it is called, by language: the preferred label first, then synonyms
 * @param broader the codes of the skills of which it is a part
 */
public record Skill(String scheme, String code, Map<Locale, List<String>> labels, Set<String> broader) {
    public Skill {
        Map<Locale, List<String>> copies = new LinkedHashMap<>();
        labels.forEach((language, names) -> copies.put(language, List.copyOf(names)));
        labels = Collections.unmodifiableMap(copies);
        broader = Collections.unmodifiableSet(new LinkedHashSet<>(broader));
    }

    /** A skill without labels yet. */
    public static Skill of(String scheme, String code) {
        return new Skill(scheme, code, Map.of(), Set.of());
    }

    /** The same with one more label, as in {@code skill.withLabel(Locale.ENGLISH, "pivot tables")}. */
    public Skill withLabel(Locale language, String label) {
        Map<Locale, List<String>> more = new LinkedHashMap<>(labels);
        List<String> names = new ArrayList<>(more.getOrDefault(language, List.of()));
        if (!names.contains(label)) {
            names.add(label);
        }
        more.put(language, names);
        return new Skill(scheme, code, more, broader);
    }

    /** The same as a part of one more skill of the scheme. */
    public Skill withBroader(String code) {
        Set<String> more = new LinkedHashSet<>(broader);
        more.add(code);
        return new Skill(scheme, this.code, labels, more);
    }
}

package org.sociallearning.core.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a reader reads. Immutable.
 *
 * @param id its id, as hosts name it: {@code stackexchange}; small letters, digits and hyphens
 * @param version the version of the reader, which reports print
 * @param label its name for people
 * @param settings the settings of its own that it understands, each with what it means
 */
public record Format(String id, String version, String label, Map<String, String> settings) {
    public Format {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(label, "label");
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** A format without settings of its own. */
    public static Format of(String id, String version, String label) {
        return new Format(id, version, label, Map.of());
    }

    /** The same with one more setting that {@link ReadOptions#setting} may hold. */
    public Format withSetting(String name, String meaning) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(name, meaning);
        return new Format(id, version, label, more);
    }
}

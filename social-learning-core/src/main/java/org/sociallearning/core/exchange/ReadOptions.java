package org.sociallearning.core.exchange;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a source is to be read. Immutable; start from {@link #withDefaults()}.
 *
 * @param sourceName the source system's name in event ids, so that ids of two sites do not clash; null for the format's own
 * @param zone the zone of times that carry none
 * @param privates whether private and direct messages are read too
 * @param settings settings that only one format understands; its {@link Format#settings()} lists them
 */
public record ReadOptions(@Nullable String sourceName, ZoneId zone, boolean privates, Map<String, String> settings) {
    public ReadOptions {
        Objects.requireNonNull(zone, "zone");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** The format's own name, UTC, no private messages, no settings. */
    public static ReadOptions withDefaults() {
        return new ReadOptions(null, ZoneOffset.UTC, false, Map.of());
    }

    /** The same with this name of the source system in event ids. */
    public ReadOptions withSourceName(String sourceName) {
        return new ReadOptions(sourceName, zone, privates, settings);
    }

    /** The same with this zone for times that carry none. */
    public ReadOptions withZone(ZoneId zone) {
        return new ReadOptions(sourceName, zone, privates, settings);
    }

    /** The same, with private and direct messages read or left out. */
    public ReadOptions withPrivates(boolean privates) {
        return new ReadOptions(sourceName, zone, privates, settings);
    }

    /** The same with one more setting. */
    public ReadOptions withSetting(String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new ReadOptions(sourceName, zone, privates, more);
    }

    /** The name of the source system in event ids. */
    public String sourceName(Format format) {
        return sourceName == null ? format.id() : sourceName;
    }

    /** A setting, or its default. */
    public String setting(String name, String absent) {
        return settings.getOrDefault(name, absent);
    }
}

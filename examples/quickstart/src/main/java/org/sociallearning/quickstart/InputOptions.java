package org.sociallearning.quickstart;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sociallearning.core.exchange.EventReader;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.ReadOptions;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.problem.SocialLearningException;
import picocli.CommandLine.Option;

/** What is read and how: the options that all commands with an input share. */
final class InputOptions {
    @Option(
            names = "--from",
            paramLabel = "FORMAT:PATH",
            description = "What to read: own, stackexchange, xapi, csv or the format of a reader on the class path,"
                    + " then a file, a folder or a zip.")
    private String from = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of the format, such as the column of a table: --set author=name. May be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of weeks, and of times that carry none; UTC unless given.")
    private String zone = "UTC";

    InputOptions() {}

    boolean isGiven() {
        return !from.isEmpty();
    }

    ZoneId zone() {
        try {
            return zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new SocialLearningException("zone (" + zone + ") must be one like Europe/Amsterdam or UTC", e);
        }
    }

    /** A zone as it may be given. */
    static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    EventReader reader() {
        return EventReaders.discover(InputOptions.class.getClassLoader()).get(from.substring(0, colon()));
    }

    Source source() {
        return Source.of(Path.of(from.substring(colon() + 1)));
    }

    ReadOptions options() {
        ReadOptions options = ReadOptions.withDefaults().withZone(zone());
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            options = options.withSetting(setting.getKey(), setting.getValue());
        }
        return options;
    }

    private int colon() {
        int colon = from.indexOf(':');
        if (colon <= 0 || colon == from.length() - 1) {
            throw new SocialLearningException(
                    "--from (" + from + ") must read as FORMAT:PATH. Maybe stackexchange:path/to/dump");
        }
        return colon;
    }
}

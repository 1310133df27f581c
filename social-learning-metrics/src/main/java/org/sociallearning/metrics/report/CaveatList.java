package org.sociallearning.metrics.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.evaluation.Caveat;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/** The caveats of a publication, each once, with the measures that they touch. */
final class CaveatList {
    /** One caveat as it is printed. */
    record Printed(String title, String text) {}

    private CaveatList() {}

    static List<Printed> of(Publication publication, Words words) {
        Map<Caveat.Kind, Set<String>> touched = new EnumMap<>(Caveat.Kind.class);
        boolean compares = false;
        for (Judged one : Judged.of(publication)) {
            compares = true;
            String name = one.figure().info().name().in(words.locale());
            Stream.concat(one.comparison().objections().stream(), one.comparison().notes().stream())
                    .forEach(caveat -> touch(touched, caveat.kind(), name));
        }
        for (PublishedIndicator indicator : publication.indicators()) {
            for (PublishedMeasure measure : indicator.measures()) {
                if (measure instanceof PublishedMeasure.Figure figure && concentrated(figure)) {
                    touch(
                            touched,
                            Caveat.Kind.CONCENTRATION,
                            figure.info().name().in(words.locale()));
                }
            }
        }
        List<Printed> printed = new ArrayList<>();
        if (compares) {
            printed.add(print(words.say("caveat.CAUSE")));
        }
        touched.forEach((kind, names) -> printed.add(print(words.say("caveat." + kind, String.join("; ", names)))));
        return printed;
    }

    private static void touch(Map<Caveat.Kind, Set<String>> touched, Caveat.Kind kind, String name) {
        touched.computeIfAbsent(kind, unused -> new LinkedHashSet<>()).add(name);
    }

    private static boolean concentrated(PublishedMeasure.Figure figure) {
        return figure.levels().stream()
                .anyMatch(level -> level.value() instanceof PublishedValue.Known known && known.concentrated());
    }

    private static Printed print(String text) {
        int bar = text.indexOf('|');
        return new Printed(text.substring(0, bar), text.substring(bar + 1));
    }
}

package org.sociallearning.core.talent;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sociallearning.core.event.Topic;

/**
 * Who was found: at most five people, or the statement that nobody is known. Immutable.
 *
 * @param topics what was asked about
 * @param people who may know, in an order that means nothing: it is shuffled by a seed
 */
public record Found(List<Topic> topics, List<Knower> people) {
    public Found {
        topics = List.copyOf(topics);
        people = List.copyOf(people);
    }

    /**
     * Whether nobody is known: there is nobody, the evidence is too thin or too old, or nobody of those who know consented to
     * be found. These look the same.
     */
    public boolean isNobodyKnown() {
        return people.isEmpty();
    }

    /** What was found in words: who, each with the evidence, or that nobody is known. */
    public String text(Locale locale) {
        Texts texts = Texts.of(locale);
        String about = topics.stream().map(Topic::value).collect(Collectors.joining(", "));
        if (isNobodyKnown()) {
            return texts.fill("nobody", about);
        }
        return people.stream()
                .map(knower -> texts.fill("knower", knower.person().value(), knower.text(locale)))
                .collect(Collectors.joining("\n", texts.fill("found", about) + "\n", ""));
    }
}

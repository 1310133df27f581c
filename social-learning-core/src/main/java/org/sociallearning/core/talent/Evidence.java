package org.sociallearning.core.talent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Topic;

/**
 * Why somebody is thought to know about a topic. Immutable.
 *
 * @param kind what kind of evidence
 * @param topic about which topic it is: one that was asked about, or for NEAR, AROUND and WORDS another
 * @param at when it was given
 * @param contribution the contribution that shows it; null where there is none
 */
public record Evidence(
        Kind kind, Topic topic, Instant at, @Nullable ContributionId contribution) {
    /** Kinds of evidence, in the order in which they are shown. */
    public enum Kind {
        /** They answered somebody else's question about it, and somebody appreciated the answer. */
        APPRECIATED,
        /** They answered somebody else's question about it. */
        ANSWERED,
        /** They hosted an encounter about it that was held. */
        HOSTED,
        /** They made a resource about it. */
        MADE,
        /** A colleague confirmed it. */
        CONFIRMED,
        /** They said so themselves, and nobody contested it since. */
        CLAIMED,
        /** Not about it, but about a topic that is often spoken of together with it, or a narrower one. */
        NEAR,
        /** Not about it: they answer questions of others here lately. Only who asks a question is told of these. */
        AROUND,
        /** Their answers, where the host keeps texts, use words of the question much more than those of others do. */
        WORDS
    }

    /** The evidence in words, with the day in UTC and no number of anything. */
    public String text(Locale locale) {
        return Texts.of(locale)
                .fill(
                        kind.name().toLowerCase(Locale.ROOT),
                        topic.value(),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale)
                                .format(at.atZone(ZoneOffset.UTC)));
    }
}

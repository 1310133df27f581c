package org.sociallearning.moderation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * What a policy found: facts first, words rendered from them. The desk makes it a {@link Suggestion} when the noise gate lets
 * it through. Made with {@link #of} or {@link #about} and {@code with...}. Immutable.
 *
 * @param message the key of its words in the policy's texts, as in {@code seen}
 * @param subject what it is about, in an id; with policy and space it is the key under which the same finding is known again
 * @param threads the threads it is about; each rests afterwards
 * @param leaveAlone the threads that policies which yield to this one are not shown while it holds
 * @param figures the facts; a {@link Figure.Unit#SHARE} among them makes it a ratio rule
 * @param evidence the contributions it rests on
 * @param against what speaks against it
 * @param instruments the detectors on whose word it counts; none when it rests on facts alone
 * @param direction what following it does to the moderator's part in these threads
 * @param expires when it is no longer of use; null for never
 * @param once whether it is shown once and never again
 * @param prompts the ids of the prompts it offers, from the policy's {@link PromptLibrary}; those in its texts where none
 * @param topic the topic that its words may name as {@code {topic}}; null for none
 * @param texts its words by language, for a policy without a bundle; see {@link Texts} for what they may hold
 */
public record Finding(
        String message,
        String subject,
        Set<ContributionId> threads,
        Set<ContributionId> leaveAlone,
        List<Figure> figures,
        List<Evidence> evidence,
        List<Figure> against,
        List<Instrument> instruments,
        Direction direction,
        @Nullable Instant expires,
        boolean once,
        List<String> prompts,
        @Nullable String topic,
        Map<String, String> texts) {
    private static final int MOST = 100;
    private static final int LONGEST_TOPIC = 40;

    public Finding {
        threads = ordered(threads);
        leaveAlone = ordered(leaveAlone);
        figures = List.copyOf(figures);
        evidence = List.copyOf(evidence);
        against = List.copyOf(against);
        instruments = List.copyOf(instruments);
        prompts = List.copyOf(prompts);
        texts = Map.copyOf(texts);
        if (subject.isBlank() || subject.length() > 400) {
            throw new SocialLearningException(
                    "subject (" + subject.length() + " characters) must have from 1 to 400 characters");
        }
        if (figures.size() > MOST || evidence.size() > MOST) {
            throw new SocialLearningException("finding (" + figures.size() + " figures, " + evidence.size()
                    + " pieces of evidence) must have at most " + MOST + " of each");
        }
    }

    /** A finding about the space or community as a whole, whose words have this key. */
    public static Finding of(String message) {
        return new Finding(
                message,
                message,
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Direction.NEITHER,
                null,
                false,
                List.of(),
                null,
                Map.of());
    }

    /** A finding about one thread, whose words have this key. */
    public static Finding about(ReplyThread thread, String message) {
        return of(message).withSubject(thread.id().value()).withThreads(Set.of(thread.id()));
    }

    /** The same about something else; findings of one policy in one space with the same subject are the same finding. */
    public Finding withSubject(String other) {
        return FindingParts.changed(this, parts -> parts.subject = other);
    }

    /** The same about these threads. */
    public Finding withThreads(Set<ContributionId> about) {
        return FindingParts.changed(this, parts -> parts.threads = about);
    }

    /** The same wanting these threads left alone. */
    public Finding withLeaveAlone(Set<ContributionId> quiet) {
        return FindingParts.changed(this, parts -> parts.leaveAlone = quiet);
    }

    /** The same with one more fact. */
    public Finding with(Figure figure) {
        return FindingParts.changed(this, parts -> parts.figures.add(figure));
    }

    /** The same with one more piece of evidence. */
    public Finding with(Evidence piece) {
        return FindingParts.changed(this, parts -> parts.evidence.add(piece));
    }

    /** The same with one more fact that speaks against it. */
    public Finding withAgainst(Figure figure) {
        return FindingParts.changed(this, parts -> parts.against.add(figure));
    }

    /** The same counting on the word of this detector too. */
    public Finding with(Instrument instrument) {
        return FindingParts.changed(this, parts -> parts.instruments.add(instrument));
    }

    /** The same asking for more or less of the moderator. */
    public Finding withDirection(Direction to) {
        return FindingParts.changed(this, parts -> parts.direction = to);
    }

    /** The same of no use after an instant. */
    public Finding withExpires(Instant at) {
        return FindingParts.changed(this, parts -> parts.expires = at);
    }

    /** The same shown once and never again. */
    public Finding onlyOnce() {
        return FindingParts.changed(this, parts -> parts.once = true);
    }

    /** The same offering these prompts, by their ids. */
    public Finding withPrompts(List<String> ids) {
        return FindingParts.changed(this, parts -> parts.prompts = ids);
    }

    /** The same with words that may name a topic; one that is long or an address is left out. */
    public Finding withTopic(@Nullable Topic about) {
        String name = about == null ? null : about.value().strip();
        boolean readable = name != null && !name.isEmpty() && name.length() <= LONGEST_TOPIC && !name.contains("://");
        return FindingParts.changed(this, parts -> parts.topic = readable ? name : null);
    }

    /** The same with its words in a language: a question or an offer of at most 240 characters, without names. */
    public Finding withText(Locale language, String text) {
        return FindingParts.changed(this, parts -> parts.texts.put(language.getLanguage(), text));
    }

    /** The fact of this key among the facts and what speaks against them, or null. */
    public @Nullable Figure figure(String key) {
        for (List<Figure> list : List.of(figures, against)) {
            for (Figure figure : list) {
                if (figure.key().equals(key)) {
                    return figure;
                }
            }
        }
        return null;
    }

    private static <T> Set<T> ordered(Set<T> set) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}

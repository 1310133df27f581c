package org.sociallearning.core.talent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/**
 * One topic that is asked about: its spellings, synonyms and languages, and what is near to it. Immutable.
 *
 * @param same the subjects that are this topic
 * @param near what is near to it, nearest first
 */
record Asked(Set<Subject> same, List<Near> near) {
    /** The topics of a question, each once; those that nobody ever spoke of are left out. */
    static List<Asked> all(TalentState state, Collection<Topic> topics, Skills skills) {
        List<Asked> all = new ArrayList<>();
        Set<Subject> taken = new HashSet<>();
        for (String key : topics.stream().map(TalentState::key).distinct().toList()) {
            Set<Subject> same = subjects(state, skills.names(key));
            same.removeAll(taken);
            if (!same.isEmpty()) {
                taken.addAll(same);
                all.add(new Asked(same, Near.to(state, same, subjects(state, skills.narrower(key)))));
            }
        }
        return all;
    }

    static Asked of(TalentState state, Subject subject, Skills skills) {
        return new Asked(subjects(state, skills.names(subject.key)), List.of());
    }

    /** The subjects that are one topic. */
    static Set<Subject> same(TalentState state, Topic topic, Skills skills) {
        return subjects(state, skills.names(TalentState.key(topic)));
    }

    private static Set<Subject> subjects(TalentState state, Set<String> keys) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (String key : keys) {
            Subject subject = state.byKey.get(key);
            if (subject != null) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    long askers(Predicate<ParticipantId> counts) {
        return same.stream()
                .flatMap(subject -> subject.askers.stream())
                .distinct()
                .filter(counts)
                .count();
    }
}

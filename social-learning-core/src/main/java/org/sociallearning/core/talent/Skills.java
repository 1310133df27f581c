package org.sociallearning.core.talent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.Skill;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The skills by which topics are merged: topics that are labels, in whatever language, the code or the IRI of one skill are
 * one topic to the talent map. A label of several skills stands for all of them. Immutable and thread-safe.
 */
public final class Skills {
    /** Narrower skills looked at for one topic. */
    private static final int NARROWER = 50;

    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final List<Set<String>> keys = new ArrayList<>();
    private final List<List<Integer>> narrower = new ArrayList<>();

    private Skills() {}

    /** No skills: topics are merged by nothing but case. */
    public static Skills none() {
        return new Skills();
    }

    /**
     * These skills. Skills of the same scheme and code are one, so that each language may come from its own file.
     *
     * @throws SocialLearningException when skills are parts of each other in a circle, which it names
     */
    public static Skills of(Collection<Skill> skills) {
        Skills made = new Skills();
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        for (Skill skill : skills) {
            int number = numbers.computeIfAbsent(id(skill), unused -> made.more());
            made.name(number, skill.code());
            skill.labels().values().forEach(labels -> labels.forEach(label -> made.name(number, label)));
        }
        List<Set<Integer>> broader = new ArrayList<>();
        made.keys.forEach(unused -> broader.add(new LinkedHashSet<>()));
        for (Skill skill : skills) {
            for (String code : skill.broader()) {
                Integer whole = numbers.get(List.of(skill.scheme(), code));
                Integer part = numbers.get(id(skill));
                if (whole != null && part != null && broader.get(part).add(whole)) {
                    made.narrower.get(whole).add(part);
                }
            }
        }
        refuseCircles(broader, new ArrayList<>(numbers.keySet()));
        return made;
    }

    private static List<String> id(Skill skill) {
        return List.of(skill.scheme(), skill.code());
    }

    private int more() {
        keys.add(new LinkedHashSet<>());
        narrower.add(new ArrayList<>());
        return keys.size() - 1;
    }

    private void name(int number, String name) {
        String key = TalentState.key(Topic.of(name));
        if (!key.isEmpty() && keys.get(number).add(key)) {
            byKey.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(number);
        }
    }

    private record Step(int skill, Iterator<Integer> broader) {}

    private static void refuseCircles(List<Set<Integer>> broader, List<List<String>> ids) {
        boolean[] done = new boolean[broader.size()];
        boolean[] open = new boolean[broader.size()];
        for (int start = 0; start < broader.size(); start++) {
            Deque<Step> path = new ArrayDeque<>();
            if (!done[start]) {
                open[start] = true;
                path.push(new Step(start, broader.get(start).iterator()));
            }
            while (!path.isEmpty()) {
                Step step = path.peek();
                if (!step.broader.hasNext()) {
                    path.pop();
                    open[step.skill] = false;
                    done[step.skill] = true;
                } else {
                    int next = step.broader.next();
                    if (open[next]) {
                        throw circle(path, next, ids);
                    }
                    if (!done[next]) {
                        open[next] = true;
                        path.push(new Step(next, broader.get(next).iterator()));
                    }
                }
            }
        }
    }

    private static SocialLearningException circle(Deque<Step> path, int again, List<List<String>> ids) {
        StringBuilder circle = new StringBuilder(ids.get(again).get(1));
        for (Step step : path) {
            circle.append(" < ").append(ids.get(step.skill).get(1));
            if (step.skill == again) {
                break;
            }
        }
        return new SocialLearningException("broader skills (" + circle + ") must not run in a circle of parts."
                + " Maybe leave one of these relations out");
    }

    /** The keys of all names of a topic, its own included. */
    Set<String> names(String key) {
        Set<String> names = new LinkedHashSet<>(Set.of(key));
        byKey.getOrDefault(key, List.of()).forEach(skill -> names.addAll(keys.get(skill)));
        return names;
    }

    /** The keys of skills that are parts of a topic, at any depth, nearest first and not too many. */
    Set<String> narrower(String key) {
        Set<Integer> seen = new LinkedHashSet<>(byKey.getOrDefault(key, List.of()));
        int own = seen.size();
        Deque<Integer> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && seen.size() - own < NARROWER) {
            for (int part : narrower.get(next.remove())) {
                if (seen.size() - own < NARROWER && seen.add(part)) {
                    next.add(part);
                }
            }
        }
        Set<String> names = new LinkedHashSet<>();
        seen.stream().skip(own).forEach(skill -> names.addAll(keys.get(skill)));
        return names;
    }
}

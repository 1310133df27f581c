package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.metrics.publication.Wording;

/** Units put together, the smallest first, until each class has two people more than the floor. */
final class UnitClasses {
    /** What all units that are no partner organisation are together. */
    static final String OWN = "";

    private static final int MORE_THAN_FLOOR = 2;
    private static final Wording OWN_NAME =
            Wording.of("encounters.own", "our own organisation", "onze eigen organisatie");

    private record Group(List<String> units, int size) {
        Group with(Group other) {
            List<String> both = new ArrayList<>(units);
            both.addAll(other.units);
            both.sort(Comparator.naturalOrder());
            return new Group(both, size + other.size);
        }
    }

    private static final Comparator<Group> SMALLEST = Comparator.comparingInt(Group::size)
            .thenComparing(group -> group.units().get(0));

    private final List<Wording> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private UnitClasses(List<Group> groups) {
        for (Group group : groups) {
            group.units().forEach(unit -> numbers.put(unit, names.size()));
            names.add(Wording.of("encounters.class", name(group, Wording::english), name(group, Wording::dutch)));
        }
    }

    private static String name(Group group, java.util.function.Function<Wording, String> language) {
        return String.join(
                " + ",
                group.units().stream()
                        .map(unit -> unit.equals(OWN) ? language.apply(OWN_NAME) : unit)
                        .toList());
    }

    static UnitClasses of(Map<String, Integer> sizes, int floor) {
        List<Group> groups = new ArrayList<>();
        sizes.forEach((unit, size) -> groups.add(new Group(List.of(unit), size)));
        groups.sort(SMALLEST);
        while (groups.size() > 1 && groups.get(0).size() < floor + MORE_THAN_FLOOR) {
            groups.add(groups.remove(0).with(groups.remove(0)));
            groups.sort(SMALLEST);
        }
        groups.sort(Comparator.comparing(group -> group.units().get(0)));
        return new UnitClasses(groups);
    }

    List<Wording> names() {
        return names;
    }

    @Nullable
    Integer number(@Nullable String unit) {
        return unit == null ? null : numbers.get(unit);
    }
}

package org.sociallearning.metrics.evaluation;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.house.Requirement;

/** Advice among 77 people and messages among 1,899, against igraph, sna and survival. */
@Tag("once")
@Requirement("I3")
class TiesReferenceTest {

    private static final double HOUR = 3_600_000;

    @TestFactory
    Stream<DynamicTest> reproducesTheAdviceTies() {
        Ties ties = advice();
        return rows("org")
                .map(row -> dynamicTest(
                        row.quantity(),
                        () -> row.check(
                                switch (row.quantity()) {
                                    case "directed ties" -> ties.directed();
                                    case "people" -> people("location").length - 1;
                                    case "people with a tie" -> ties.peopleWithTie();
                                    case "density directed" -> ties.density(77).orElseThrow();
                                    case "reciprocity of ties" ->
                                        ties.reciprocity().orElseThrow();
                                    case "undirected ties (pairs)" -> ties.pairs();
                                    default -> throw new AssertionError(row.quantity());
                                })));
    }

    @TestFactory
    Stream<DynamicTest> reproducesTheTiesAcrossUnits() {
        Ties ties = advice();
        return Stream.of("location", "orglevel", "tenure").flatMap(attribute -> {
            int[] unit = people(attribute);
            AcrossUnits.Known across = (AcrossUnits.Known) ties.acrossUnits(unit);
            return rows("org-ei-" + attribute)
                    // Weighted and shuffled values are not computed by the product.
                    .filter(row -> row.quantity().contains("undirected")
                            || row.quantity().contains("expected")
                            || row.quantity().equals("units"))
                    .map(row -> dynamicTest(
                            attribute + ": " + row.quantity(),
                            () -> row.check(
                                    row.quantity().contains("undirected")
                                            ? across.index()
                                            : row.quantity().equals("units")
                                                    ? Arrays.stream(unit)
                                                            .filter(u -> u >= 0)
                                                            .distinct()
                                                            .count()
                                                    : across.expected())));
        });
    }

    @TestFactory
    Stream<DynamicTest> reproducesTheMessages() {
        List<long[]> messages = messages();
        Ties.Builder builder = Ties.builder();
        long[] sent = new long[1900];
        messages.forEach(message -> {
            builder.add((int) message[0], (int) message[1]);
            sent[(int) message[0]]++;
        });
        Ties ties = builder.build();
        long[] everybody = Arrays.copyOfRange(sent, 1, 1900);
        long[] senders = Arrays.stream(everybody).filter(n -> n > 0).toArray();
        Map<String, Double> values = Map.of(
                "directed ties", (double) ties.directed(),
                "reciprocated directed ties", (double) ties.reciprocated(),
                "reciprocity of ties", ties.reciprocity().orElseThrow(),
                "people", (double) ties.peopleWithTie(),
                "Gini of messages sent, senders only", Inequality.gini(senders).orElseThrow(),
                "Gini of messages sent, all 1899", Inequality.gini(everybody).orElseThrow(),
                "fewest people with at least half of the messages",
                        (double) Inequality.fewestWhoMakeHalf(everybody).orElseThrow());
        return rows("uci")
                .filter(row -> values.containsKey(row.quantity()))
                .map(row -> dynamicTest(row.quantity(), () -> row.check(values.get(row.quantity()))));
    }

    @TestFactory
    Stream<DynamicTest> reproducesTheTimeToAReply() {
        Map<Long, long[]> pairs = new HashMap<>();
        List<long[]> messages = messages();
        for (long[] message : messages) {
            long low = Math.min(message[0], message[1]);
            long high = Math.max(message[0], message[1]);
            long[] pair = pairs.computeIfAbsent(low * 10_000 + high, key -> new long[] {message[0], message[2], -1});
            if (message[0] != pair[0] && pair[2] < 0) {
                pair[2] = message[2];
            }
        }
        long end = messages.get(messages.size() - 1)[2];
        Durations.Builder builder = Durations.builder();
        int[] author = new int[1900];
        Arrays.fill(author, -1);
        for (long[] pair : pairs.values()) {
            int who = (int) pair[0];
            author[who] = author[who] < 0 ? builder.author() : author[who];
            if (pair[2] < 0) {
                builder.open(author[who], (end - pair[1]) * 1000);
            } else {
                builder.ended(author[who], (pair[2] - pair[1]) * 1000);
            }
        }
        KaplanMeier curve = KaplanMeier.of(builder.build());
        return rows("uci-first-reply")
                .map(row -> dynamicTest(row.quantity(), () -> row.checkReached(reply(curve, row.quantity()))));
    }

    private static double reply(KaplanMeier curve, String quantity) {
        if (quantity.equals("pairs")) {
            return curve.things();
        }
        if (quantity.equals("replied")) {
            return curve.steps().stream().mapToInt(KaplanMeier.Step::ended).sum();
        }
        if (quantity.startsWith("S(")) {
            return curve.survival((long) (HOUR * Integer.parseInt(quantity.substring(2, quantity.indexOf(' ')))));
        }
        return MethodsReferenceTest.quantile(curve, quantity.substring(3).replace(" hours", "")) / HOUR;
    }

    private static Stream<Reference.Row> rows(String id) {
        return Reference.rows("networks.csv").stream().filter(row -> row.id().equals(id));
    }

    private static Ties advice() {
        Ties.Builder builder = Ties.builder();
        for (Map<String, String> row : Reference.table("org-networks/manufacturing-advice.csv")) {
            builder.add(Integer.parseInt(row.get("from")), Integer.parseInt(row.get("to")));
        }
        return builder.build();
    }

    /** By person number; nobody is number 0. */
    private static int[] people(String attribute) {
        int[] unit = new int[78];
        unit[0] = -1;
        for (Map<String, String> row : Reference.table("org-networks/manufacturing-people.csv")) {
            unit[Integer.parseInt(row.get("id"))] = Integer.parseInt(row.get(attribute));
        }
        return unit;
    }

    private static List<long[]> messages() {
        return Reference.lines("konect-ucsocial/out.opsahl-ucsocial").stream()
                .filter(line -> !line.startsWith("%"))
                .map(line -> line.trim().split("\\s+"))
                .map(cells -> new long[] {Long.parseLong(cells[0]), Long.parseLong(cells[1]), Long.parseLong(cells[3])})
                .toList();
    }
}

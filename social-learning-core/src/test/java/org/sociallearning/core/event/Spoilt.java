package org.sociallearning.core.event;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Events that break rules in any of their parts, and that hold a word in each text that would give a leak away. */
@SuppressWarnings("exports") // tests are on the class path
public final class Spoilt {
    /** The word that nobody may read anywhere. */
    public static final String SECRET = "zqxwvkpjq";

    private static final List<String> TEXTS = List.of(
            SECRET,
            SECRET + " and " + SECRET,
            "{" + SECRET + "} ${" + SECRET + "}",
            "\"" + SECRET + "\":1,\"" + SECRET + "\":2",
            "he said \"" + SECRET + "\" \\ " + SECRET + "\n\u0000" + SECRET,
            SECRET + "]." + SECRET,
            (SECRET + ' ').repeat(150));

    /** Their strings are names that hosts and vendors give. */
    private static final Set<Class<?>> NAMED =
            Set.of(Custom.class, Requested.class, Registered.class, Detection.class, Signal.class);

    private final Random random;
    private final double share;
    private final Set<Class<?>> spared;

    private Spoilt(Random random, double share, Set<Class<?>> spared) {
        this.random = random;
        this.share = share;
        this.spared = spared;
    }

    /** The event with the secret in all its texts and names; every other part breaks a rule with this probability. */
    public static Event event(Event event, double share, Random random) {
        return (Event) new Spoilt(random, share, Set.of()).spoilt((Record) event);
    }

    /** The event with the secret in its texts. */
    public static Event texts(Event event, Random random) {
        return (Event) new Spoilt(random, 0, NAMED).spoilt((Record) event);
    }

    private <R extends Record> R spoilt(R record) {
        return RecordParts.with(record, (component, value) -> part(record, component, value));
    }

    private Object part(Record record, RecordComponent component, Object value) {
        boolean named = record instanceof Identifier || spared.contains(record.getClass());
        if (component.getType() == String.class && !named) {
            return text();
        }
        if (random.nextDouble() >= share) {
            return named && !(value instanceof Record) ? value : within(value);
        }
        return component.getType().isPrimitive() ? primitive(component.getType()) : broken(component, value);
    }

    /** The same with its inner parts spoilt. */
    private Object within(Object value) {
        if (value instanceof Record record) {
            return spoilt(record);
        }
        if (value instanceof String) {
            return text();
        }
        if (value instanceof Collection<?> elements) {
            return filled(elements instanceof Set ? LinkedHashSet::new : ArrayList::new, elements);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> spoilt = new LinkedHashMap<>();
            map.forEach((key, entry) -> spoilt.put(within(key), within(entry)));
            return spoilt;
        }
        return value;
    }

    private Collection<Object> filled(Supplier<Collection<Object>> make, Collection<?> elements) {
        Collection<Object> spoilt = make.get();
        elements.forEach(element -> spoilt.add(within(element)));
        return spoilt;
    }

    private String text() {
        return random.nextInt(2000) == 0 ? SECRET.repeat(300_000) : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Object primitive(Class<?> type) {
        return type == boolean.class
                ? random.nextBoolean()
                : List.of(-2, Integer.MIN_VALUE, Integer.MAX_VALUE).get(random.nextInt(3));
    }

    private Object broken(RecordComponent component, Object value) {
        if (random.nextBoolean()) {
            return null;
        }
        if (component.getType() == String.class) {
            return List.of("", " ", "x".repeat(10_000), "a\u0000b").get(random.nextInt(4));
        }
        if (value instanceof Instant) {
            return List.of(Instant.EPOCH, Instant.MIN, Instant.MAX).get(random.nextInt(3));
        }
        if (value instanceof List<?> list) {
            List<Object> much = new ArrayList<>(list);
            much.add(null);
            if (!list.isEmpty()) {
                int copies = list.get(0) instanceof Identifier ? 300 : 25;
                much.addAll(Collections.nCopies(copies, within(list.get(0))));
            }
            return much;
        }
        return value instanceof Record record ? new Spoilt(random, 1, spared).spoilt(record) : within(value);
    }
}

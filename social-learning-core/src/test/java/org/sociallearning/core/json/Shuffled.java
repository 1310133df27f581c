package org.sociallearning.core.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same object with its members in another order. */
final class Shuffled {
    private Shuffled() {}

    static String members(String json, long seed) {
        JsonReader in = JsonReader.of(json);
        in.next();
        in.beginObject();
        List<String> members = new ArrayList<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            JsonBytes bytes = new JsonBytes();
            try (JsonWriter out = JsonWriter.to(bytes)) {
                out.text(name);
            }
            members.add(bytes + " : " + in.raw());
        }
        Collections.shuffle(members, new Random(seed));
        return "{ " + String.join(" ,\t", members) + " }";
    }
}

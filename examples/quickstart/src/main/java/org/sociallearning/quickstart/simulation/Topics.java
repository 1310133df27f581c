package org.sociallearning.quickstart.simulation;

import java.util.List;

/** What the people of the made-up organisation speak of. The first is the topic of the experiment. */
final class Topics {
    static final List<String> NAMES = List.of(
            "klantgesprekken",
            "planning",
            "draaitabellen",
            "inwerken",
            "werkoverleg",
            "veilig werken",
            "roosters",
            "klachten",
            "duurzaam inkopen",
            "verslagen",
            "telefoondienst",
            "projectborden");

    static final int COUNT = 12;

    private Topics() {}
}

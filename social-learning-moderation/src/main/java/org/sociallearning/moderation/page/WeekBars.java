package org.sociallearning.moderation.page;

import java.util.List;
import java.util.function.ToIntFunction;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;

/** A bar for each week, from zero, all policies on one scale. */
final class WeekBars {
    private static final int HEIGHT = 34;
    private static final int FLOOR = HEIGHT - 1;

    private WeekBars() {}

    static void draw(Markup out, List<Week> weeks, ToIntFunction<Week> count, int most, Words words) {
        int total = weeks.stream().mapToInt(count).sum();
        String label = words.say("replay.bars", words.whole(total), words.whole(weeks.size()));
        out.open("svg", "width", "100%", "height", HEIGHT, "role", "img", "aria-label", label, "class", "bars");
        out.single("line", "x1", "0", "x2", "100%", "y1", FLOOR, "y2", FLOOR, "class", "ground");
        for (int i = 0; i < weeks.size(); i++) {
            int value = count.applyAsInt(weeks.get(i));
            if (value > 0) {
                double height = (double) (FLOOR - 3) * value / most;
                out.open(
                        "rect",
                        "x",
                        Markup.percent((i + .1) / weeks.size()),
                        "width",
                        Markup.percent(.8 / weeks.size()),
                        "y",
                        FLOOR - height,
                        "height",
                        height);
                out.leaf("title", weeks.get(i) + ": " + words.whole(value)).close();
            }
        }
        out.close();
    }
}

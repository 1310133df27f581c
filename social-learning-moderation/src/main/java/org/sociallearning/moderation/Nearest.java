package org.sociallearning.moderation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What somebody may have meant who wrote something else. */
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The nearest of these names when few letters differ; else all of them. */
    static String of(String written, Collection<String> names) {
        String all = String.join(", ", names);
        if (written.length() > LONGEST) {
            return all;
        }
        String letters = letters(written);
        return names.stream()
                .filter(name -> distance(letters, letters(name)) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(letters, letters(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(all);
    }

    /** Without what people write differently: case, dashes, underscores, dots. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    /** How many letters must be added, left out, changed or swapped with the next (Damerau 1964). */
    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int changed = table[i - 1][j - 1] + (same ? 0 : 1);
                table[i][j] = Math.min(changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}

package org.sociallearning.core.json;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Constants of enums in small letters with hyphens: {@code DONT_KNOW} is {@code dont-know}. */
final class EnumForms {
    private EnumForms() {}

    static <E extends Enum<E>> TextForm<E> of(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String[] names = new String[constants.length];
        Map<E, String> byConstant = new EnumMap<>(type);
        for (int i = 0; i < constants.length; i++) {
            names[i] = kebab(constants[i].name());
            byConstant.put(constants[i], names[i]);
        }
        JsonText<E> reading = (chars, from, length) -> {
            for (int i = 0; i < names.length; i++) {
                if (Interner.same(names[i], chars, from, length)) {
                    return constants[i];
                }
            }
            return null;
        };
        return TextForm.ofSet(reading, byConstant::get, "must be one of " + String.join(", ", names));
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

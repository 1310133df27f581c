package org.sociallearning.core.json;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Constants of enums in small letters with hyphens: {@code DONT_KNOW} is {@code dont-know}. */
final class EnumForms {
    private static final int ROOM = 64;

    private EnumForms() {}

    static <E extends Enum<E>> TextForm<E> of(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String[] names = new String[constants.length];
        Map<E, String> byConstant = new EnumMap<>(type);
        for (int i = 0; i < constants.length; i++) {
            names[i] = name(constants[i]);
            byConstant.put(constants[i], names[i]);
        }
        Map<String, E> byName = new HashMap<>();
        byConstant.forEach((constant, name) -> byName.put(name, constant));
        JsonText<E> reading = new Interner<>(ROOM, byName::get);
        return TextForm.ofSet(reading, byConstant::get, "must be one of " + String.join(", ", names));
    }

    /** How a constant is written. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

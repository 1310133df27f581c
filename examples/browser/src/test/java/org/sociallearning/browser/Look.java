package org.sociallearning.browser;

import java.util.stream.Stream;

/** How a page is looked at. Start from {@link #wide()}. */
record Look(int width, boolean dark, boolean scripts) {
    static final int WIDE = 1200;
    static final int PHONE = 390;

    /** A wide window in daylight. */
    static Look wide() {
        return new Look(WIDE, false, true);
    }

    Look withWidth(int width) {
        return new Look(width, dark, scripts);
    }

    Look withDark(boolean dark) {
        return new Look(width, dark, scripts);
    }

    /** As a browser that runs no script of a page. */
    Look withoutScripts() {
        return new Look(width, dark, false);
    }

    /** Wide and on a phone, in light and dark. */
    static Stream<Look> all() {
        return Stream.of(WIDE, PHONE).map(wide()::withWidth).flatMap(look -> Stream.of(look, look.withDark(true)));
    }

    /** The two that differ most. */
    static Stream<Look> opposites() {
        return Stream.of(wide(), wide().withWidth(PHONE).withDark(true));
    }
}

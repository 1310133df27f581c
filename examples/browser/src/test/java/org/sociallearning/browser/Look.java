package org.sociallearning.browser;

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
}

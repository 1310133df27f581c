package org.sociallearning.core.json;

/** Gives the string before again when it is the same: a contribution and its event share their id. Not thread-safe. */
final class Recent implements JsonText<String> {
    private String last = "";

    @Override
    public String of(char[] chars, int from, int length) {
        if (!Interner.same(last, chars, from, length)) {
            last = new String(chars, from, length);
        }
        return last;
    }
}

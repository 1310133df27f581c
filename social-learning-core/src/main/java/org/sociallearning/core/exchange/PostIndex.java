package org.sociallearning.core.exchange;

/**
 * What votes and comments must know about posts: of a question its owner, of an answer its question. Open addressing over two
 * primitive arrays, 16 bytes a slot and at most two thirds full. Ids are 1 or more.
 */
final class PostIndex {
    private static final int QUESTION = 1;
    private static final int ANSWER = 2;
    private static final int OTHER = 3;
    private static final int START = 1024;

    private long[] keys = new long[START];
    private long[] values = new long[START];
    private int size;

    void question(long id, long owner) {
        put(id, owner << 2 | QUESTION);
    }

    void answer(long id, long question) {
        put(id, question << 2 | ANSWER);
    }

    /** A post that is no contribution. */
    void other(long id) {
        put(id, OTHER);
    }

    boolean holds(long id) {
        return get(id) != 0;
    }

    boolean isOther(long id) {
        return (get(id) & 3) == OTHER;
    }

    /** The question that a post is or answers; {@link Row#NONE} when that is not known. */
    long questionOf(long id) {
        long value = get(id);
        return switch ((int) (value & 3)) {
            case QUESTION -> id;
            case ANSWER -> value >> 2;
            default -> Row.NONE;
        };
    }

    /** Who asked the question that an answer is for; {@link Row#NONE} when that is not known. */
    long askerOf(long answer) {
        long question = questionOf(answer);
        long value = question == Row.NONE ? 0 : get(question);
        long owner = value >> 2;
        return (value & 3) == QUESTION && owner > 0 ? owner : Row.NONE;
    }

    private long get(long key) {
        int slot = slot(keys, key);
        return keys[slot] == key ? values[slot] : 0;
    }

    private void put(long key, long value) {
        if (size * 3L >= keys.length * 2L) {
            grow();
        }
        int slot = slot(keys, key);
        size += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[Math.multiplyExact(oldKeys.length, 2)];
        values = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static int slot(long[] keys, long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}

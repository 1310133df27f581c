package org.sociallearning.metrics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.metrics.FoldSlot.Cell;

/**
 * Puts a name that means nobody in the place of people in a state that cannot be made anew from facts, whatever fold it is of:
 * in its bytes, where every state writes people by their pseudonyms. The name is as long as the pseudonym and random, so that
 * nothing leads back. Used by one thread.
 */
final class Nameless {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final List<byte[]> pseudonyms = new ArrayList<>();
    private final List<byte[]> names = new ArrayList<>();

    Nameless(Set<ParticipantId> people) {
        SecureRandom random = new SecureRandom();
        for (ParticipantId person : people) {
            byte[] old = person.value().getBytes(StandardCharsets.UTF_8);
            byte[] fresh = new byte[old.length];
            for (int i = 0; i < fresh.length; i++) {
                fresh[i] = (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
            }
            pseudonyms.add(old);
            names.add(fresh);
        }
    }

    Cell<?> cell(FoldSlot<?> slot, Cell<?> cell) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            cell.write(new DataOutputStream(bytes));
            byte[] state = bytes.toByteArray();
            return rename(state) ? slot.read(new DataInputStream(new ByteArrayInputStream(state))) : cell;
        } catch (IOException e) {
            throw new UncheckedIOException("a cell cannot be written and read again", e);
        }
    }

    private boolean rename(byte[] state) {
        boolean any = false;
        for (int i = 0; i < names.size(); i++) {
            byte[] old = pseudonyms.get(i);
            for (int at = 0; at + old.length <= state.length; at++) {
                if (Arrays.equals(state, at, at + old.length, old, 0, old.length)) {
                    System.arraycopy(names.get(i), 0, state, at, old.length);
                    any = true;
                }
            }
        }
        return any;
    }
}

package org.sociallearning.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Signalled;

/**
 * Who was erased and is kept out, with edits of what they contributed: HMAC-SHA-256 of experiment and id under a key of its
 * own, so that the list names nobody. Thread-safe.
 */
final class Suppression {
    private static final String ALGORITHM = "HmacSHA256";
    static final int KEY_BYTES = 32;
    private static final byte PERSON = 0;
    private static final byte CONTRIBUTION = 1;

    private final SecretKeySpec key;
    private final Set<String> marks = ConcurrentHashMap.newKeySet();

    Suppression(byte[] key, Collection<String> marks) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.marks.addAll(marks);
    }

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The marks of all that an erasure keeps out. */
    List<String> marks(ExperimentId experiment, Erasure erasure) {
        List<String> made = new ArrayList<>();
        erasure.ids().forEach(person -> made.add(mark(experiment, PERSON, person.value())));
        erasure.own().forEach(contribution -> made.add(mark(experiment, CONTRIBUTION, contribution.value())));
        return made;
    }

    private String mark(ExperimentId experiment, byte kind, String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(experiment.value().getBytes(StandardCharsets.UTF_8));
            mac.update(kind);
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform must provide " + ALGORITHM, e);
        }
    }

    void add(Collection<String> more) {
        marks.addAll(more);
    }

    /**
     * The event without those who are kept out; null when it is theirs or means nothing without them.
     */
    @Nullable
    Event allowed(ExperimentId experiment, Event event) {
        if (marks.isEmpty()) {
            return event;
        }
        if (isOut(experiment, event.actor()) || isEditOfErased(experiment, event)) {
            return null;
        }
        boolean[] named = {false};
        Event rest = event.mapPeople(person -> {
            boolean out = isOut(experiment, person);
            named[0] |= out;
            return out ? null : person;
        });
        return named[0] ? rest : event;
    }

    boolean isOut(ExperimentId experiment, @Nullable ParticipantId person) {
        return person != null && !marks.isEmpty() && marks.contains(mark(experiment, PERSON, person.value()));
    }

    /** An edit of somebody's contribution, by whomever, would bring its words back. */
    private boolean isEditOfErased(ExperimentId experiment, Event event) {
        ContributionId edited = event instanceof Revised revised
                ? revised.contribution()
                : event instanceof Signalled signalled ? signalled.contribution() : null;
        return edited != null && marks.contains(mark(experiment, CONTRIBUTION, edited.value()));
    }
}

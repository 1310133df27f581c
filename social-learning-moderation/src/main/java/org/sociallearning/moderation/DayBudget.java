package org.sociallearning.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How much may still be new for one moderator today, and when: at once, with the digest, or not at all on a day off and while
 * the moderator is away. Guarded by the desk's lock.
 */
final class DayBudget {
    private final NoiseGate gate;
    private final WorkingHours hours;
    private LocalDate day = LocalDate.MIN;
    private LocalDate digested = LocalDate.MIN;
    private int newToday;
    private int atOnceToday;
    private @Nullable LocalDate backOn;

    DayBudget(NoiseGate gate, WorkingHours hours) {
        this.gate = gate;
        this.hours = hours;
    }

    /** Begins a day; false when it had begun. */
    boolean turn(LocalDate today) {
        if (!today.isAfter(day)) {
            return false;
        }
        day = today;
        newToday = 0;
        atOnceToday = 0;
        return true;
    }

    /** Away from now on and back on a day; null for back now. */
    void away(@Nullable LocalDate until) {
        backOn = until;
    }

    /** When the moderator is back who is away, or was and has not had the digest of the first day back; else null. */
    @Nullable
    LocalDate backOn() {
        return backOn;
    }

    /** Whether something may come by itself: never between an absence and the one digest after it. */
    boolean mayComeAtOnce(LocalDate today) {
        return hours.isWorkingDay(today) && backOn == null && atOnceToday < gate.atOnce();
    }

    /** Whether the digest is due; it is then taken as given. */
    boolean takeDigest(LocalDate today, Instant now) {
        boolean due = hours.isWorkingDay(today)
                && !today.equals(digested)
                && !LocalTime.ofInstant(now, hours.zone()).isBefore(gate.digestAt())
                && (backOn == null || !today.isBefore(backOn));
        if (due) {
            digested = today;
        }
        return due;
    }

    /** Whether one more may be new; time that goes backwards does not open a used-up day again. */
    boolean mayCome(LocalDate today) {
        return !today.isBefore(day) && newToday < gate.newADay();
    }

    void came(Delivery delivery) {
        newToday++;
        if (delivery == Delivery.AT_ONCE) {
            atOnceToday++;
        }
    }

    /** How many came on a day, if it is the latest on which anything was looked at. */
    int newOn(LocalDate today) {
        return today.equals(day) ? newToday : 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(day.toEpochDay());
        out.writeLong(digested.toEpochDay());
        out.writeInt(newToday);
        out.writeInt(atOnceToday);
        MemoryBytes.maybe(out, backOn, (to, date) -> to.writeLong(date.toEpochDay()));
    }

    void read(DataInput in) throws IOException {
        day = LocalDate.ofEpochDay(in.readLong());
        digested = LocalDate.ofEpochDay(in.readLong());
        newToday = in.readInt();
        atOnceToday = in.readInt();
        backOn = MemoryBytes.maybe(in, from -> LocalDate.ofEpochDay(from.readLong()));
    }
}

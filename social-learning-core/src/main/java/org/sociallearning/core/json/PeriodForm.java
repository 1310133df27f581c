package org.sociallearning.core.json;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EvaluationPeriod;
import org.sociallearning.core.event.PeriodRole;

/** Periods: {@code {"role":..,"from":..,"to":..}}. */
final class PeriodForm implements ValueForm<EvaluationPeriod> {
    static final List<String> NAMES = List.of("role", "from", "to");

    private static final TextForm<PeriodRole> ROLE = EnumForms.of(PeriodRole.class);

    private final TextForm<LocalDate> date;

    PeriodForm(Values values) {
        this.date = values.date;
    }

    @Override
    @SuppressWarnings("NullAway") // what must not be null is said by validation, not here
    public EvaluationPeriod read(JsonReader in) {
        @Nullable PeriodRole role = null;
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "role" -> role = ROLE.read(in);
                case "from" -> from = date.read(in);
                case "to" -> to = date.read(in);
                default -> throw Unknown.nested(in);
            }
        }
        return new EvaluationPeriod(role, from, to);
    }

    @Override
    public void write(JsonWriter out, EvaluationPeriod period) {
        out.beginObject();
        out.member("role", period.role() == null ? null : ROLE.written(period.role()));
        out.member("from", period.from() == null ? null : date.written(period.from()));
        out.member("to", period.to() == null ? null : date.written(period.to()));
        out.endObject();
    }
}

package org.sociallearning.core.json;

import java.util.List;
import java.util.Map;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.Volunteered;

/** Who takes part, on what basis, and what they offer. */
final class PeopleForms {
    private static final TextForm<Consent> CONSENT = EnumForms.of(Consent.class);
    private static final TextForm<Role> ROLE = EnumForms.of(Role.class);
    private static final TextForm<Task> TASK = EnumForms.of(Task.class);

    private PeopleForms() {}

    static List<EventForm<?>> all(Values v) {
        return List.of(
                basisStated(v),
                joined(v),
                left(),
                consentGiven(v),
                consentWithdrawn(),
                merged(v),
                erased(v),
                volunteered(v));
    }

    private static EventForm<BasisStated> basisStated(Values v) {
        Members<BasisStated> m = new Members<>();
        var source = m.one("source", v.word, BasisStated::source);
        var basis = m.one("basis", v.text, BasisStated::basis);
        var from = m.one("from", v.instant, BasisStated::from);
        var consents = m.set("consents", CONSENT, BasisStated::consents);
        return m.form(
                "basis-stated",
                BasisStated.class,
                header -> new BasisStated(header, source.get(), basis.get(), from.get(), consents.get()));
    }

    private static EventForm<Joined> joined(Values v) {
        Members<Joined> m = new Members<>();
        var unit = m.one("unit", v.unit, Joined::unit);
        var roles = m.set("roles", ROLE, Joined::roles);
        var locale = m.one("locale", v.locale, Joined::locale);
        var consents = m.one("consents", new MapForm<>(CONSENT, v.instant), Joined::consents, Map.of());
        return m.form(
                "joined",
                Joined.class,
                header -> new Joined(header, unit.get(), roles.get(), locale.get(), consents.get()));
    }

    private static EventForm<Left> left() {
        return new Members<Left>().form("left", Left.class, Left::new);
    }

    private static EventForm<ConsentGiven> consentGiven(Values v) {
        Members<ConsentGiven> m = new Members<>();
        var consents = m.one("consents", new MapForm<>(CONSENT, v.instant), ConsentGiven::consents, Map.of());
        return m.form("consent-given", ConsentGiven.class, header -> new ConsentGiven(header, consents.get()));
    }

    private static EventForm<ConsentWithdrawn> consentWithdrawn() {
        Members<ConsentWithdrawn> m = new Members<>();
        var consents = m.set("consents", CONSENT, ConsentWithdrawn::consents);
        return m.form(
                "consent-withdrawn", ConsentWithdrawn.class, header -> new ConsentWithdrawn(header, consents.get()));
    }

    private static EventForm<Merged> merged(Values v) {
        Members<Merged> m = new Members<>();
        var alias = m.one("alias", v.participant, Merged::alias);
        var person = m.one("person", v.participant, Merged::person);
        return m.form("merged", Merged.class, header -> new Merged(header, alias.get(), person.get()));
    }

    private static EventForm<Erased> erased(Values v) {
        Members<Erased> m = new Members<>();
        var before = m.one("before", v.instant, Erased::before);
        return m.form("erased", Erased.class, header -> new Erased(header, before.get()));
    }

    private static EventForm<Volunteered> volunteered(Values v) {
        Members<Volunteered> m = new Members<>();
        var task = m.one("task", TASK, Volunteered::task);
        var until = m.one("until", v.instant, Volunteered::until);
        var space = m.one("space", v.space, Volunteered::space);
        return m.form(
                "volunteered",
                Volunteered.class,
                header -> new Volunteered(header, task.get(), until.get(), space.get()));
    }
}

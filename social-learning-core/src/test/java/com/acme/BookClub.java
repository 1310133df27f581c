package com.acme;

// region template
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.experiment.ActivityTemplate;
import org.sociallearning.core.experiment.Breach;
import org.sociallearning.core.experiment.Course;
import org.sociallearning.core.experiment.Encounter;
import org.sociallearning.core.experiment.Plan;
import org.sociallearning.core.experiment.Rule;
import org.sociallearning.core.experiment.TemplateDescriptor;

/** A book club: once a month, about a book that is named beforehand. */
public final class BookClub implements ActivityTemplate {
    static final EncounterForm MEETING = EncounterForm.MEETING.refined("acme.book-club");

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Override
    public TemplateDescriptor descriptor() {
        return TemplateDescriptor.of("acme.book-club", "1")
                .withName(Locale.ENGLISH, "Book club")
                .withName(DUTCH, "Leesclub")
                .withEvery(Period.ofMonths(1));
    }

    @Override
    public List<Rule> rules() {
        return List.of(new ABook());
    }

    /** The book is a topic of the meeting. */
    private static final class ABook implements Rule {
        @Override
        public String name() {
            return "a-book";
        }

        @Override
        public List<Breach> check(Plan plan) {
            return withoutABook(plan.toCome(MEETING));
        }

        @Override
        public List<Breach> check(Course course) {
            return withoutABook(course.held(MEETING));
        }

        private List<Breach> withoutABook(List<Encounter> meetings) {
            List<Breach> breaches = new ArrayList<>();
            for (Encounter meeting : meetings) {
                if (meeting.topics().isEmpty()) {
                    breaches.add(Breach.of(this)
                            .about(meeting)
                            .withText(Locale.ENGLISH, "The meeting of {date} names no book.")
                            .withText(DUTCH, "De bijeenkomst van {date} noemt geen boek."));
                }
            }
            return breaches;
        }
    }
}
// endregion

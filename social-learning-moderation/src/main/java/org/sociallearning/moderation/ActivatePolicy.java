package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * <b>Meaning.</b> Support a group that does not move by itself (F8): one small invitation, to the group and never to a person,
 * where somebody offered to animate it; fewer as the group takes over.
 *
 * <p><b>Rule.</b> In a space of five participants or more nobody spoke and no encounter was held for {@code silentFor}, none is
 * planned within {@code silentFor}, and a member volunteered to animate it and may be asked. A ladder of four steps, each a
 * little bigger: a question of one line, a round of one sentence each, ten minutes together, the question whether to go on. An
 * invitation after which two participants spoke takes the group back to the first step and doubles the silence it takes the next
 * time; after three of those in half a year, or after four that nobody took up, the group is left to itself. At most
 * {@code atMost} invitations in 30 days.
 *
 * <p><b>Worked example.</b> Silent since 1 March, a volunteer is there: on 15 March the first step. Nobody speaks: on 22 March
 * (the rest of a week that every suggestion takes) the second step, and then none until 14 April, because two were in 30 days. Had
 * two people spoken on 16 March, the next invitation would take 28 days of silence and be the first step again.
 *
 * <p><b>Edges.</b> No volunteers, no invitation. A group of fewer than five is not spoken of; one in which nobody spoke for 90
 * days is forgotten. A program's posts are no activity, those of moderators and of people unknown are. An invitation counts when
 * it was shown, whatever was done with it.
 *
 * <p><b>Source.</b> The article: supporting and stimulating a group that does not move by itself; reminders were 34 % of all
 * comments in one project, hence the budget.
 */
final class ActivatePolicy implements ModerationPolicy {
    static final String ID = "activate";
    static final Parameter<Duration> SILENT_FOR =
            Parameter.duration("silentFor", Duration.ofDays(14), Duration.ofDays(7), Duration.ofDays(60));
    static final Parameter<Integer> AT_MOST = Parameter.whole("atMost", 2, 1, 4);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int STEPS = 4;
    private static final int TAKEN_OVER = 3;
    private static final String SUBJECT = "silent";

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.ACTIVATE).with(SILENT_FOR, AT_MOST);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        Group group = situation.group();
        if (group == null || !group.hasVolunteers() || meetsSoon(group, situation)) {
            return List.of();
        }
        List<Instant> shown = situation.shownBefore(SUBJECT);
        int takenUp = (int) shown.stream().filter(at -> isTakenUp(at, group)).count();
        int step = shown.size() - takenUp + 1;
        Instant month = situation.now().minus(MONTH);
        long lately = shown.stream().filter(at -> at.isAfter(month)).count();
        if (takenUp >= TAKEN_OVER
                || step > STEPS
                || lately >= situation.parameters().get(AT_MOST)) {
            return List.of();
        }
        Duration needed = situation.parameters().get(SILENT_FOR).multipliedBy(1L << takenUp);
        Duration silent = Duration.between(group.lastActive(), situation.now());
        return silent.compareTo(needed) < 0
                ? List.of()
                : List.of(Finding.of(ID + ".step" + step)
                        .withSubject(SUBJECT)
                        .with(Figure.time("silent", silent))
                        .with(Figure.count("people", group.people()))
                        .with(Figure.count("step", step)));
    }

    private static boolean meetsSoon(Group group, Situation situation) {
        Instant next = group.nextEncounter();
        return next != null
                && next.isBefore(situation.now().plus(situation.parameters().get(SILENT_FOR)));
    }

    private static boolean isTakenUp(Instant shown, Group group) {
        Instant two = group.lastOfTwo();
        return two != null && two.isAfter(shown);
    }
}

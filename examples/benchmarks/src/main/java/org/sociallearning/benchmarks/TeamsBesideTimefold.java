package org.sociallearning.benchmarks;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.benchmarks.timefold.Seat;
import org.sociallearning.benchmarks.timefold.Somebody;
import org.sociallearning.benchmarks.timefold.TeamPlan;
import org.sociallearning.benchmarks.timefold.TeamRules;
import org.sociallearning.core.community.TeamCandidate;
import org.sociallearning.core.community.TeamObjective;
import org.sociallearning.core.community.TeamProposal;
import org.sociallearning.core.event.Topic;

/**
 * Our composer beside Timefold's solver on the same instances with the same objective: first ours, then Timefold for as long
 * as ours took, for 2 seconds and for 10. Both have run before, so that neither is measured cold.
 */
public final class TeamsBesideTimefold {
    private TeamsBesideTimefold() {}

    /** Prints a table row for each instance. */
    public static void main(String[] arguments) {
        int[][] sizes = {{40, 6, 3}, {60, 12, 4}, {120, 16, 6}, {200, 20, 10}};
        compare(sizes[1], 99);
        for (int[] size : sizes) {
            for (long seed = 1; seed <= 3; seed++) {
                System.out.println(compare(size, seed));
            }
        }
    }

    private static String compare(int[] size, long seed) {
        TeamInstance instance = TeamInstance.of(size[0], size[1], size[2], seed);
        long start = System.nanoTime();
        TeamProposal proposal = instance.compose();
        long millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
        TeamObjective reached = proposal.reached();
        return "| %d, %d, %d (%d) | %d ms | %d, %d, %d | %d | %s | %s | %s |"
                .formatted(
                        size[0],
                        size[1],
                        size[2],
                        seed,
                        millis,
                        reached.teams(),
                        reached.units(),
                        reached.load(),
                        proposal.bound().load(),
                        timefold(instance, size, Duration.ofMillis(millis)),
                        timefold(instance, size, Duration.ofSeconds(2)),
                        timefold(instance, size, Duration.ofSeconds(10)));
    }

    private static String timefold(TeamInstance instance, int[] size, Duration time) {
        List<Somebody> people = new ArrayList<>();
        for (TeamCandidate candidate : instance.people()) {
            Set<Integer> talents = new HashSet<>();
            for (int talent = 0; talent < size[1]; talent++) {
                if (candidate.talents().containsKey(Topic.of("talent" + talent))) {
                    talents.add(talent);
                }
            }
            int now = candidate.teams().size();
            people.add(
                    new Somebody(candidate.person().value(), String.valueOf(candidate.unit()), talents, 2 * now + 1));
        }
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TeamPlan.class)
                .withEntityClasses(Seat.class)
                .withConstraintProviderClass(TeamRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withTerminationSpentLimit(time);
        TeamPlan plan = TeamPlan.of(people, size[1], size[2], TeamInstance.LARGEST);
        HardMediumSoftScore score =
                SolverFactory.<TeamPlan>create(config).buildSolver().solve(plan).getScore();
        if (score == null || score.hardScore() < 0) {
            return "lacks " + (score == null ? "all" : -score.hardScore());
        }
        return size[2] + ", " + score.mediumScore() + ", " + -score.softScore();
    }
}

package org.sociallearning.core.community;

import java.util.Arrays;

/**
 * What no proposal can beat. The load is bounded by Lagrange multipliers: each seat of a talent is given a price, the prices
 * are moved a fixed number of times, and whatever the prices are, what people then cost is no more than the true load. Only
 * whole numbers enter the bound itself, so that it holds exactly.
 */
final class TeamBounds {
    private static final int ROUNDS = 300;
    private static final long SCALE = 1000;

    private final TeamPool pool;

    TeamBounds(TeamPool pool) {
        this.pool = pool;
    }

    /** How many teams there can be at most. */
    int teams() {
        int teams = pool.request.teams();
        while (teams > 0 && !enough(teams)) {
            teams--;
        }
        return teams;
    }

    /** Whether no simple count speaks against so many teams. */
    boolean enough(int teams) {
        if (fewest() > pool.request.largest() || pool.request.unitsAtLeast() > pool.unitCount) {
            return false;
        }
        for (int need = 0; need < pool.needs(); need++) {
            if (seats(need, teams) < (long) pool.wanted(need) * teams) {
                return false;
            }
        }
        long seats = 0;
        for (int group = 0; group < pool.count(); group++) {
            seats += (long) pool.size[group] * Math.min(pool.room[group], teams);
        }
        return seats >= (long) fewest() * teams;
    }

    private long seats(int need, int teams) {
        long seats = 0;
        for (int group = 0; group < pool.count(); group++) {
            seats += (long) pool.has[group][need] * Math.min(pool.room[group], teams);
        }
        return seats;
    }

    /** The fewest people that a team can have. */
    int fewest() {
        int most = 1;
        for (int group = 0; group < pool.count(); group++) {
            int talents = Arrays.stream(pool.has[group]).sum();
            most = Math.max(most, (talents + pool.size[group] - 1) / pool.size[group]);
        }
        int all = 0;
        int fewest = Math.max(pool.request.smallest(), pool.request.unitsAtLeast());
        for (int need = 0; need < pool.needs(); need++) {
            all += pool.wanted(need);
            fewest = Math.max(fewest, pool.wanted(need));
        }
        return Math.max(fewest, (all + most - 1) / most);
    }

    /** How many units so many teams can mix, as counted by the objective. */
    int units(int teams) {
        return teams * Math.min(pool.request.unitsWished(), Math.min(pool.unitCount, pool.request.largest()));
    }

    /** How many earlier pairs so many teams can keep. */
    int kept(int teams) {
        int largest = pool.request.largest();
        return pool.request.earlier().isEmpty() ? 0 : teams * largest * (largest - 1) / 2;
    }

    /** The least load of so many teams. */
    long load(int teams) {
        int rows = pool.needs() + 1;
        double[] prices = new double[rows];
        long best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long[] whole = new long[rows];
            long[] open = new long[rows];
            long bound = 0;
            for (int row = 0; row < rows; row++) {
                whole[row] = Math.round(prices[row] * SCALE);
                open[row] = (long) teams * (row < pool.needs() ? pool.wanted(row) : fewest());
                bound += whole[row] * open[row];
            }
            for (int group = 0; group < pool.count(); group++) {
                bound += chosen(group, teams, whole, open);
            }
            best = Math.max(best, (bound + SCALE - 1) / SCALE);
            move(prices, open, round);
        }
        return best;
    }

    /** What a group adds to the bound when it is chosen as often as pays; what it fills is taken off {@code open}. */
    private long chosen(int group, int teams, long[] prices, long[] open) {
        long worth = prices[pool.needs()] * pool.size[group];
        for (int need = 0; need < pool.needs(); need++) {
            worth += prices[need] * pool.has[group][need];
        }
        int times = 0;
        long added = 0;
        int most = Math.min(pool.room[group], teams);
        while (times < most && pool.cost(group, times) * SCALE < worth) {
            added += pool.cost(group, times) * SCALE - worth;
            times++;
        }
        for (int need = 0; need < pool.needs(); need++) {
            open[need] -= (long) times * pool.has[group][need];
        }
        open[pool.needs()] -= (long) times * pool.size[group];
        return added;
    }

    private static void move(double[] prices, long[] open, int round) {
        double length = 0;
        for (long row : open) {
            length += (double) row * row;
        }
        double step = length == 0 ? 0 : 2 / (1 + round / 10.0) / Math.sqrt(length);
        for (int row = 0; row < prices.length; row++) {
            prices[row] = Math.max(0, prices[row] + step * open[row]);
        }
    }
}

package org.sociallearning.quickstart.simulation;

/**
 * What changes when the experiment starts: the truth that readings should find. Immutable.
 *
 * @param sharing how many times as often people contribute
 * @param speed how many times as fast others respond
 * @param peersFirst by how much the chance grows that a colleague rather than a moderator responds first, 0 to .5
 * @param topic how many times as often the topic of the experiment is spoken of
 */
public record Planted(double sharing, double speed, double peersFirst, double topic) {
    /** Nothing changes. */
    public static final Planted NOTHING = new Planted(1, 1, 0, 1);

    /** What the demonstration plants. */
    public static final Planted DEMO = new Planted(1.9, 2.5, .25, 4);
}

package org.sociallearning.metrics;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.MeasureData.Spread;
import org.sociallearning.metrics.MeasureData.Weekly;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.Method;
import org.sociallearning.metrics.publication.Source;
import org.sociallearning.metrics.publication.Wording;

/**
 * One measure of a reading: what it is called and what it is made of. The engine computes value, interval and comparison from
 * that, without bots and against the members of the roster; where there is nothing to compute from, it is undefined, never 0.
 * Immutable as soon as its collector is no longer filled.
 */
public final class Measure {
    private final String id;
    private final Wording name;
    private final MeasureUnit unit;
    private final Method method;
    private final Direction better;
    private final Source source;
    private final boolean ofModerators;
    private final MeasureData data;

    private Measure(
            String id,
            Wording name,
            MeasureUnit unit,
            Method method,
            Direction better,
            Source source,
            boolean ofModerators,
            MeasureData data) {
        if (!IndicatorInfo.isId(id)) {
            throw new SocialLearningException("measure id (" + id
                    + ") must consist of small letters, digits, hyphens and dots. Maybe contributions");
        }
        this.id = id;
        this.name = name;
        this.unit = unit;
        this.method = method;
        this.better = better;
        this.source = source;
        this.ofModerators = ofModerators;
        this.data = data;
    }

    private static Measure of(String id, MeasureUnit unit, Method method, MeasureData data) {
        return new Measure(id, Wording.of(id, id, id), unit, method, Direction.HIGHER, Source.MEASURED, false, data);
    }

    /** What happened per member and week of membership. */
    public static Measure rate(String id, Counts counts) {
        return of(id, MeasureUnit.PER_MEMBER_WEEK, Method.POOLED_RATE, new Weekly(Weekly.Of.RATE, counts));
    }

    /** The share of the members of a week who are in the counts of that week. */
    public static Measure shareOfMembers(String id, Counts counts) {
        return of(id, MeasureUnit.SHARE, Method.POOLED_SHARE, new Weekly(Weekly.Of.MEMBERS, counts));
    }

    /** The share of contributions that count; a contribution belongs to its author. */
    public static Measure shareOfContributions(String id, Outcomes outcomes) {
        return of(id, MeasureUnit.SHARE, Method.POOLED_SHARE, new MeasureData.Things(outcomes));
    }

    /** How long contributions waited, those included that still wait. */
    public static Measure durations(String id, Waits waits) {
        return of(id, MeasureUnit.MILLISECONDS, Method.KAPLAN_MEIER, new MeasureData.Durations(waits))
                .better(Direction.LOWER);
    }

    /** The parts of one whole. */
    public static Measure parts(String id, PartCounts parts) {
        return of(id, MeasureUnit.SHARE, Method.COUNTED, new MeasureData.Parts(parts))
                .better(Direction.NEITHER);
    }

    /** Topics, by how many people touched them. */
    public static Measure topics(String id, TopicUse use) {
        return of(id, MeasureUnit.PEOPLE, Method.COUNTED, new MeasureData.Topics(use))
                .better(Direction.NEITHER);
    }

    /** Whether ties cross units more than chance would make them: E-I minus its expectation. */
    public static Measure acrossUnits(String id, TieCounts ties) {
        return of(id, MeasureUnit.INDEX, Method.COUNTED, new MeasureData.Across(ties));
    }

    /** The part of the ties that go both ways. */
    public static Measure reciprocity(String id, TieCounts ties) {
        return of(id, MeasureUnit.SHARE, Method.COUNTED, new MeasureData.Reciprocity(ties));
    }

    /** How unevenly members share in what happens: the Gini coefficient over all members, zeros included. */
    public static Measure inequality(String id, Counts counts) {
        return of(id, MeasureUnit.INDEX, Method.COUNTED, new Spread(Spread.How.GINI, counts))
                .better(Direction.LOWER);
    }

    /** The fewest people who make at least half of what happens. */
    public static Measure fewestForHalf(String id, Counts counts) {
        return of(id, MeasureUnit.PEOPLE, Method.COUNTED, new Spread(Spread.How.HALF, counts));
    }

    /** How much people did together. */
    static Measure total(String id, Counts counts) {
        return of(id, MeasureUnit.THINGS, Method.COUNTED, new Spread(Spread.How.TOTAL, counts));
    }

    /**
     * A number that the indicator computed itself.
     *
     * @param unit of the number; not a share, of which the people on both sides must be known: see {@link #part}
     * @param value the number; empty when there is nothing to compute it from
     * @param people the people it rests on: it is published only when they are enough
     */
    public static Measure number(String id, MeasureUnit unit, OptionalDouble value, Collection<ParticipantId> people) {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new SocialLearningException("measure " + id + ": value (" + value.getAsDouble()
                    + ") must be a finite number. Maybe OptionalDouble.empty() where there is nothing?");
        }
        if (unit == MeasureUnit.SHARE) {
            throw new SocialLearningException("measure " + id
                    + ": unit (SHARE) must come with the people on both sides. Maybe Measure.part(id, part, whole)");
        }
        return of(id, unit, Method.COUNTED, new MeasureData.Single(value, Set.copyOf(people)));
    }

    /**
     * Which part of some people are the people of a smaller group among them.
     *
     * @param part the smaller group; who is not in {@code whole} does not count
     * @param whole all of whom it is a part
     */
    public static Measure part(String id, Collection<ParticipantId> part, Collection<ParticipantId> whole) {
        return of(id, MeasureUnit.SHARE, Method.COUNTED, new MeasureData.Part(Set.copyOf(part), Set.copyOf(whole)));
    }

    /** Topics asked about, against the people who can help. */
    static Measure asked(String id, Asking asking) {
        return of(id, MeasureUnit.PEOPLE, Method.COUNTED, new MeasureData.Asked(asking))
                .better(Direction.NEITHER);
    }

    /** How many people did something at least once, out of which so many things came. */
    static Measure people(String id, Set<ParticipantId> people, long events) {
        return of(
                id,
                MeasureUnit.PEOPLE,
                Method.COUNTED,
                new MeasureData.Crowd(MeasureData.Crowd.As.PEOPLE, Set.copyOf(people), events));
    }

    /** The share of the members of a period who did something at least once. */
    static Measure reach(String id, Set<ParticipantId> people, long events) {
        return of(
                id,
                MeasureUnit.SHARE,
                Method.COUNTED,
                new MeasureData.Crowd(MeasureData.Crowd.As.MEMBERS, Set.copyOf(people), events));
    }

    /** Who taught whom, between units or between organisations. */
    static Measure taught(String id, Taught taught, boolean betweenOrganisations) {
        return of(id, MeasureUnit.THINGS, Method.COUNTED, new MeasureData.Lessons(taught, betweenOrganisations))
                .better(Direction.NEITHER);
    }

    /** Outputs of interest, with what was seen of them. */
    static Measure outputs(String id, List<NamedOutput> outputs) {
        return of(id, MeasureUnit.THINGS, Method.COUNTED, new MeasureData.Named(List.copyOf(outputs)))
                .from(Source.REPORTED);
    }

    /** Preconditions, with their states. */
    static Measure preconditions(String id, List<StatedPrecondition> preconditions) {
        return of(id, MeasureUnit.THINGS, Method.COUNTED, new MeasureData.Stated(List.copyOf(preconditions)))
                .from(Source.REPORTED);
    }

    /** A measure for which the host records nothing, with what it would have to record. */
    public static Measure notMeasured(String id, MeasureUnit unit, Wording toRecord) {
        return of(id, unit, Method.COUNTED, new MeasureData.Missing(toRecord));
    }

    /** The same under a name for people. */
    public Measure named(Wording name) {
        return new Measure(id, name, unit, method, better, source, ofModerators, data);
    }

    /** The same with another better way. */
    public Measure better(Direction better) {
        return new Measure(id, name, unit, method, better, source, ofModerators, data);
    }

    /** The same from what people said rather than what happened. */
    public Measure from(Source source) {
        return new Measure(id, name, unit, method, better, source, ofModerators, data);
    }

    /** The same as a figure about moderators: published only with enough of them, or with the consent of each. */
    public Measure ofModerators() {
        return new Measure(id, name, unit, method, better, source, true, data);
    }

    /** Its id within its indicator. */
    public String id() {
        return id;
    }

    Wording name() {
        return name;
    }

    MeasureUnit unit() {
        return unit;
    }

    Method method() {
        return method;
    }

    Direction better() {
        return better;
    }

    Source source() {
        return source;
    }

    boolean isOfModerators() {
        return ofModerators;
    }

    MeasureData data() {
        return data;
    }

    boolean isDefined() {
        return data.isDefined();
    }

    @Override
    public String toString() {
        return "Measure[" + id + "]";
    }
}

package org.sociallearning.metrics;

import java.util.List;
import org.sociallearning.core.experiment.CheckInRule;
import org.sociallearning.core.problem.SocialLearningException;

/** The catalogue: every indicator of the library, ready to be attached. */
public final class Indicators {
    private Indicators() {}

    /**
     * All of them in the order of the article: I1 to I7, then T1, T3 and T5, then the parts that are shown and never compared:
     * encounters, gaps, outputs of interest, preconditions.
     */
    public static List<Indicator<?>> all() {
        return List.of(
                demand(),
                tasks(),
                findingEachOther(),
                behaviour(),
                theInvisible(),
                sharing(),
                whatMatters(),
                appreciation(),
                oneWayness(),
                peersFirst(),
                encounters(),
                gaps(),
                outputsOfInterest(),
                preconditions());
    }

    /** I1: is there more demand for social learning activities? Not measured yet. */
    public static Indicator<?> demand() {
        return NotYetMeasured.of(
                "demand",
                "I1",
                "Is there more demand for social learning activities?",
                "Is er meer vraag naar activiteiten om van elkaar te leren?",
                "Record requests to host or join an activity, and who came to which encounter.",
                "Leg vast wie een activiteit wil organiseren of bijwonen, en wie naar welke bijeenkomst kwam.");
    }

    /** I2: can people complete certain tasks more often or faster? Not measured yet. */
    public static Indicator<?> tasks() {
        return NotYetMeasured.of(
                "tasks",
                "I2",
                "Can people complete certain tasks more often or faster?",
                "Kunnen mensen bepaalde taken vaker of sneller afronden?",
                "Record when a task of a named kind is started and completed, before as well as during.",
                "Leg vast wanneer een taak van een benoemde soort begint en af is, ook vooraf.");
    }

    /** I3: do people find each other and each other's expertise better? Ties are measured, searches not yet. */
    public static Indicator<?> findingEachOther() {
        return new FindingEachOther();
    }

    /** I4: is a change in behaviour noticeable? Not measured yet. */
    public static Indicator<?> behaviour() {
        return NotYetMeasured.of(
                "behaviour",
                "I4",
                "Is a change in behaviour noticeable?",
                "Is een verandering in gedrag merkbaar?",
                "Record observations of a named practice, by people themselves, by peers or by a system.",
                "Leg waarnemingen vast van een benoemde werkwijze, door mensen zelf, door collega's of door een systeem.");
    }

    /** I5: did people come to know things? Not measured yet. */
    public static Indicator<?> theInvisible() {
        return NotYetMeasured.of(
                "invisible",
                "I5",
                "Does it make the invisible visible: did people come to know things?",
                "Wordt het onzichtbare zichtbaar: kwamen mensen dingen te weten?",
                "Record what people did not know before, and confirmations by others.",
                "Leg vast wat mensen eerst niet wisten, en bevestigingen door anderen.");
    }

    /** I6: is more shared with each other? */
    public static Indicator<?> sharing() {
        return new Sharing();
    }

    /** I7: what do people find important? */
    public static Indicator<?> whatMatters() {
        return new WhatMatters();
    }

    /** T1: is what people contribute seen by others, within 7 days? */
    public static Indicator<?> appreciation() {
        return appreciation(Coverage.standard());
    }

    /** T1 of other contributions, by other responses, or within another time. */
    public static Indicator<?> appreciation(Coverage coverage) {
        return new AppreciationCoverage(coverage);
    }

    /** T3: does the talk go both ways? Not measured where no moderator is known. */
    public static Indicator<?> oneWayness() {
        return new OneWayness();
    }

    /** T5: do colleagues respond before a moderator does? Not measured where no moderator is known. */
    public static Indicator<?> peersFirst() {
        return new PeersFirst(Coverage.standard());
    }

    /** F1 and A2: do people meet, and who teaches whom? */
    public static Indicator<?> encounters() {
        return new Encounters();
    }

    /** F5: what is asked about, and can enough people help? */
    public static Indicator<?> gaps() {
        return new Gaps();
    }

    /** H3: is there something to be seen of what people wanted to see? */
    public static Indicator<?> outputsOfInterest() {
        return new OutputsOfInterest();
    }

    /**
     * E2: what was seen of the three questions of a check-in. It is made for the weeks of a check-in and is not among
     * {@link #all()}: most of its figures stand there in another form.
     */
    public static Indicator<?> checkIn() {
        return checkIn(CheckInRule.withDefaults());
    }

    /**
     * The same for check-ins by another rule: a week can be printed as many days after its end as that rule says that figures
     * ripen, so that what a check-in covers can be printed on the day on which it is due.
     *
     * @throws SocialLearningException when that is less than the 14 days in which what is recorded late still counts
     */
    public static Indicator<?> checkIn(CheckInRule rule) {
        return CheckInEvidence.of(rule);
    }

    /** F4: does what must be in order hold? */
    public static Indicator<?> preconditions() {
        return new Preconditions();
    }
}

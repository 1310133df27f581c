package org.sociallearning.core.event;

/** What is proposed to people. */
public enum ProposalForm {
    /** A circle. */
    CIRCLE,
    /** A team. */
    TEAM,
    /** An introduction of two people. */
    INTRODUCTION
}

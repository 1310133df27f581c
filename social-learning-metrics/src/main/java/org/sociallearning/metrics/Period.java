package org.sociallearning.metrics;

import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.publication.PeriodName;

/** The weeks of a period that count for one indicator, and those for which it is too early. */
record Period(PeriodName name, Weeks counted, Weeks notYet) {}

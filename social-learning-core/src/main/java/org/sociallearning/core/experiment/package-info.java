/** The experiment: templates with rules, check-ins, outputs of interest, preconditions. */
@NullMarked
package org.sociallearning.core.experiment;

import org.jspecify.annotations.NullMarked;

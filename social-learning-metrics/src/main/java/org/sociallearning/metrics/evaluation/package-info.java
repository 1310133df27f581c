/** Statistics, comparisons and verdicts. */
@NullMarked
package org.sociallearning.metrics.evaluation;

import org.jspecify.annotations.NullMarked;

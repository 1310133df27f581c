/** Indicators, the engine that computes them, and their readings. */
@NullMarked
package org.sociallearning.metrics;

import org.jspecify.annotations.NullMarked;

/** A made-up organisation with known truth: what is planted in it is what the readings should find. */
@NullMarked
package org.sociallearning.quickstart.simulation;

import org.jspecify.annotations.NullMarked;

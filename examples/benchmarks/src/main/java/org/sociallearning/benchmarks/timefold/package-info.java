/** The question of the team composer, as Timefold's solver is asked it. */
@NullMarked
package org.sociallearning.benchmarks.timefold;

import org.jspecify.annotations.NullMarked;

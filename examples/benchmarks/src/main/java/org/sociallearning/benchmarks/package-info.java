/** How fast the hot paths are. */
@NullMarked
package org.sociallearning.benchmarks;

import org.jspecify.annotations.NullMarked;

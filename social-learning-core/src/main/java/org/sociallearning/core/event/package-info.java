/** The vocabulary: what happens in a community, as a stream of small facts. */
@NullMarked
package org.sociallearning.core.event;

import org.jspecify.annotations.NullMarked;

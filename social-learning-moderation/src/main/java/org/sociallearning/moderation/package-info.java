/** Private suggestions for the facilitator, behind a noise gate. */
@NullMarked
package org.sociallearning.moderation;

import org.jspecify.annotations.NullMarked;

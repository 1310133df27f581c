/** The append-only journal: what was recorded, once, in order, erasable. */
@NullMarked
package org.sociallearning.core.journal;

import org.jspecify.annotations.NullMarked;

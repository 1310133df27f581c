/** Facts, folds over them, weeks, and the roster of who takes part. */
@NullMarked
package org.sociallearning.core.fold;

import org.jspecify.annotations.NullMarked;

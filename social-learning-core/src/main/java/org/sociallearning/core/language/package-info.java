/** Text in, signals out. */
@NullMarked
package org.sociallearning.core.language;

import org.jspecify.annotations.NullMarked;

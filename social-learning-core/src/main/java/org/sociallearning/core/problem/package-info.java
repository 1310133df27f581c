/** What goes wrong and how it is told: exceptions, problems and laws. */
@NullMarked
package org.sociallearning.core.problem;

import org.jspecify.annotations.NullMarked;

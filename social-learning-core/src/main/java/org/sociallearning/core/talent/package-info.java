/** The talent map: who knows about what, with their consent. */
@NullMarked
package org.sociallearning.core.talent;

import org.jspecify.annotations.NullMarked;

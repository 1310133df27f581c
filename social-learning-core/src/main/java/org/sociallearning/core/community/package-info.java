/** Circles, teams, introductions and the digest. */
@NullMarked
package org.sociallearning.core.community;

import org.jspecify.annotations.NullMarked;

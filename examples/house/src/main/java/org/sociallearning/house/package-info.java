/** What the tests of every module share; never published. */
@NullMarked
package org.sociallearning.house;

import org.jspecify.annotations.NullMarked;

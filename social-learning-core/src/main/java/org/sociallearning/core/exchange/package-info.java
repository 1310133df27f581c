/** Readers and writers of the formats that communities export. */
@NullMarked
package org.sociallearning.core.exchange;

import org.jspecify.annotations.NullMarked;

/** The small writers of HTML pages: markup, style and words; exported to our own modules only. */
@NullMarked
package org.sociallearning.core.page;

import org.jspecify.annotations.NullMarked;

/** One runnable jar: an export goes in; suggestions, a talent map and a report come out. */
@NullMarked
package org.sociallearning.quickstart;

import org.jspecify.annotations.NullMarked;

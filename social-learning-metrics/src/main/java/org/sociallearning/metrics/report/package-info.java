/** Reports as JSON, Markdown and HTML. */
@NullMarked
package org.sociallearning.metrics.report;

import org.jspecify.annotations.NullMarked;

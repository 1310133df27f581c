/** The desk, and a replay of it, as HTML pages for who facilitates. */
@NullMarked
package org.sociallearning.moderation.page;

import org.jspecify.annotations.NullMarked;

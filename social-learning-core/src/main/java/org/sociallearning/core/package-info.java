/** The door: opening the library, workspaces, intake and followers. */
@NullMarked
package org.sociallearning.core;

import org.jspecify.annotations.NullMarked;

/** Two small types over a streaming JSON library; exported to our own modules only. */
@NullMarked
package org.sociallearning.core.json;

import org.jspecify.annotations.NullMarked;

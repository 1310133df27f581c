/**
 * What comes in: {@link org.sociallearning.core.exchange.EventReader} plug-ins turn the exports of other products into events,
 * streaming and in bounded memory. A {@link org.sociallearning.core.exchange.Source} is what is read, a {@link
 * org.sociallearning.core.exchange.Sink} receives each record with its position, and {@link
 * org.sociallearning.core.exchange.EventReaders} is the catalogue and the way to run them.
 */
@NullMarked
package org.sociallearning.core.exchange;

import org.jspecify.annotations.NullMarked;

/**
 * What may be printed about a group: immutable figures that passed the one door. Nothing here leads back to what people did;
 * counts of people are rounded, and what is too small and what is empty look the same.
 */
@NullMarked
package org.sociallearning.metrics.publication;

import org.jspecify.annotations.NullMarked;

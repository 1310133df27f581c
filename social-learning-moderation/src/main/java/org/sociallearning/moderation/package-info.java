/**
 * Private suggestions for the facilitator: policies look at a situation and return findings, the desk makes them few
 * suggestions. It decides nothing itself, judges nobody, and a moderator's own practice is shown to that moderator alone.
 */
@NullMarked
package org.sociallearning.moderation;

import org.jspecify.annotations.NullMarked;

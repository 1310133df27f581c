package org.sociallearning.core.community;

import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/**
 * Who brings a talent into a team, and on what grounds that is thought. Immutable.
 *
 * @param talent the talent, as the request names it
 * @param person who
 * @param grounds the strongest grounds
 */
public record TeamCover(Topic talent, ParticipantId person, Grounds grounds) {}

package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sociallearning.core.event.ParticipantId;

class ShortlistTest {
    @Property(tries = 200)
    void keepsTheBestOfThoseWhoCanBeFound(@ForAll long seed) {
        Random random = new Random(seed);
        List<Candidate> all = new ArrayList<>();
        Shortlist shortlist = new Shortlist(person -> person.value().length() == 2, 4);
        for (int i = 0; i < 20; i++) {
            Candidate candidate = new Candidate(
                    i,
                    ParticipantId.of("p" + i),
                    Candidate.Standing.KNOWS,
                    random.nextInt(5),
                    false,
                    random.nextInt(2));
            boolean mayTake = shortlist.mayTake(candidate.score());
            shortlist.offer(candidate);
            all.add(candidate);

            List<Candidate> best = all.stream()
                    .filter(one -> one.number() < 10)
                    .sorted()
                    .limit(4)
                    .toList();
            assertThat(shortlist.best()).isEqualTo(best);
            assertThat(mayTake || !best.contains(candidate)).isTrue();
        }
    }
}

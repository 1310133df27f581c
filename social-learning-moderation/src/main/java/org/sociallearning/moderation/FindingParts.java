package org.sociallearning.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;

/** The components of a finding while some of them are changed. Belongs to one thread. */
final class FindingParts {
    final String message;
    String subject;
    Set<ContributionId> threads;
    Set<ContributionId> leaveAlone;
    final List<Figure> figures;
    final List<Evidence> evidence;
    final List<Figure> against;
    final List<Instrument> instruments;
    Direction direction;

    @Nullable
    Instant expires;

    boolean once;
    List<String> prompts;

    @Nullable
    String topic;

    final Map<String, String> texts;

    FindingParts(Finding finding) {
        message = finding.message();
        subject = finding.subject();
        threads = finding.threads();
        leaveAlone = finding.leaveAlone();
        figures = new ArrayList<>(finding.figures());
        evidence = new ArrayList<>(finding.evidence());
        against = new ArrayList<>(finding.against());
        instruments = new ArrayList<>(finding.instruments());
        direction = finding.direction();
        expires = finding.expires();
        once = finding.once();
        prompts = finding.prompts();
        topic = finding.topic();
        texts = new HashMap<>(finding.texts());
    }

    static Finding changed(Finding finding, Consumer<FindingParts> change) {
        FindingParts parts = new FindingParts(finding);
        change.accept(parts);
        return parts.made();
    }

    private Finding made() {
        return new Finding(
                message,
                subject,
                threads,
                leaveAlone,
                figures,
                evidence,
                against,
                instruments,
                direction,
                expires,
                once,
                prompts,
                topic,
                texts);
    }
}

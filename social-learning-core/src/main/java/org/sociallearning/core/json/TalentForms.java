package org.sociallearning.core.json;

import java.util.List;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Discovered;
import org.sociallearning.core.event.DiscoveryConfirmed;
import org.sociallearning.core.event.SearchEnded;
import org.sociallearning.core.event.SearchOutcome;
import org.sociallearning.core.event.Sought;

/** Who knows about what, who looks for it, and what comes to light. */
final class TalentForms {
    private static final TextForm<SearchOutcome> OUTCOME = EnumForms.of(SearchOutcome.class);

    private TalentForms() {}

    static List<EventForm<?>> all(Values v) {
        return List.of(
                sought(v),
                searchEnded(v),
                claimed(v),
                confirmed(v),
                contested(v),
                discovered(v),
                discoveryConfirmed(v));
    }

    private static EventForm<Sought> sought(Values v) {
        Members<Sought> m = new Members<>();
        var topic = m.one("topic", v.topic, Sought::topic);
        return m.form("sought", Sought.class, header -> new Sought(header, topic.get()));
    }

    private static EventForm<SearchEnded> searchEnded(Values v) {
        Members<SearchEnded> m = new Members<>();
        var search = m.one("search", v.event, SearchEnded::search);
        var outcome = m.one("outcome", OUTCOME, SearchEnded::outcome);
        var found = m.one("found", v.participant, SearchEnded::found);
        return m.form(
                "search-ended",
                SearchEnded.class,
                header -> new SearchEnded(header, search.get(), outcome.get(), found.get()));
    }

    private static EventForm<Claimed> claimed(Values v) {
        Members<Claimed> m = new Members<>();
        var talent = m.one("talent", v.topic, Claimed::talent);
        return m.form("claimed", Claimed.class, header -> new Claimed(header, talent.get()));
    }

    private static EventForm<Confirmed> confirmed(Values v) {
        Members<Confirmed> m = new Members<>();
        var person = m.one("person", v.participant, Confirmed::person);
        var talent = m.one("talent", v.topic, Confirmed::talent);
        var sharedWork = m.one("sharedWork", v.text, Confirmed::sharedWork);
        return m.form(
                "confirmed",
                Confirmed.class,
                header -> new Confirmed(header, person.get(), talent.get(), sharedWork.get()));
    }

    private static EventForm<Contested> contested(Values v) {
        Members<Contested> m = new Members<>();
        var person = m.one("person", v.participant, Contested::person);
        var talent = m.one("talent", v.topic, Contested::talent);
        return m.form("contested", Contested.class, header -> new Contested(header, person.get(), talent.get()));
    }

    private static EventForm<Discovered> discovered(Values v) {
        Members<Discovered> m = new Members<>();
        var prompt = m.one("prompt", v.word, Discovered::prompt);
        var topics = m.list("topics", v.topic, Discovered::topics);
        var text = m.one("text", v.text, Discovered::text);
        return m.form(
                "discovered",
                Discovered.class,
                header -> new Discovered(header, prompt.get(), topics.get(), text.get()));
    }

    private static EventForm<DiscoveryConfirmed> discoveryConfirmed(Values v) {
        Members<DiscoveryConfirmed> m = new Members<>();
        var discovery = m.one("discovery", v.event, DiscoveryConfirmed::discovery);
        return m.form(
                "discovery-confirmed",
                DiscoveryConfirmed.class,
                header -> new DiscoveryConfirmed(header, discovery.get()));
    }
}

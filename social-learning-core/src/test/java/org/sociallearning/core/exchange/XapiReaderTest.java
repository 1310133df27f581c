package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.event.Unappreciated;
import org.sociallearning.core.event.Withdrawn;
import org.sociallearning.core.problem.SocialLearningException;

class XapiReaderTest {
    private static final String REPLIED = "http://id.tincanapi.com/verb/replied";
    private static final String POSTED = "https://w3id.org/xapi/acrossx/verbs/posted";
    private static final String DISCUSSION = "http://id.tincanapi.com/activitytype/discussion";
    private static final String REPLY = "http://id.tincanapi.com/activitytype/forum-reply";
    private static final String STATEMENT_ID = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";

    private static Recorded read(String json) {
        return read(json, ReadOptions.withDefaults());
    }

    private static Recorded read(String json, ReadOptions options) {
        byte[] bytes = json.replace('\'', '"').getBytes(UTF_8);
        return Recorded.of(EventReaders.xapi(), Source.of("s.json", bytes), options);
    }

    private static String statement(String verb, String object, String more) {
        return "{'id': '" + STATEMENT_ID + "', 'actor': {'mbox': 'mailto:anna@example.org'}, 'verb': {'id': '" + verb
                + "'}, 'object': " + object + ", 'timestamp': '2018-03-12T17:00:45Z'" + more + "}";
    }

    private static String activity(String id, String type) {
        return "{'id': '" + id + "', 'definition': {'type': '" + type + "'}}";
    }

    private static Event only(Recorded read) {
        assertThat(read.problems).isEmpty();
        assertThat(read.events).hasSize(1);
        return read.events.get(0);
    }

    @Test
    void readsAPostThatIsAnActivityWithTheTextInItsDescription() {
        String object = "{'id': 'https://edx.example.org/t/17', 'definition': {'type': '" + DISCUSSION
                + "', 'description': {'en': 'How do I make a pivot table?'}}}";
        Event event = only(read(statement(POSTED, object, "")));

        assertThat(event)
                .isEqualTo(Contributed.of(
                                ContributionKind.REMARK,
                                ContributionId.of("xapi", "activity", "https://edx.example.org/t/17"),
                                ParticipantId.of("~anna@example.org"),
                                Instant.parse("2018-03-12T17:00:45Z"))
                        .withHeader(event.header())
                        .withText("How do I make a pivot table?"));
        assertThat(event.id()).isEqualTo(EventId.of("xapi/statement/" + STATEMENT_ID));
    }

    @Test
    void readsAReplyOfOlderMoodleThatIsAnActivityOfItsOwnInADiscussion() {
        String grouping = ", 'context': {'platform': 'Moodle', 'contextActivities': {'grouping': ["
                + activity("http://m.org/course/view.php?id=1", "http://id.tincanapi.com/activitytype/lms/course")
                + ", "
                + activity("http://m.org/mod/forum/view.php?id=1", "http://id.tincanapi.com/activitytype/forum-topic")
                + ", " + activity("http://m.org/mod/forum/discuss.php?d=1", DISCUSSION) + "]}}";
        Contributed reply = (Contributed)
                only(read(statement(REPLIED, activity("http://m.org/mod/forum/discuss.php?d=1#p7", REPLY), grouping)));

        assertThat(reply.contribution().key()).isEqualTo("http://m.org/mod/forum/discuss.php?d=1#p7");
        assertThat(reply.inReplyTo())
                .containsExactly(ContributionId.of("xapi", "activity", "http://m.org/mod/forum/discuss.php?d=1"));
        assertThat(reply.space()).isEqualTo(SpaceId.of("http://m.org/mod/forum/view.php?id=1"));
        assertThat(reply.answerable()).isTrue();
    }

    @Test
    void readsAReplyOfNewerMoodleWhosePostStandsAmongTheOtherActivities() {
        String more =
                ", 'result': {'response': '<p>Select the cells.</p>'}, 'context': {'contextActivities': {'other': "
                        + activity("http://m.org/mod/forum/discuss.php?d=1#p7", REPLY) + "}}";
        Contributed reply = (Contributed)
                only(read(statement(REPLIED, activity("http://m.org/mod/forum/discuss.php?d=1", DISCUSSION), more)));

        assertThat(reply.contribution().key()).isEqualTo("http://m.org/mod/forum/discuss.php?d=1#p7");
        assertThat(reply.inReplyTo())
                .containsExactly(ContributionId.of("xapi", "activity", "http://m.org/mod/forum/discuss.php?d=1"));
        assertThat(reply.format()).isEqualTo(TextFormat.HTML);
        assertThat(reply.words()).isEqualTo(Contributed.WORDS_UNKNOWN);
    }

    @Test
    void readsAReplyOfJiscWhoseObjectIsWhatItAnswers() {
        String more = ", 'result': {'response': 'I have some good links'}";
        Contributed reply = (Contributed)
                only(read(statement(REPLIED, activity("http://m.org/mod/forum/discuss.php?d=1", REPLY), more)));

        assertThat(reply.contribution()).isEqualTo(ContributionId.of("xapi", "statement", STATEMENT_ID));
        assertThat(reply.inReplyTo())
                .containsExactly(ContributionId.of("xapi", "activity", "http://m.org/mod/forum/discuss.php?d=1"));
        assertThat(reply.answerable()).isFalse();
    }

    @Test
    void readsAMessageInARoomThatIsItsParentAndNotWhatItAnswers() {
        String room = ", 'context': {'contextActivities': {'parent': ["
                + activity(
                        "http://g.org/room", "https://w3id.org/xapi/virtual-classroom/activity-types/virtual-classroom")
                + "]}}";
        Contributed message = (Contributed) only(read(statement(
                POSTED, activity("http://g.org/m/23", "https://w3id.org/xapi/acrossx/activities/message"), room)));

        assertThat(message.inReplyTo()).isEmpty();
        assertThat(message.space()).isEqualTo(SpaceId.of("http://g.org/room"));
    }

    @Test
    void readsQuestionsVotesEditsAndDeletionsOfOpenEdx() {
        String type = ", 'context': {'extensions': {'https://w3id.org/xapi/acrossx/extensions/type': '%s'}}";
        String thread = activity("https://edx.org/t/1", DISCUSSION);
        ContributionId id = ContributionId.of("xapi", "activity", "https://edx.org/t/1");

        assertThat(((Contributed) only(read(statement(POSTED, thread, type.formatted("question"))))).kind())
                .isEqualTo(ContributionKind.QUESTION);
        Appreciated vote = (Appreciated)
                only(read(statement("https://w3id.org/xapi/openedx/verb/voted", thread, type.formatted("up"))));
        assertThat(vote.contribution()).isEqualTo(id);
        assertThat(vote.kind()).isEqualTo(AppreciationKind.LIKE);
        assertThat(read(statement("https://w3id.org/xapi/openedx/verb/voted", thread, type.formatted("down"))).events)
                .isEmpty();
        assertThat(only(read(statement("https://w3id.org/xapi/acrossx/verbs/edited", thread, ""))))
                .isInstanceOf(Revised.class);
        assertThat(only(read(statement("https://w3id.org/xapi/dod-isd/verbs/deleted", thread, ""))))
                .isInstanceOf(Withdrawn.class);
        assertThat(read(statement("https://w3id.org/xapi/acrossx/verbs/reported", thread, ""))
                        .leftOut
                        .total())
                .isEqualTo(1);
    }

    @Test
    void readsUndoneLikesAndVoidedStatements() {
        String reference = "{'objectType': 'StatementRef', 'id': '" + STATEMENT_ID + "'}";

        assertThat(only(read(statement("http://activitystrea.ms/unlike", reference, ""))))
                .isInstanceOf(Unappreciated.class);
        Retracted retracted = (Retracted) only(read(statement("http://adlnet.gov/expapi/verbs/voided", reference, "")));
        assertThat(retracted.event()).isEqualTo(EventId.of("xapi/statement/" + STATEMENT_ID));
    }

    @Test
    void readsOneStatementAnArrayARecordStoresAnswerAndLines() {
        String one = statement(POSTED, activity("http://e.org/1", DISCUSSION), "");
        Map<String, List<String>> inputs = Map.of(
                one,
                List.of("s.json:1"),
                "[" + one + ",\n" + one + "]",
                List.of("s.json[0]", "s.json[1]"),
                "[" + one + "," + one + "]",
                List.of("s.json:1[0]", "s.json:1[1]"),
                "{'more': '', 'statements': [" + one + "]}",
                List.of("s.json:1[0]"),
                one + "\n\n" + one + "\n",
                List.of("s.json:1", "s.json:3"),
                one.replace(",", ",\n"),
                List.of("s.json[0]"));

        inputs.forEach((json, positions) ->
                assertThat(read(json).outcomes.keySet()).as(json).containsExactlyElementsOf(positions));
        assertThat(read("{'statements': [], 'more': '/next'}").unresolved.total())
                .isEqualTo(1);
    }

    @Test
    void readsTheLinesAroundABrokenOne() {
        String one = statement(POSTED, activity("http://e.org/1", DISCUSSION), "");
        Recorded read = read("{'actor': \n" + one + "\nnonsense\n" + one + " x\n" + "[" + one + ", {]\n" + one);

        assertThat(read.outcomes)
                .containsExactly(
                        Map.entry("s.json:1", "refused"),
                        Map.entry("s.json:2", "accepted"),
                        Map.entry("s.json:3", "refused"),
                        Map.entry("s.json:4", "refused"),
                        Map.entry("s.json:5[0]", "accepted"),
                        Map.entry("s.json:5[1]", "refused"),
                        Map.entry("s.json:6", "accepted"));
    }

    @Test
    void passesOverLinesThatHoldNothing() {
        String one = statement(POSTED, activity("http://e.org/1", DISCUSSION), "");
        Recorded read = read(one + "\n\r\r\n\uFEFF\n \n" + one);

        assertThat(read.outcomes).containsExactly(Map.entry("s.json:1", "accepted"), Map.entry("s.json:5", "accepted"));
    }

    @Test
    void readsWhatThereIsOfATruncatedArrayAndSaysSo() {
        String one = statement(POSTED, activity("http://e.org/1", DISCUSSION), "");
        Recorded read = read("[\n" + one + ",\n" + one.substring(0, 60));

        assertThat(read.outcomes)
                .containsExactly(Map.entry("s.json[0]", "accepted"), Map.entry("s.json[1]", "refused"));
        assertThat(read.problems.get(0).rule()).endsWith("; the rest of the file was not read");
    }

    @Test
    void makesAStableIdOfAStatementWithoutOneAndTakesTheTimeItWasStored() {
        String anonymous = statement(POSTED, activity("http://e.org/1", DISCUSSION), "")
                .replace("'id': '" + STATEMENT_ID + "', ", "")
                .replace("timestamp", "stored");
        Event event = only(read(anonymous));

        assertThat(event.at()).isEqualTo(Instant.parse("2018-03-12T17:00:45Z"));
        assertThat(event.id().value()).startsWith("xapi/statement/sha256-");
        assertThat(only(read(anonymous)).id()).isEqualTo(event.id());
        assertThat(only(read(anonymous.replace("anna", "bram"))).id()).isNotEqualTo(event.id());
    }

    @Test
    void refusesAStatementWithoutAnyTimeUnlessTheHostGivesOne() {
        String timeless = statement(POSTED, activity("http://e.org/1", DISCUSSION), "")
                .replace(", 'timestamp': '2018-03-12T17:00:45Z'", "");

        assertThat(read(timeless).problems.get(0))
                .hasToString("s.json:1: timestamp (absent) must be there, or stored, or the setting time-if-absent");
        ReadOptions given = ReadOptions.withDefaults().withSetting("time-if-absent", "2018-03-12");
        assertThat(only(read(timeless, given)).at()).isEqualTo(Instant.parse("2018-03-12T00:00:00Z"));
    }

    @Test
    void countsVerbsItDoesNotKnowByNameUntilAHostAddsThem() {
        String json =
                statement("https://e.org/verbs/praised", activity("https://e.org/1", "https://e.org/types/idea"), "");
        Recorded read = read(json);

        assertThat(read.unknown.asMap())
                .containsExactly(Map.entry("verb https://e.org/verbs/praised with https://e.org/types/idea", 1L));
        assertThat(read.outcomes).containsExactly(Map.entry("s.json:1", "left out"));
        ReadOptions own = ReadOptions.withDefaults()
                .withSetting("verbs", "https://e.org/verbs/praised * appreciates helpful itself");
        assertThat(((Appreciated) only(read(json, own))).kind()).isEqualTo(AppreciationKind.HELPFUL);
        for (String wrong : List.of("too few words", "v t contributes idea nowhere", "v t dances idea itself")) {
            assertThatThrownBy(() -> read(json, ReadOptions.withDefaults().withSetting("verbs", wrong)))
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessageStartingWith("verb line (" + wrong + ") must ");
        }
    }

    @Test
    void countsMembersItDoesNotKnowOrRefusesThemWhenStrict() {
        String json = statement(POSTED, activity("http://e.org/1", DISCUSSION), ", '_id': 7");

        assertThat(read(json).unknown.asMap()).containsExactly(Map.entry("member _id", 1L));
        assertThat(read(json, ReadOptions.withDefaults().withSetting("strict", "yes"))
                        .problems
                        .get(0))
                .hasToString("s.json:1: _id (present) must be known to xAPI");
    }

    @Test
    void knowsPeopleByAddressAccountHashAndOpenId() {
        String json = statement(POSTED, activity("http://e.org/1", DISCUSSION), "");
        Map<String, String> people = Map.of(
                "{'mbox': 'mailto:anna@example.org'}",
                "~anna@example.org",
                "{'account': {'homePage': 'http://m.org', 'name': '7'}}",
                "~http://m.org|7",
                "{'openid': 'http://anna.example.org'}",
                "~http://anna.example.org",
                "{'mbox_sha1sum': '" + "a1".repeat(20) + "'}",
                "~sha1:" + "a1".repeat(20));
        people.forEach(
                (actor, person) -> assertThat(only(read(json.replace("{'mbox': 'mailto:anna@example.org'}", actor)))
                                .actor())
                        .isEqualTo(ParticipantId.of(person)));
        Recorded group = read(json.replace(
                "{'mbox': 'mailto:anna@example.org'}", "{'objectType': 'Group', 'mbox': 'mailto:team@example.org'}"));
        assertThat(only(group).actor()).isNull();
        assertThat(group.unknown.asMap()).containsExactly(Map.entry("actor that is a group", 1L));
    }

    @Test
    void refusesInputThatIsNoJsonOrTooDeepOrTooLong() {
        for (String wrong : List.of(
                "", "\n\n", "a,b\n", "<posts/>", "7", "[", "[".repeat(10_000), "9".repeat(100_000), "\uFEFFx")) {
            Recorded read = read(wrong);
            assertThat(read.events).isEmpty();
            assertThat(read.problems).as(wrong).hasSize(1);
        }
        byte[] wide = "\uFEFF[]".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        assertThat(Recorded.of(EventReaders.xapi(), Source.of("s.json", wide)).problems)
                .hasSize(1);
    }
}

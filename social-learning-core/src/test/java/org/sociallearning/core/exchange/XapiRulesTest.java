package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules are those of "xAPI-Data" 1.0.3, sections 2.2 and 2.4, and of IEEE 9274.1.1 (2.0). */
class XapiRulesTest {
    private static final String ACTOR = "'actor': {'mbox': 'mailto:anna@example.org'}";
    private static final String VERB = "'verb': {'id': 'http://adlnet.gov/expapi/verbs/commented'}";
    private static final String OBJECT = "'object': {'id': 'https://example.org/17'}";
    private static final String TIME = "'timestamp': '2018-03-12T17:00:45Z'";

    private static List<String> problems(String members) {
        byte[] json = ("{" + members + "}").replace('\'', '"').getBytes(UTF_8);
        return Recorded.of(EventReaders.xapi(), Source.of("s.json", json)).problems.stream()
                .map(problem -> problem.path() + " (" + problem.value() + ") " + problem.rule())
                .toList();
    }

    private static List<String> with(String member) {
        return problems(String.join(", ", ACTOR, VERB, OBJECT, TIME, member));
    }

    private static List<String> withObject(String object) {
        return problems(String.join(", ", ACTOR, VERB, TIME, "'object': " + object));
    }

    private static List<String> withActor(String actor) {
        return problems(String.join(", ", VERB, OBJECT, TIME, "'actor': " + actor));
    }

    @Test
    void listsEverythingThatIsMissing() {
        assertThat(problems(TIME))
                .containsExactly(
                        "actor (absent) must be there", "verb (absent) must be there", "object (absent) must be there");
    }

    @Test
    void refusesWhatIsNoStatement() {
        assertThat(Recorded.of(
                                EventReaders.xapi(),
                                Source.of(
                                        "s.json",
                                        "[1, 'x', null]".replace('\'', '"').getBytes(UTF_8)))
                        .problems)
                .extracting(problem -> problem.position() + " " + problem.value() + " " + problem.rule())
                .containsExactly(
                        "s.json:1[0] 1 must be an object",
                        "s.json:1[1] 1 characters must be an object",
                        "s.json:1[2] null must be an object");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                               | actor (0 identifiers) must have exactly one identifier: mbox, mbox_sha1sum, openid or account
            {'mbox': 'mailto:a@b.nl', 'openid': 'http://a'}  | actor (2 identifiers) must have exactly one identifier: mbox, mbox_sha1sum, openid or account
            {'mbox': 'anna@example.org'}                     | actor.mbox (16 characters) must be mailto: and an address
            {'mbox': 'mailto:anna'}                          | actor.mbox (11 characters) must be mailto: and an address
            {'mbox': 7}                                      | actor.mbox (7) must be a string
            {'mbox_sha1sum': 'ff'}                           | actor.mbox_sha1sum (2 characters) must be a SHA-1 of 40 hexadecimal digits
            {'openid': 'anna'}                               | actor.openid (4 characters) must be a URI with a scheme
            {'account': {'homePage': 'example.org', 'name': 'a'}} | actor.account.homePage (example.org) must be an IRI with a scheme
            {'account': {'homePage': 'http://e.org'}}        | actor.account.name (absent) must be there
            {'account': {'name': 'a'}}                       | actor.account.homePage (absent) must be there
            {'mbox': 'mailto:a@b.nl', 'name': ['a']}         | actor.name (array) must be a string
            {'mbox': 'mailto:a@b.nl', 'name': null}          | actor.name (null) must not be null
            {'mbox': 'mailto:a@b.nl', 'objectType': 'agent'} | actor.objectType (5 characters) must be Agent or Group
            {'Mbox': 'mailto:a@b.nl', 'mbox': 'mailto:a@b.nl'} | actor.mbox (another case) must be spelled in this case
            {'objectType': 'Group'}                          | actor.member (absent) must be there in a Group without identifier
            {'objectType': 'Group', 'member': [{}]}          | actor.member[0] (0 identifiers) must have exactly one identifier: mbox, mbox_sha1sum, openid or account
            'anna'                                           | actor (4 characters) must be an object
            """)
    void refusesActors(String actor, String problem) {
        assertThat(withActor(actor)).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'id': '17'                                       | id (17) must be a UUID
            'id': '6690e6c9-3ef0-4ed3-8b37-7f3964730beg'     | id (6690e6c9-3ef0-4ed3-8b37-7f3964730beg) must be a UUID
            'version': '0.95'                                | version (0.95) must be 1.0.x or 2.0.x
            'stored': 'yesterday'                            | stored (yesterday) must be a timestamp of ISO 8601 as in 2018-03-12T17:00:45.567Z
            'result': {'score': {'scaled': 1.01}}            | result.score.scaled (1.01) must be from -1 to 1
            'result': {'score': {'scaled': '1'}}             | result.score.scaled (1 characters) must be a number
            'result': {'score': {'min': 5, 'max': 5}}        | result.score.max (5) must be greater than min
            'result': {'score': {'raw': 1, 'min': 2}}        | result.score.raw (1) must not be less than min
            'result': {'score': {'raw': 9, 'max': 2}}        | result.score.raw (9) must not be greater than max
            'result': {'success': 'yes'}                     | result.success (3 characters) must be true or false
            'result': {'duration': '1 hour'}                 | result.duration (6 characters) must be a duration of ISO 8601 as in PT1H30M
            'result': {'response': 7}                        | result.response (7) must be a string
            'result': {'extensions': {'key': 1}}             | result.extensions (key) must have IRIs as names
            'context': {'registration': 'r'}                 | context.registration (r) must be a UUID
            'context': {'language': 'en_US'}                 | context.language (en_US) must be a language tag of RFC 5646
            'context': {'team': {'mbox': 'mailto:a@b.nl'}}   | context.team (object) must be a Group
            'context': {'statement': {'id': '6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}} | context.statement.objectType (absent) must be StatementRef
            'context': {'contextActivities': {'parent': [{}]}} | context.contextActivities.parent[0].id (absent) must be there
            'context': {'contextActivities': {'parent': {'id': 'x'}}} | context.contextActivities.parent.id (x) must be an IRI with a scheme
            'attachments': {}                                | attachments (object) must be an array
            'timestamp': '2018-03-12T17:00:45Z'              | (statement) must have each member once
            """)
    void refusesOtherMembers(String member, String problem) {
        assertThat(with(member)).extracting(String::strip).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'id': 'a secret told'}                          | object.id (13 characters) must be an IRI with a scheme
            {}                                               | object.id (absent) must be there
            {'objectType': 'Thing', 'id': 'http://e.org'}    | object.objectType (Thing) must be Activity, Agent, Group, StatementRef or SubStatement
            {'objectType': 'StatementRef', 'id': '17'}       | object.id (17) must be a UUID
            {'id': 'http://e.org', 'definition': {'type': 'forum'}} | object.definition.type (forum) must be an IRI with a scheme
            {'id': 'http://e.org', 'definition': {'name': 'x'}} | object.definition.name (1 characters) must be an object
            {'id': 'http://e.org', 'definition': {'name': {'en_GB': 'x'}}} | object.definition.name (5 characters) must have language tags of RFC 5646 as names
            {'id': 'http://e.org', 'definition': {'description': {'en': 1}}} | object.definition.description.en (1) must be a string
            {'id': 'http://e.org', 'definition': {'interactionType': 'chat'}} | object.definition.interactionType (chat) must be a type of interaction
            {'id': 'http://e.org', 'definition': {'choices': [{}]}} | object.definition.choices[0].id (absent) must be there
            """)
    void refusesObjects(String object, String problem) {
        assertThat(withObject(object)).containsExactly(problem);
    }

    @Test
    void refusesWhatASubStatementMustNotHold() {
        String inner = String.join(", ", ACTOR, VERB, OBJECT);
        assertThat(withObject("{'objectType': 'SubStatement', " + inner + ", 'version': '1.0.0'}"))
                .containsExactly("object.version (present) must not be in a SubStatement");
        assertThat(withObject("{'objectType': 'SubStatement', " + ACTOR + ", " + VERB
                        + ", 'object': {'objectType': 'SubStatement'}}"))
                .containsExactly("object.object (SubStatement) must not be a SubStatement in a SubStatement");
    }

    @Test
    void refusesAPlatformWithoutActivityAndAVoidedActivity() {
        String agent = "'object': {'objectType': 'Agent', 'mbox': 'mailto:a@b.nl'}";
        assertThat(problems(String.join(", ", ACTOR, VERB, agent, TIME, "'context': {'platform': 'x'}")))
                .containsExactly("context.platform (1 characters) must be there only where the object is an Activity");
        String voided = "'verb': {'id': 'http://adlnet.gov/expapi/verbs/voided'}";
        assertThat(problems(String.join(", ", ACTOR, voided, OBJECT, TIME)))
                .containsExactly("object.objectType (Activity) must be StatementRef where a statement is voided");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-03-12T17:00:45Z",
                "2018-03-12T17:00:45.567891+01:00",
                "2018-03-12T17:00:45+0100",
                "2018-03-12T17:00:45",
                "2018-03-12"
            })
    void acceptsTimestamps(String text) {
        assertThat(problems(String.join(", ", ACTOR, VERB, OBJECT, "'timestamp': '" + text + "'")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-13-12T17:00:45Z",
                "2018-02-30T17:00:45Z",
                "2018-03-12T17:00:45-00:00",
                "2018-03-12T25:00:00Z",
                "12-03-2018",
                "0000-03-12T17:00:45Z",
                "1520874045",
                ""
            })
    void refusesTimestamps(String text) {
        assertThat(problems(String.join(", ", ACTOR, VERB, OBJECT, "'timestamp': '" + text + "'")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1Y2M3DT4H5M6.7S", "PT0S", "P4W", "PT1.5H", "P1D", "PT0,5S"})
    void acceptsDurations(String text) {
        assertThat(XapiValues.isDuration(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P",
                "PT",
                "1H",
                "P1H",
                "PT1D",
                "P1DT",
                "P1D2Y",
                "PT1.5H2M",
                "P1W2D",
                "P1D2W",
                "PT1.S",
                "P-1D",
                "PTH"
            })
    void refusesDurations(String text) {
        assertThat(XapiValues.isDuration(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://e.org/\u00E9?a=b#c", "urn:uuid:1", "tag:e.org,2018:x", "mailto:a@b.nl"})
    void acceptsIris(String text) {
        assertThat(XapiValues.isIri(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "e.org/x", ":x", "http:", "1http://e.org", "http://e org", "http://e.org/<x>", "//e.org"})
    void refusesIris(String text) {
        assertThat(XapiValues.isIri(text)).isFalse();
    }
}

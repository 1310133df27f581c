package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.house.SharedData;

class StackExchangeReaderTest {
    private static final EventReader READER = EventReaders.stackExchange();
    private static final String QUESTION = "<row Id='1' PostTypeId='1' CreationDate='2018-03-12T17:00:45.567'"
            + " Body='&lt;p&gt;How does &lt;em&gt;it&lt;/em&gt; work?&lt;/p&gt;' OwnerUserId='7' Tags='&lt;qubit&gt;&lt;d-wave&gt;' />";
    private static final String ANSWER =
            "<row Id='2' PostTypeId='2' ParentId='1' CreationDate='2018-03-12T18:00:00.000'"
                    + " Body='So.' OwnerUserId='8' />";

    static Source dump(String... files) {
        List<Source.Part> parts = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            parts.addAll(parts(files[i], files[i + 1].getBytes(UTF_8)));
        }
        return Source.of("site", parts);
    }

    static List<Source.Part> parts(String name, byte[] content) {
        return List.of(new BytesPart(name, content));
    }

    static String posts(String... rows) {
        return file("posts", rows);
    }

    static String file(String root, String... rows) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + root + ">\n" + String.join("\n", rows) + "\n</" + root
                + ">\n";
    }

    @Test
    void readsEachContributionAndAppreciationOfARealDump() {
        Source source = Source.of(SharedData.orSkip("stackexchange-quantumcomputing-2018-09"));
        Recorded read = Recorded.of(READER, source);

        List<Contributed> contributions = read.all(Contributed.class);
        // Counts: README of the dump; members, absent authors: reference/stackexchange.csv, se-members.
        assertThat(contributions)
                .filteredOn(c -> c.kind().is(ContributionKind.QUESTION))
                .hasSize(612);
        assertThat(contributions)
                .filteredOn(c -> c.kind().is(ContributionKind.ANSWER))
                .hasSize(1060);
        assertThat(contributions)
                .filteredOn(c -> c.kind().is(ContributionKind.REMARK))
                .hasSize(3413);
        assertThat(contributions).filteredOn(c -> c.actor() == null).hasSize(3);
        assertThat(contributions.stream()
                        .map(Contributed::actor)
                        .filter(a -> a != null)
                        .distinct())
                .hasSize(402);
        assertThat(read.all(Joined.class)).hasSize(3460);
        assertThat(contributions.stream().flatMap(c -> c.topics().stream()).count())
                .isEqualTo(835 + 718);

        List<Appreciated> appreciations = read.all(Appreciated.class);
        // 10,103 up votes and 390 accept votes, one of them for an answer that is not there.
        assertThat(appreciations).hasSize(10_493);
        assertThat(appreciations)
                .filteredOn(a -> a.kind().is(AppreciationKind.LIKE))
                .hasSize(10_103);
        assertThat(appreciations).filteredOn(a -> a.actor() != null).hasSize(389);
        assertThat(read.unresolved.asMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "accept vote on a post that is not in the dump", 1L,
                        "up vote on a post that is not in the dump", 154L));
        assertThat(read.leftOut.asMap())
                .containsEntry("down vote", 668L)
                .containsEntry("bookmark", 710L)
                .containsEntry("tag wiki", 157L)
                .containsEntry("tag wiki excerpt", 157L)
                .containsEntry("badge", 4671L)
                .containsEntry("account of the site itself", 1L);
        assertThat(read.problems).isEmpty();
        // README.md is no part of a dump.
        assertThat(read.unknown.asMap()).containsOnlyKeys("file README.md");
    }

    @Test
    void makesAQuestionOfAPostWithItsTagsTextAndOwner() {
        Recorded read = Recorded.of(READER, dump("Posts.xml", posts(QUESTION)));

        assertThat(read.events)
                .containsExactly(Contributed.of(
                                ContributionKind.QUESTION,
                                ContributionId.of("stackexchange/post/1"),
                                ParticipantId.of("~stackexchange:7"),
                                Instant.parse("2018-03-12T17:00:45.567Z"))
                        .withTopics("qubit", "d-wave")
                        .withFormat(TextFormat.HTML)
                        .withText("<p>How does <em>it</em> work?</p>"));
    }

    @Test
    void linksAnAnswerToItsQuestionAndACommentOnItToBoth() {
        String comment =
                "<row Id='2' PostId='2' Text='@anna thanks' CreationDate='2018-03-12T19:00:00.000' UserId='7' />";
        Recorded read = Recorded.of(
                READER, dump("Posts.xml", posts(QUESTION, ANSWER), "Comments.xml", file("comments", comment)));

        Contributed answer = read.all(Contributed.class).get(1);
        assertThat(answer.inReplyTo()).containsExactly(ContributionId.of("stackexchange/post/1"));
        assertThat(answer.thread()).isEqualTo(ContributionId.of("stackexchange/post/1"));
        assertThat(answer.answerable()).isTrue();
        Contributed remark = read.all(Contributed.class).get(2);
        assertThat(remark.id()).isEqualTo(EventId.of("stackexchange/comment/2"));
        assertThat(remark.kind()).isEqualTo(ContributionKind.REMARK);
        assertThat(remark.inReplyTo()).containsExactly(ContributionId.of("stackexchange/post/2"));
        assertThat(remark.thread()).isEqualTo(ContributionId.of("stackexchange/post/1"));
        assertThat(remark.answerable()).isFalse();
    }

    @Test
    void makesTheAskerTheOneWhoAccepts() {
        String votes = file(
                "votes",
                "<row Id='1' PostId='2' VoteTypeId='1' CreationDate='2018-03-13T00:00:00.000' />",
                "<row Id='2' PostId='2' VoteTypeId='2' CreationDate='2018-03-13T00:00:00.000' />");
        Recorded read = Recorded.of(READER, dump("Posts.xml", posts(ANSWER, QUESTION), "Votes.xml", votes));

        Appreciated accept = read.all(Appreciated.class).get(0);
        assertThat(accept.kind()).isEqualTo(AppreciationKind.ACCEPTED_ANSWER);
        assertThat(accept.actor()).isEqualTo(ParticipantId.of("~stackexchange:7"));
        assertThat(accept.neverOwn()).isFalse();
        assertThat(accept.header().precision()).isEqualTo(Duration.ofDays(1));
        Appreciated up = read.all(Appreciated.class).get(1);
        assertThat(up.kind()).isEqualTo(AppreciationKind.LIKE);
        assertThat(up.actor()).isNull();
        assertThat(up.neverOwn()).isTrue();
    }

    @Test
    void letsEveryUserButTheSiteItselfJoinWithoutAnyConsent() {
        String users = file(
                "users",
                "<row Id='-1' CreationDate='2018-03-09T18:48:09.477' DisplayName='Community' />",
                "<row Id='7' CreationDate='2018-03-12T10:00:00.000' DisplayName='Anna' />");
        Recorded read = Recorded.of(READER, dump("Users.xml", users, "Posts.xml", posts()));

        ParticipantId anna = ParticipantId.of("~stackexchange:7");
        assertThat(read.events)
                .containsExactly(Joined.of(anna, Instant.parse("2018-03-12T10:00:00Z"), Role.PARTICIPANT)
                        .withConsents(Map.of()));
    }

    @Test
    void namesTheSiteInIdsSoThatTwoSitesDoNotClash() {
        Recorded read = Recorded.of(
                READER,
                dump("Posts.xml", posts(QUESTION)),
                ReadOptions.withDefaults().withSourceName("cooking"));

        assertThat(read.events.get(0).id()).isEqualTo(EventId.of("cooking/post/1"));
        assertThat(read.events.get(0).actor()).isEqualTo(ParticipantId.of("~cooking:7"));
    }

    @Test
    void refusesARowForAllItsReasonsAtItsLineAndReadsTheOthers() {
        String bad = "<row Id='x1' PostTypeId='2' CreationDate='yesterday' Body='secret' />";
        Recorded read = Recorded.of(READER, dump("Posts.xml", posts(bad, QUESTION)));

        assertThat(read.problems)
                .containsExactly(
                        Problem.of("Posts.xml:3", "Id", "2 characters", "must be a whole number of at most 15 digits"),
                        Problem.of(
                                "Posts.xml:3",
                                "CreationDate",
                                "9 characters",
                                "must be a date or a date and time as in 2018-03-12T17:00:45Z"),
                        Problem.of("Posts.xml:3", "ParentId", "absent", "must be there"));
        assertThat(read.outcomes)
                .containsExactly(Map.entry("Posts.xml:3", "refused"), Map.entry("Posts.xml:4", "accepted"));
    }

    @Test
    void readsTheRowsAroundOneThatIsNotWellFormed() {
        String unclosed = "<row Id='5' PostTypeId='1' CreationDate='2018-03-12T17:00:45.567' Body='open />";
        for (String bad :
                List.of(unclosed, "<row <", "</row>", "<row Id='5' Body='&nothing;' />", "<row a='1' a='2'/>")) {
            Recorded read = Recorded.of(READER, dump("Posts.xml", posts(QUESTION, bad, ANSWER)));

            assertThat(read.problems)
                    .as(bad)
                    .containsExactly(Problem.of("Posts.xml:4", "", "row", "must be well-formed XML"));
            assertThat(read.outcomes).as(bad).containsEntry("Posts.xml:3", "accepted");
            assertThat(read.outcomes).as(bad).containsEntry("Posts.xml:5", "accepted");
        }
    }

    @Test
    void readsWhatThereIsOfATruncatedFileAndSaysSo() {
        String whole = posts(QUESTION, ANSWER);
        Recorded read = Recorded.of(READER, dump("Posts.xml", whole.substring(0, whole.length() - 40)));

        assertThat(read.events).hasSize(1);
        assertThat(read.problems)
                .containsExactly(Problem.of("Posts.xml:4", "", "row", "must be whole; the file ends inside it"));
    }

    @Test
    void tellsRowsOnOneLineApart() {
        Recorded read = Recorded.of(READER, dump("Posts.xml", "<posts>" + QUESTION + ANSWER + "</posts>"));

        assertThat(read.outcomes.keySet()).containsExactly("Posts.xml:1", "Posts.xml:1#2");
    }

    @Test
    void refusesADocumentTypeWhateverItHolds() {
        String laughs = "<!DOCTYPE posts [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>";
        String external = "<!DOCTYPE posts SYSTEM 'file:///etc/passwd'>";
        for (String type : List.of(laughs, external)) {
            Source source = dump("Posts.xml", type + "<posts><row Id='1' Body='&b;'/></posts>");
            assertThatThrownBy(() -> Recorded.of(READER, source))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessage("file (Posts.xml) must not hold a document type; nothing of it was read");
        }
    }

    @Test
    void saysWhatADumpMustHold() {
        assertThatThrownBy(() -> Recorded.of(READER, dump("data.csv", "a,b")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("source (site) must hold Posts.xml. Maybe the folder or zip of another format");
        String control = "<!DOCTYPE posts [<!ENTITY a '\1'>]><posts></posts>";
        for (String wrong : List.of("", "a,b\n", "<html></html>", "{}", "\0\0", "<posts", control)) {
            assertThatThrownBy(() -> Recorded.of(READER, dump("Posts.xml", wrong)))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessage("file (Posts.xml) must be XML that begins with <posts>");
        }
    }

    @Test
    void readsUtf16WithAMarkAndRefusesOnlyRowsThatCannotBeDecoded() {
        String text = posts(QUESTION.replace("work", "w\u00F6rk \uD83D\uDE00"));
        Recorded wide = Recorded.of(
                READER, Source.of("site", parts("Posts.xml", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))));
        assertThat(wide.all(Contributed.class).get(0).text()).contains("w\u00F6rk \uD83D\uDE00");

        byte[] broken = posts(QUESTION, ANSWER).replace("So.", "S\u00FC.").getBytes(StandardCharsets.ISO_8859_1);
        Recorded read = Recorded.of(READER, Source.of("site", parts("Posts.xml", broken)));
        assertThat(read.events).hasSize(1);
        assertThat(read.problems)
                .containsExactly(Problem.of(
                        "Posts.xml:4",
                        "Body",
                        "4 characters",
                        "must be text in its encoding, without control characters"));
    }

    @Test
    void refusesRowsWithControlCharactersOnly() {
        String nul = ANSWER.replace("So.", "S\0\u0007.");
        String escaped = ANSWER.replace("So.", "S&#0;");
        Recorded read = Recorded.of(READER, dump("Posts.xml", posts(nul, QUESTION, escaped, ANSWER)));

        assertThat(read.outcomes.values()).containsExactly("refused", "accepted", "refused", "accepted");
    }

    @Test
    void refusesHugeIdsAndTimesBefore1970() {
        String huge = QUESTION.replace("Id='1'", "Id='" + "9".repeat(10_000) + "'");
        String old = QUESTION.replace("2018", "0000");
        String far = QUESTION.replace("2018", "9999");
        Recorded read = Recorded.of(READER, dump("Posts.xml", posts(huge, old, far)));

        assertThat(read.outcomes.values()).containsExactly("refused", "refused", "accepted");
        assertThat(read.problems.get(0).value()).isEqualTo("10000 characters");
    }

    @Test
    void countsTypesItDoesNotKnowByName() {
        String post = QUESTION.replace("PostTypeId='1'", "PostTypeId='99'");
        Recorded read = Recorded.of(READER, dump("Posts.xml", posts(post), "Extra.xml", ""));

        assertThat(read.leftOut.asMap()).containsExactly(Map.entry("post of type 99", 1L));
        assertThat(read.unknown.asMap())
                .containsExactly(Map.entry("file Extra.xml", 1L), Map.entry("post of type 99", 1L));
    }

    @Test
    void readsTheTagsOfNewerDumps() {
        Recorded read = Recorded.of(
                READER, dump("Posts.xml", posts(QUESTION.replace("&lt;qubit&gt;&lt;d-wave&gt;", "|qubit|d-wave|"))));

        assertThat(read.all(Contributed.class).get(0).topics()).hasToString("[qubit, d-wave]");
    }

    @Test
    @Tag("once")
    void readsMoreEscapedCharactersThanTheParserAllowsEntities() {
        // The JDK's parser counts &lt; as an entity and stops after 50,000,000 of them unless told otherwise.
        byte[] begin = "<posts>\n".getBytes(UTF_8);
        byte[] row = ("<row Id='9' Body='" + "&lt;".repeat(1_000_000) + "'/>\n").getBytes(UTF_8);
        byte[] end = (QUESTION + "\n</posts>\n").getBytes(UTF_8);
        Source.Part part = new Source.Part() {
            @Override
            public String name() {
                return "Posts.xml";
            }

            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() {
                List<InputStream> pieces = new ArrayList<>();
                pieces.add(new ByteArrayInputStream(begin));
                for (int i = 0; i < 51; i++) {
                    pieces.add(new ByteArrayInputStream(row));
                }
                pieces.add(new ByteArrayInputStream(end));
                return new SequenceInputStream(Collections.enumeration(pieces));
            }
        };
        Recorded read = Recorded.of(READER, Source.of("site", List.of(part)));

        assertThat(read.events).hasSize(1);
        assertThat(read.problems).hasSize(51).extracting(Problem::path).containsOnly("PostTypeId");
    }
}

package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;

/** A small source of each format, without fault. */
final class Samples {
    private Samples() {}

    static Source stackExchange() {
        return Source.of(
                "site",
                List.of(
                        part("Users.xml", """
                                <?xml version="1.0" encoding="utf-8"?>
                                <users>
                                  <row Id="-1" CreationDate="2018-03-09T18:48:09.477" DisplayName="Community" />
                                  <row Id="7001" CreationDate="2018-03-12T10:00:00.000" DisplayName="Anna" />
                                  <row Id="7002" CreationDate="2018-03-12T11:00:00.000" DisplayName="Bram" />
                                </users>
                                """),
                        part("Posts.xml", """
                                <?xml version="1.0" encoding="utf-8"?>
                                <posts>
                                  <row Id="1" PostTypeId="1" AcceptedAnswerId="2" CreationDate="2018-03-12T17:00:45.567" \
                                Body="&lt;p&gt;How do I make a pivot table?&lt;/p&gt;" OwnerUserId="7001" Tags="&lt;excel&gt;" />
                                  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2018-03-12T18:00:00.000" \
                                Body="&lt;p&gt;Select the cells and insert one.&lt;/p&gt;" OwnerUserId="7002" />
                                  <row Id="3" PostTypeId="5" CreationDate="2018-03-12T18:00:00.000" Body="About excel" />
                                </posts>
                                """),
                        part("Comments.xml", """
                                <?xml version="1.0" encoding="utf-8"?>
                                <comments>
                                  <row Id="1" PostId="2" Text="That helped me a lot, thanks" \
                                CreationDate="2018-03-12T19:00:00.000" UserId="7001" />
                                </comments>
                                """),
                        part("Votes.xml", """
                                <?xml version="1.0" encoding="utf-8"?>
                                <votes>
                                  <row Id="1" PostId="2" VoteTypeId="1" CreationDate="2018-03-12T00:00:00.000" />
                                  <row Id="2" PostId="1" VoteTypeId="2" CreationDate="2018-03-12T00:00:00.000" />
                                  <row Id="3" PostId="1" VoteTypeId="3" CreationDate="2018-03-12T00:00:00.000" />
                                </votes>
                                """)));
    }

    static Source csv() {
        return Source.of("forum.csv", """
                id,author,time,text,parent,tags,space,kind
                1,anna@example.org,2018-03-12T17:00:45Z,"How do I make
                a ""pivot"" table?",,excel;tables,help,question
                2,bram@example.org,2018-03-12T18:00:00Z,"Select the cells, and insert one.",1,excel,help,answer
                3,,2018-03-13,That helped me a lot thanks,2,,help,
                """.getBytes(UTF_8));
    }

    static Source own() {
        ParticipantId anna = ParticipantId.of("anna@example.org");
        ParticipantId bram = ParticipantId.of("bram@example.org");
        Instant at = Instant.parse("2018-03-12T17:00:45Z");
        Contributed question = Contributed.question("forum", "17", anna, at).withText("How do I make a pivot table?");
        Contributed answer = Contributed.answer("forum", "18", question, bram, at.plusSeconds(60))
                .withText("Select the cells and insert one.");
        return Source.of(
                "events.jsonl",
                OwnReaderTest.lines(
                        question,
                        Joined.of(anna, at, Role.PARTICIPANT),
                        answer,
                        Joined.of(bram, at, Role.PARTICIPANT),
                        Appreciated.thanks("forum", "t1", answer.contribution(), anna, at.plusSeconds(90))));
    }

    static Source xapi() {
        return Source.of("statements.json", """
                {"statements": [
                  {"id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
                   "actor": {"mbox": "mailto:anna@example.org", "name": "Anna"},
                   "verb": {"id": "https://w3id.org/xapi/acrossx/verbs/posted", "display": {"en": "posted"}},
                   "object": {"id": "https://forum.example.org/t/17", "definition": {
                     "type": "http://id.tincanapi.com/activitytype/discussion",
                     "description": {"en": "How do I make a pivot table?"}}},
                   "timestamp": "2018-03-12T17:00:45.567Z"},
                  {"id": "0a1b2c3d-3ef0-4ed3-8b37-7f3964730bee",
                   "actor": {"account": {"homePage": "https://forum.example.org", "name": "bram-0042"}},
                   "verb": {"id": "http://id.tincanapi.com/verb/replied"},
                   "object": {"id": "https://forum.example.org/t/17"},
                   "result": {"response": "Select the cells and insert one."},
                   "timestamp": "2018-03-12T18:00:00+01:00"},
                  {"actor": {"mbox": "mailto:anna@example.org"},
                   "verb": {"id": "https://w3id.org/xapi/acrossx/verbs/liked"},
                   "object": {"objectType": "StatementRef", "id": "0a1b2c3d-3ef0-4ed3-8b37-7f3964730bee"},
                   "stored": "2018-03-12T19:00:00Z"},
                  {"actor": {"mbox": "mailto:anna@example.org"},
                   "verb": {"id": "https://w3id.org/xapi/video/verbs/played"},
                   "object": {"id": "https://video.example.org/1"},
                   "timestamp": "2018-03-12T19:00:00Z"}
                ], "more": ""}
                """.getBytes(UTF_8));
    }

    static Source.Part part(String name, String content) {
        return new BytesPart(name, content.getBytes(UTF_8));
    }
}

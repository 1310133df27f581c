package org.sociallearning.core.talent;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.json.JsonWriter;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * A confirmation as an {@code EndorsementCredential} of Open Badges 3.0, without a proof: a host signs it before it is
 * verifiable. It names two people to whoever gets it, by the ids that the host gives, and is made only when both consented.
 * Immutable.
 *
 * <p>Source: 1EdTech, Open Badges Specification 3.0, the classes EndorsementCredential and EndorsementSubject.
 *
 * @param id the IRI of the credential
 * @param issuer the IRI of who confirmed
 * @param issuerName the name of who confirmed, null to leave it out
 * @param subject the IRI of whose talent is confirmed
 */
public record EndorsementCredential(
        URI id, URI issuer, @Nullable String issuerName, URI subject) {
    /** A credential of this id, from and about people of these IRIs. */
    public static EndorsementCredential of(URI id, URI issuer, URI subject) {
        return new EndorsementCredential(id, issuer, null, subject);
    }

    /** The same with the name of who confirmed. */
    public EndorsementCredential withIssuerName(String name) {
        return new EndorsementCredential(id, issuer, name, subject);
    }

    /**
     * The credential as JSON.
     *
     * @param confirmed what was confirmed
     * @param roster by which the one confirmed consents to be found, and the one who confirmed to be quoted
     * @param locale the language of the name and the comment, Dutch or else English
     * @throws SocialLearningException when an IRI is not absolute, when one of the two does not consent, or when a person
     *     confirmed their own talent
     */
    public String json(Confirmed confirmed, Roster roster, Locale locale) {
        check(confirmed, roster);
        Texts texts = Texts.of(locale);
        String talent = confirmed.talent().value();
        String work = confirmed.sharedWork();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter json = JsonWriter.to(bytes)) {
            json.beginObject().name("@context").beginArray();
            json.text("https://www.w3.org/ns/credentials/v2");
            json.text("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")
                    .endArray();
            json.name("id").text(id.toString());
            json.name("type").beginArray();
            json.text("VerifiableCredential").text("EndorsementCredential").endArray();
            json.name("name").text(texts.fill("endorsement", talent));
            json.name("issuer").beginObject().name("id").text(issuer.toString());
            json.name("type").beginArray().text("Profile").endArray();
            if (issuerName != null) {
                json.name("name").text(issuerName);
            }
            json.endObject();
            json.name("validFrom").text(confirmed.at().toString());
            json.name("credentialSubject").beginObject().name("id").text(subject.toString());
            json.name("type").beginArray().text("EndorsementSubject").endArray();
            json.name("endorsementComment")
                    .text(
                            work == null || work.isBlank()
                                    ? texts.fill("endorsed", talent)
                                    : texts.fill("endorsed-after", talent, work));
            json.endObject().endObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void check(Confirmed confirmed, Roster roster) {
        for (URI iri : new URI[] {id, issuer, subject}) {
            if (!iri.isAbsolute()) {
                throw new SocialLearningException(
                        "IRI (" + iri + ") must be absolute. Maybe https://... or urn:uuid:...");
            }
        }
        ParticipantId by = confirmed.actor();
        if (by == null || by.equals(confirmed.person())) {
            throw new SocialLearningException("confirmation (" + confirmed.id() + ") must be by somebody else");
        }
        if (!roster.consents(confirmed.person(), Consent.BE_FOUND) || !roster.consents(by, Consent.BE_QUOTED)) {
            throw new SocialLearningException("confirmation (" + confirmed.id()
                    + ") must be of somebody who consents to be found, by somebody who consents to be quoted");
        }
    }
}

package org.sociallearning.moderation;

import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * What a policy is: every suggestion prints it. Made with {@link #of} and {@code with...}. Immutable.
 *
 * @param id its id, unique at a desk: small letters, digits, dots and dashes, a vendor's name first, as in {@code acme.long}
 * @param version its version; it changes when the rule does
 * @param tip what it serves
 * @param audience for whom its findings are; whoever facilitates unless said
 * @param scope over what it looks; one space at a time unless said
 * @param parameters its parameters with the values that hold
 * @param signals the text signals it needs; none unless said
 * @param yieldsTo the ids of policies before which it steps back: threads that their findings want left alone are not shown
 *     to it
 * @param texts its own words; those in its findings unless said
 */
public record PolicyDescriptor(
        String id,
        String version,
        Tip tip,
        Audience audience,
        Scope scope,
        Parameters parameters,
        Set<SignalLabel> signals,
        Set<String> yieldsTo,
        Texts texts) {
    private static final int MAX_ID = 60;

    public PolicyDescriptor {
        if (!isId(id)) {
            throw new SocialLearningException("policy id (" + (id.length() > MAX_ID ? id.length() + " characters" : id)
                    + ") must be small letters, digits, dots and dashes, at most " + MAX_ID
                    + ". Maybe acme.long-thread");
        }
        if (version.isBlank() || version.length() > MAX_ID) {
            throw new SocialLearningException(
                    "version (" + version.length() + " characters) of policy " + id + " must not be blank or long");
        }
        signals = Set.copyOf(signals);
        yieldsTo = Set.copyOf(yieldsTo);
    }

    /** A policy for whoever facilitates, over one space at a time, without parameters. */
    public static PolicyDescriptor of(String id, String version, Tip tip) {
        return new PolicyDescriptor(
                id,
                version,
                tip,
                Audience.FACILITATORS,
                Scope.SPACE,
                Parameters.of(),
                Set.of(),
                Set.of(),
                Texts.none());
    }

    /** The same with these parameters. */
    public PolicyDescriptor with(Parameter<?>... declared) {
        return with(Parameters.of(declared));
    }

    /** The same with these parameters and values. */
    public PolicyDescriptor with(Parameters set) {
        return new PolicyDescriptor(id, version, tip, audience, scope, set, signals, yieldsTo, texts);
    }

    /**
     * The same with some values set from their texts.
     *
     * @throws SocialLearningException that lists everything that is wrong
     */
    public PolicyDescriptor with(Map<String, String> settings) {
        return with(parameters.with(id, settings));
    }

    /** The same for another audience. */
    public PolicyDescriptor withAudience(Audience to) {
        return new PolicyDescriptor(id, version, tip, to, scope, parameters, signals, yieldsTo, texts);
    }

    /** The same over another scope. */
    public PolicyDescriptor withScope(Scope over) {
        return new PolicyDescriptor(id, version, tip, audience, over, parameters, signals, yieldsTo, texts);
    }

    /** The same with text signals that it needs. */
    public PolicyDescriptor withSignals(SignalLabel... needed) {
        return new PolicyDescriptor(id, version, tip, audience, scope, parameters, Set.of(needed), yieldsTo, texts);
    }

    /** The same stepping back before these policies. */
    public PolicyDescriptor withYieldsTo(String... policies) {
        return new PolicyDescriptor(id, version, tip, audience, scope, parameters, signals, Set.of(policies), texts);
    }

    /** The same with words of its own. */
    public PolicyDescriptor withTexts(Texts own) {
        return new PolicyDescriptor(id, version, tip, audience, scope, parameters, signals, yieldsTo, own);
    }

    /** As suggestions print it: {@code seen@1}. */
    public String reference() {
        return id + "@" + version;
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= MAX_ID
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-');
    }
}

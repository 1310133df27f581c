package org.sociallearning.core.language;

import java.util.List;
import java.util.stream.Collectors;
import org.sociallearning.core.problem.SocialLearningException;

/** The detectors that come with the library. Thread-safe. */
public final class SignalDetectors {
    /** Changes whenever a lexicon of the library or the way it is read changes what is found. */
    private static final String VERSION = "2";

    private static final SignalDetector BUILT_IN =
            new LexiconDetector("lexicon", VERSION, List.of(Lexicon.dutch(), Lexicon.english()));

    private SignalDetectors() {}

    /**
     * The library's own detectors: one that knows Dutch and English and gives all labels, a judgement of a person in drafts
     * only. They take microseconds and keep text inside the JVM.
     */
    public static List<SignalDetector> builtIn() {
        return List.of(BUILT_IN);
    }

    /**
     * A detector by the phrases of the given lexicons, for a host that extends the library's own or adds a language. Its
     * version shows the lexicons' content, because other phrases are another measuring instrument.
     *
     * @param id its name
     * @param lexicons one for each language
     * @throws SocialLearningException when there are two of one language, none, or more than 30
     */
    public static SignalDetector fromLexicons(String id, List<Lexicon> lexicons) {
        if (lexicons.isEmpty() || lexicons.size() > 30) {
            throw new SocialLearningException("number of lexicons (" + lexicons.size() + ") must be 1 to 30");
        }
        String content = lexicons.stream().map(Lexicon::fingerprint).collect(Collectors.joining());
        return new LexiconDetector(id, VERSION + "+" + Integer.toHexString(content.hashCode()), lexicons);
    }
}

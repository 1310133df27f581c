package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.problem.SocialLearningException;

/** Signals by the phrases of lexicons. Linear in the length of a text; starts no thread and opens nothing. */
final class LexiconDetector implements SignalDetector {
    private final DetectorDescriptor descriptor;
    private final List<String> languages;
    private final List<PhraseTrie> tries;
    private final PhraseRule[] rules;

    LexiconDetector(String id, String version, List<Lexicon> lexicons) {
        Set<SignalLabel> labels = EnumSet.of(SignalLabel.QUESTION, SignalLabel.SHARES_RESOURCE);
        Set<Locale> tags = new LinkedHashSet<>();
        List<String> codes = new ArrayList<>();
        for (Lexicon lexicon : lexicons) {
            labels.addAll(lexicon.labels());
            tags.add(lexicon.language());
            String code = lexicon.language().getLanguage();
            if (codes.contains(code)) {
                throw new SocialLearningException(
                        "language (" + code + ") must have one lexicon. Maybe join them by Lexicon.with?");
            }
            codes.add(code);
        }
        this.descriptor = DetectorDescriptor.of(id, version, labels).withLanguages(tags);
        this.languages = List.copyOf(codes);
        List<PhraseRule> numbered = new ArrayList<>();
        this.tries = PhraseTrieBuilder.build(lexicons, numbered);
        this.rules = numbered.toArray(PhraseRule[]::new);
    }

    @Override
    public DetectorDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<PassageAnswer> detect(DetectionRequest request) {
        List<PassageAnswer> answers = new ArrayList<>(request.passages().size());
        for (Passage passage : request.passages()) {
            answers.add(detect(passage));
        }
        return answers;
    }

    private PassageAnswer detect(Passage passage) {
        ScannedText text = ScannedText.of(passage);
        List<PhraseTrie> used = lexicons(passage.language(), text);
        if (used.isEmpty()) {
            return PassageAnswer.abstain("language not covered");
        }
        SentenceMatches matches = new SentenceMatches(rules, text, passage.draft());
        new PhraseMatcher(used, text, matches, passage.draft()).run();
        return PassageAnswer.of(matches.signals());
    }

    /** The lexicons to use: that of the language, or all of them where it is unknown or mixed. */
    private List<PhraseTrie> lexicons(@Nullable Locale stated, ScannedText text) {
        if (stated != null
                && !stated.getLanguage().isEmpty()
                && !stated.getLanguage().equals("mul")) {
            return of(stated);
        }
        LanguageGuess guess = LanguageRecogniser.dutchAndEnglish().recognise(text);
        List<PhraseTrie> known =
                guess.languages().size() == 1 ? of(guess.languages().get(0)) : List.of();
        return known.isEmpty() ? tries : known;
    }

    private List<PhraseTrie> of(Locale language) {
        int index = languages.indexOf(language.getLanguage());
        return index < 0 ? List.of() : tries.subList(index, index + 1);
    }
}

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
    private final PhraseTrie trie;
    private final int allLanguages;

    LexiconDetector(String id, String version, List<Lexicon> lexicons) {
        Set<SignalLabel> labels = EnumSet.of(SignalLabel.QUESTION);
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
        this.trie = PhraseTrieBuilder.build(lexicons);
        this.allLanguages = (1 << lexicons.size()) - 1;
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
        int lexicons = lexicons(passage.language(), text);
        if (lexicons == 0) {
            return PassageAnswer.abstain("language not covered");
        }
        SentenceMatches matches = new SentenceMatches(trie, text, passage.draft());
        new PhraseMatcher(trie, text, lexicons, matches).run();
        return PassageAnswer.of(matches.signals());
    }

    /** The lexicons to use, as bits: that of the language, or all of them where it is unknown or mixed. */
    private int lexicons(@Nullable Locale stated, ScannedText text) {
        if (stated != null
                && !stated.getLanguage().isEmpty()
                && !stated.getLanguage().equals("mul")) {
            return bit(stated);
        }
        LanguageGuess guess = LanguageRecogniser.dutchAndEnglish().recognise(text);
        int known = guess.languages().size() == 1 ? bit(guess.languages().get(0)) : 0;
        return known == 0 ? allLanguages : known;
    }

    private int bit(Locale language) {
        int index = languages.indexOf(language.getLanguage());
        return index < 0 ? 0 : 1 << index;
    }
}

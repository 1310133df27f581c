package org.sociallearning.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.sociallearning.core.exchange.SkillTables;
import org.sociallearning.core.problem.SocialLearningException;

/** Whatever a table of skills holds, reading it throws nothing but its own error, and ends. */
@Tag("once")
class SkillTablesFuzzTest {
    @FuzzTest
    void throwsNothingButItsOwnErrorAndEnds(byte[] input) throws IOException {
        FuzzedSource source = FuzzedSource.of(input);
        try {
            SkillTables.esco(source);
        } catch (SocialLearningException e) {
            Endings.requireMessage(e);
        }
        try {
            SkillTables.onet(source);
        } catch (SocialLearningException e) {
            Endings.requireMessage(e);
        }
    }
}

package org.sociallearning.core.journal;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MemoryJournalTest {
    @TestFactory
    Stream<DynamicTest> keepsTheLawsOfJournals() {
        return JournalContract.laws(new JournalContract.Opener() {
                    @Override
                    public Journal open(String name) {
                        return Journal.inMemory();
                    }

                    @Override
                    public boolean isDurable() {
                        return false;
                    }
                })
                .stream()
                .map(law -> dynamicTest(law.name(), law.check()::run));
    }
}

package org.sociallearning.metrics;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;

class IndicatorContractTest {
    @TestFactory
    Stream<DynamicContainer> allOursKeepTheLaws() {
        return Indicators.all().stream().map(IndicatorContractTest::laws);
    }

    @TestFactory
    Stream<DynamicContainer> allKeepTheLawsWhereTheyHaveMostToSay() {
        return Indicators.all().stream().map(indicator -> laws(indicator, Festival.lively(40, 4)));
    }

    @TestFactory
    Stream<DynamicContainer> soDoesOneThatOnlyCounts() {
        return Stream.of(laws(new OnlyCounting()));
    }

    private record OnlyCounting() implements Indicator<Counts> {
        @Override
        public IndicatorInfo info() {
            return IndicatorInfo.of("counting", "1", "How many acts are there?");
        }

        @Override
        public Fold<Counts> fold() {
            return Counts.of(
                    fact -> fact instanceof Happened happened ? happened.event().actor() : null);
        }

        @Override
        public Reading read(Counts acts, ReadingContext context) {
            return Reading.of(Measure.rate("acts", acts), Measure.shareOfMembers("members", acts));
        }
    }

    private static <S> DynamicContainer laws(Indicator<S> indicator) {
        return laws(indicator, Village.lively(30, 6));
    }

    private static <S> DynamicContainer laws(Indicator<S> indicator, Facts facts) {
        return dynamicContainer(
                indicator.info().id(),
                IndicatorContract.laws(indicator, facts).stream()
                        .map(law -> dynamicTest(law.name(), () -> law.check().run())));
    }
}

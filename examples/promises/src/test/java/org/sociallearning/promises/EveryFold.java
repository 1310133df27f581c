package org.sociallearning.promises;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.community.Community;
import org.sociallearning.core.experiment.Experiment;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.talent.TalentMap;
import org.sociallearning.metrics.Indicator;
import org.sociallearning.metrics.Indicators;

/** The canonical bytes of every fold of the library: those of the indicators, and those that the parts of core ask for. */
final class EveryFold implements Folding {
    private final Map<String, Fold<?>> folds = new LinkedHashMap<>();

    /** The folds, by name. */
    static EveryFold of(Workspace workspace) {
        EveryFold every = new EveryFold();
        TalentMap talents = TalentMap.of(every, workspace::roster, workspace.clock());
        Community.of(every, workspace::roster, talents, workspace.clock());
        Experiment.of(every, workspace::facts, workspace::roster, workspace.zone(), workspace.clock());
        every.folds.put("roster", new RosterFold());
        for (Indicator<?> indicator : Indicators.all()) {
            every.folds.put(indicator.info().id(), indicator.fold());
        }
        every.folds.put("check-in", Indicators.checkIn().fold());
        return every;
    }

    /** Each state over these facts, as hexadecimal digits. */
    Map<String, String> over(Facts facts) {
        Map<String, String> states = new LinkedHashMap<>();
        folds.forEach((name, fold) -> states.put("fold " + name, bytes(fold, facts)));
        return states;
    }

    private static <S> String bytes(Fold<S> fold, Facts facts) {
        S state = fold.empty();
        facts.each(Weeks.ALL, fact -> fold.add(state, fact));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            fold.codec().write(state, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public <S> Live<S> keep(String name, Fold<S> fold) {
        folds.put(name, fold);
        S nothing = fold.empty();
        return new Live<>() {
            @Override
            public <T> T read(Function<? super S, ? extends T> reading) {
                return reading.apply(nothing);
            }
        };
    }
}

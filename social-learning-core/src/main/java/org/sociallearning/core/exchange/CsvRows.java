package org.sociallearning.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.Visibility;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** Makes a contribution of each record of a table. */
final class CsvRows {
    static final String TIME_FORMAT = "time-format";
    static final String NO_PARENT = "no-parent";
    static final String MARKUP = "markup";
    private static final String TYPE = "row";
    private static final Set<ContributionKind> KINDS = Set.of(
            ContributionKind.IDEA,
            ContributionKind.QUESTION,
            ContributionKind.FRUSTRATION,
            ContributionKind.PROCESS,
            ContributionKind.NETWORK,
            ContributionKind.EXPERIENCE,
            ContributionKind.RESOURCE,
            ContributionKind.ANSWER,
            ContributionKind.IMPROVEMENT,
            ContributionKind.REMARK);

    private final Sink sink;
    private final CsvColumns columns;
    private final String source;
    private final TimeFormat times;
    private final String noParent;
    private final TextFormat markup;

    CsvRows(Sink sink, Format format, CsvColumns columns) {
        ReadOptions options = sink.options();
        this.sink = sink;
        this.columns = columns;
        this.source = options.sourceName(format);
        this.times = TimeFormat.of(options.setting(TIME_FORMAT, TimeFormat.ISO), options.zone());
        this.noParent = options.setting(NO_PARENT, "0");
        this.markup = markup(options.setting(MARKUP, "plain"));
    }

    private static TextFormat markup(String name) {
        for (TextFormat format : TextFormat.values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw new SocialLearningException("markup (" + name + ") must be plain, html or markdown");
    }

    void read(String position, CsvRecords records) {
        List<String> fields = records.fields();
        Row row = new Row(position, role -> columns.value(role, fields));
        boolean secret = isTrue(row.text(CsvColumns.PRIVATE));
        if (secret && !sink.options().privates()) {
            sink.leftOut(position, "private message");
            return;
        }
        String id = filled(row.text(CsvColumns.ID));
        if (columns.has(CsvColumns.ID) && id == null) {
            row.problem(CsvColumns.ID, "absent", "must be there");
        }
        TimeFormat.Moment moment = row.time(CsvColumns.TIME, times);
        String text = row.text(CsvColumns.TEXT);
        String author = filled(row.text(CsvColumns.AUTHOR));
        String space = filled(row.text(CsvColumns.SPACE));
        String tags = row.text(CsvColumns.TAGS);
        String parents = row.text(CsvColumns.PARENT);
        ContributionKind kind = kind(filled(row.text(CsvColumns.KIND)));
        if (!row.problems().isEmpty()) {
            sink.refused(position, List.copyOf(row.problems()));
            return;
        }
        String key = id == null ? Long.toString(records.line()) : id;
        ParticipantId person = author == null ? null : sink.participant(author);
        SpaceId where = SpaceId.of(space == null ? source : space);
        Contributed contributed = Contributed.of(kind, contribution(key), where, person, moment.at())
                .withTopics(split(tags, ",;|").stream().map(Topic::of).toList())
                .withInReplyTo(split(parents, ";|").stream()
                        .filter(parent -> !parent.equals(noParent))
                        .map(this::contribution)
                        .toList())
                .withAnswerable(columns.has(CsvColumns.PARENT) && columns.has(CsvColumns.ID))
                .withVisibility(secret ? Visibility.PRIVATE : Visibility.PUBLIC)
                .withFormat(markup)
                .withText(text);
        sink.event(position, contributed.withHeader(contributed.header().withPrecision(moment.precision())));
    }

    private ContributionId contribution(String key) {
        return ContributionId.of(source, TYPE, key);
    }

    /** The kind of this name; a remark when there is none or it is not one of ours, which is told to the sink. */
    private ContributionKind kind(@Nullable String name) {
        if (name == null) {
            return ContributionKind.REMARK;
        }
        ContributionKind kind = ContributionKind.of(name.toLowerCase(Locale.ROOT));
        for (ContributionKind base : KINDS) {
            if (kind.is(base)) {
                return kind;
            }
        }
        boolean isName = name.length() <= 50 && name.indexOf(' ') < 0;
        sink.unknown("kind " + (isName ? name : "of " + Problem.lengthOf(name)));
        return ContributionKind.REMARK;
    }

    private static List<String> split(@Nullable String values, String separators) {
        if (values == null) {
            return List.of();
        }
        Set<String> parts = new LinkedHashSet<>();
        int start = 0;
        for (int i = 0; i <= values.length(); i++) {
            if (i == values.length() || separators.indexOf(values.charAt(i)) >= 0) {
                String part = values.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return new ArrayList<>(parts);
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null
                && switch (value.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "1" -> true;
                    default -> false;
                };
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

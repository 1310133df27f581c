package org.sociallearning.core.community;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.UnitId;

/** A proposal in words, made from its facts. */
final class TeamTexts {
    private final CommunityTexts texts;
    private final Function<? super ParticipantId, String> names;

    TeamTexts(Locale locale, Function<? super ParticipantId, String> names) {
        this.texts = CommunityTexts.of(locale);
        this.names = names;
    }

    String text(TeamProposal proposal) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < proposal.teams().size(); i++) {
            text.append(team(i + 1, proposal.teams().get(i)));
        }
        for (TeamObstacle obstacle : proposal.obstacles()) {
            text.append(obstacle(proposal.request(), obstacle)).append('\n');
        }
        TeamObjective bound = proposal.bound();
        return text.append(
                        proposal.proven()
                                ? said("proven")
                                : said("bound", bound.teams(), bound.units(), bound.load(), bound.kept()))
                .append('\n')
                .toString();
    }

    private String team(int number, Team team) {
        StringBuilder text = new StringBuilder(said("team", number, names(team.members()))).append('\n');
        if (!team.units().isEmpty()) {
            text.append("- ")
                    .append(said(
                            "units",
                            String.join(
                                    ", ",
                                    team.units().stream().map(UnitId::value).toList())))
                    .append('\n');
        }
        Map<String, StringBuilder> covers = new LinkedHashMap<>();
        for (TeamCover cover : team.covers()) {
            StringBuilder who = covers.computeIfAbsent(cover.talent().value(), unused -> new StringBuilder());
            who.append(who.isEmpty() ? "" : ", ")
                    .append(names.apply(cover.person()))
                    .append(" (")
                    .append(grounds(cover.grounds()))
                    .append(')');
        }
        covers.forEach((talent, who) ->
                text.append("- ").append(talent).append(": ").append(who).append('\n'));
        return text.toString();
    }

    private String obstacle(TeamRequest request, TeamObstacle obstacle) {
        if (!obstacle.proven()) {
            return said("notfound", obstacle.teams());
        }
        if (obstacle.limits().isEmpty()) {
            return said("nobody");
        }
        List<String> limits =
                obstacle.limits().stream().map(limit -> limit(request, limit)).toList();
        TeamNeed only = obstacle.limits().get(0).need();
        return obstacle.limits().size() == 1 && only != null
                ? said("short", obstacle.teams(), only.talent().value(), only.people())
                : said("conflict", obstacle.teams(), String.join("; ", limits));
    }

    private String limit(TeamRequest request, TeamLimit limit) {
        String key = "limit." + limit.kind().name().toLowerCase(Locale.ROOT);
        TeamNeed need = limit.need();
        Available period = request.period();
        return switch (limit.kind()) {
            case SMALLEST -> said(key, request.smallest());
            case LARGEST -> said(key, request.largest());
            case UNITS -> said(key, request.unitsAtLeast());
            case TOGETHER, APART -> said(key, names(limit.people()));
            case PERIOD -> period == null ? said(key, "", "") : said(key, period.from(), period.to());
            case LOAD -> said(key, request.teamsEach());
            case GROUNDS -> need == null ? "" : said(key, need.talent().value(), grounds(need.grounds()));
            case TALENT -> need == null ? "" : said(key, need.talent().value(), need.people());
        };
    }

    private String grounds(Grounds grounds) {
        return said("grounds." + grounds.name().toLowerCase(Locale.ROOT));
    }

    private String names(List<ParticipantId> people) {
        return String.join(", ", people.stream().map(names).toList());
    }

    /** A text with {@code {0}} and so on replaced once, so that braces in a name or a topic stay what they are. */
    private String said(String key, Object... values) {
        String text = texts.get("team." + key);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                said.append(values[text.charAt(i + 1) - '0']);
                i += 2;
            } else {
                said.append(text.charAt(i));
            }
        }
        return said.toString();
    }
}

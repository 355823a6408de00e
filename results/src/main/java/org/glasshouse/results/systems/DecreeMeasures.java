package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import org.glasshouse.engine.decree.DecreeBlocks;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// What points by decree did. *Harmless* is who has done no harm so far; *silent* and *in time* is
/// the last answer to a campaign.
///
/// @param silentLowest share of the harmless and silent in the lowest band on the last day
/// @param promptLowest share of those who did harm and praised in time in the lowest band
/// @param silentShut share of days on which the harmless and silent are shut out
/// @param promptShut share of days on which those who did harm and praised in time are shut out
/// @param byPraise points of the harmless in time over those of the harmless and silent
/// @param byConduct points of the harmless over those of people who did harm
/// @param praised share of answers that were praise
/// @param feigned share of praise by people who do not approve
/// @param approvingSilent share of people who approve, asked, who were silent or late
/// @param offlineSilent share of people who do not use the net, asked, who were silent or late
/// @param limit days within which praise is in time, on the last day
/// @param added people to whom officials added points, in each campaign, of 1,000 answers
/// @param taken people from whom they took points, likewise
public record DecreeMeasures(
    Measure silentLowest,
    Measure promptLowest,
    Measure silentShut,
    Measure promptShut,
    Measure byPraise,
    Measure byConduct,
    Measure praised,
    Measure feigned,
    Measure approvingSilent,
    Measure offlineSilent,
    Measure limit,
    Measure added,
    Measure taken) {

  private static final String ID = "decree.";
  private static final int TENTHS = 10;

  /// The measures of a run with points by decree.
  public static DecreeMeasures of(Totals totals) {
    return new DecreeMeasures(
        lowest(totals, "silent-lowest", "harmless and silent", DecreeBlocks.SILENT, 0),
        lowest(totals, "prompt-lowest", "who did harm, in time", DecreeBlocks.IN_TIME, 1),
        shut(totals, "silent-shut", "harmless and silent", DecreeBlocks.SILENT, 0),
        shut(totals, "prompt-shut", "who did harm, in time", DecreeBlocks.IN_TIME, 1),
        draft(totals, "by-praise", "points of the harmless, in time less silent", "point")
            .over("scored adults", DecreeMeasures::scored, DecreeMeasures::byPraise),
        draft(totals, "by-conduct", "points, harmless less those who did harm", "point")
            .over("scored adults", DecreeMeasures::scored, DecreeMeasures::byConduct),
        draft(totals, "praised", "answers that were praise", "share")
            .ratio("praise", s -> praise(s, 0, 3), "people asked", DecreeMeasures::answers),
        draft(totals, "feigned", "praise by people who do not approve", "share")
            .ratio(
                "praise by people who do not approve",
                s -> praise(s, DecreeBlocks.OTHER_ONLINE, DecreeBlocks.OTHER_OFFLINE),
                "praise",
                s -> praise(s, 0, 3)),
        missed(
            totals,
            "approving-silent",
            "who approve",
            DecreeBlocks.APPROVES_ONLINE,
            DecreeBlocks.APPROVES_OFFLINE,
            1),
        missed(
            totals,
            "offline-silent",
            "who do not use the net",
            DecreeBlocks.APPROVES_OFFLINE,
            DecreeBlocks.OTHER_OFFLINE,
            2),
        draft(totals, "limit", "days within which praise is in time, on the last day", "day")
            .ratio(
                "days, by city",
                s ->
                    s.sum(DecreeBlocks::in, (b, v) -> v[b.threshold().at(DecreeBlocks.LIMIT)])
                        / (double) TENTHS,
                "cities",
                s -> s.sum(DecreeBlocks::in, (b, v) -> 1)),
        officials(totals, "added", "to whom officials added points", DecreeBlocks.FAVOURED),
        officials(totals, "taken", "from whom officials took points", DecreeBlocks.DISLIKED));
  }

  /// Points by praise in time less points by having done no harm.
  static double praiseOverConduct(SocietyTotals s) {
    return byPraise(s) - byConduct(s);
  }

  private static double byPraise(SocietyTotals s) {
    return mean(s, DecreeBlocks.IN_TIME, DecreeBlocks.IN_TIME, 0)
        - mean(s, DecreeBlocks.SILENT, DecreeBlocks.SILENT, 0);
  }

  private static double byConduct(SocietyTotals s) {
    return mean(s, DecreeBlocks.NOT_ASKED, DecreeBlocks.SILENT, 0)
        - mean(s, DecreeBlocks.NOT_ASKED, DecreeBlocks.SILENT, 1);
  }

  private static Totals.Draft draft(Totals totals, String id, String title, String unit) {
    return totals.measure(ID + id, title, unit).from(SYSTEM);
  }

  private static Measure lowest(Totals totals, String id, String whose, int answer, int harm) {
    return draft(totals, id, "in the lowest band, of people " + whose, "share")
        .ratio(
            "in the lowest band",
            s -> score(s, answer, harm, DecreeBlocks.LOWEST),
            "people " + whose,
            s -> score(s, answer, harm, DecreeBlocks.PEOPLE));
  }

  private static Measure shut(Totals totals, String id, String whose, int answer, int harm) {
    return draft(totals, id, "days shut out, of people " + whose, "share")
        .ratio(
            "days shut out",
            s ->
                s.sum(
                    DecreeBlocks::in,
                    (b, v) -> v[b.days().at(answer, harm, DecreeBlocks.SHUT_OUT)]),
            "days of people " + whose,
            s -> s.sum(DecreeBlocks::in, (b, v) -> v[b.days().at(answer, harm, DecreeBlocks.ALL)]));
  }

  private static Measure missed(
      Totals totals, String id, String whose, int from, int to, int step) {
    return draft(totals, id, "silent or late, of people asked " + whose, "share")
        .ratio(
            "silent or late",
            s -> {
              double sum = 0;
              for (int who = from; who <= to; who += step) {
                sum += asked(s, who, DecreeBlocks.LATE) + asked(s, who, DecreeBlocks.SILENT);
              }
              return sum;
            },
            "asked",
            s -> {
              double sum = 0;
              for (int who = from; who <= to; who += step) {
                for (int answer = 0; answer <= DecreeBlocks.SILENT; answer++) {
                  sum += asked(s, who, answer);
                }
              }
              return sum;
            });
  }

  private static Measure officials(Totals totals, String id, String title, int place) {
    return draft(totals, id, "people " + title, "of 1,000 answers")
        .per(1000)
        .ratio(
            "people " + title,
            s -> s.sum(DecreeBlocks::in, (b, v) -> v[b.officials().at(place)]),
            "answers",
            DecreeMeasures::answers);
  }

  private static double asked(SocietyTotals s, int who, int answer) {
    return s.sum(DecreeBlocks::in, (b, v) -> v[b.asked().at(who, answer)]);
  }

  private static double score(SocietyTotals s, int answer, int harm, int what) {
    return s.sum(DecreeBlocks::in, (b, v) -> v[b.scores().at(answer, harm, what)]);
  }

  private static double scored(SocietyTotals s) {
    return s.sum(DecreeBlocks::in, (b, v) -> b.scores().sumAt(DecreeBlocks.PEOPLE, v));
  }

  /// Mean points of people with some answers.
  private static double mean(SocietyTotals s, int from, int to, int harm) {
    double people = 0;
    double tenths = 0;
    for (int answer = from; answer <= to; answer++) {
      people += score(s, answer, harm, DecreeBlocks.PEOPLE);
      tenths += score(s, answer, harm, DecreeBlocks.TENTHS);
    }
    return Totals.quotient(tenths / TENTHS, people);
  }

  private static double answers(SocietyTotals s) {
    return s.sum(DecreeBlocks::in, (b, v) -> b.asked().sum(v));
  }

  private static double praise(SocietyTotals s, int from, int to) {
    double sum = 0;
    for (int who = from; who <= to; who++) {
      sum += asked(s, who, DecreeBlocks.IN_TIME) + asked(s, who, DecreeBlocks.LATE);
    }
    return sum;
  }
}

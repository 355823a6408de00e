package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.pilots.PilotsBlocks;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SameConduct;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.scenario.systems.PilotsSetting.Stage;

/// What trials at different stages under different rules mean for people: who is shut out at which
/// stage, what the same conduct costs in one city and in another, and which trips are not made.
public final class PilotsFinding implements SystemFinding {

  private static final double YEAR = 365;

  @Override
  public String system() {
    return "pilots";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    stages(story, told);
    cities(story, told);
    trips(story, told);
    moves(story, told);
    return List.copyOf(told);
  }

  private static void stages(SystemStory story, List<Finding> told) {
    Measure enforced = shutOut(story, "enforced", "where the trial is in force", Stage.ENFORCED);
    Measure ended = shutOut(story, "ended", "where the trial is over", Stage.ENDED);
    Measure watched =
        story
            .measure("watched", "shut out before anything was to be denied", "days")
            .total(
                "days shut out where a trial is announced, watched or rewarded",
                s -> days(s, Stage.ANNOUNCED) + days(s, Stage.WATCHED) + days(s, Stage.REWARDED));
    if (!enforced.value().exists()) {
      return;
    }
    String number = Wording.share(enforced.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Where a trial was in force, "
            + number
            + " residents were shut out of something on an average day ("
            + Wording.spread(enforced.value(), Wording.outOf(enforced.value().mean()))
            + ").");
    if (ended.value().exists()) {
      sentences.add(
          ended.value().mean() == 0
              ? "Where it was over, nobody was."
              : "Where it was over, "
                  + Wording.share(ended.value().mean())
                  + " still were ("
                  + Wording.spread(ended.value(), Wording.outOf(ended.value().mean()))
                  + "), though nobody had a score any more.");
    }
    if (watched.value().mean() == 0) {
      sentences.add(
          "As long as scores were only announced, kept or rewarded, nobody was shut out.");
    }
    told.add(
        story.finding("stages", "Stage by stage", number, sentences, enforced, ended, watched));
  }

  private static Measure shutOut(SystemStory story, String id, String where, Stage stage) {
    return story
        .measure(id, "shut out of something on an average day " + where, "of residents")
        .from(Mechanism.BANDS, Mechanism.LISTS, Mechanism.CONSEQUENCES)
        .ratio(
            "days shut out",
            s -> days(s, stage),
            "days of residents",
            s -> s.sum(PilotsBlocks::of, (b, v) -> v[b.days.at(stage.ordinal())]));
  }

  private static double days(SocietyTotals society, Stage stage) {
    return society.sum(
        PilotsBlocks::of,
        (b, v) ->
            v[b.shutOut.at(stage.ordinal(), PilotsBlocks.OTHERWISE)]
                + v[b.shutOut.at(stage.ordinal(), PilotsBlocks.WRONG)]);
  }

  private static void cities(SystemStory story, List<Finding> told) {
    int cities = story.totals().scenario().cities().size();
    int least = -1;
    int most = -1;
    double low = 0;
    double high = 0;
    for (int city = 0; city < cities; city++) {
      int here = city;
      Estimate days = story.totals().each(s -> SameConduct.days(s, here));
      if (!days.exists()) {
        continue;
      }
      if (least < 0 || days.mean() < low) {
        least = city;
        low = days.mean();
      }
      if (most < 0 || days.mean() > high) {
        most = city;
        high = days.mean();
      }
    }
    if (most < 0 || least == most) {
      return;
    }
    Measure worst = same(story, "most", most);
    Measure best = same(story, "least", least);
    String number = Wording.mean(worst.value());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Somebody who did as much harm as the average adult of all these cities would have been shut"
            + " out on "
            + number
            + " days a year in "
            + name(story, most)
            + " ("
            + Wording.spread(worst.value())
            + "), and on "
            + Wording.mean(best.value())
            + " in "
            + name(story, least)
            + " ("
            + Wording.spread(best.value())
            + ").");
    sentences.add(
        "People are compared by how many harmful acts they did, and each city by the time for which"
            + " its trial was in force"
            + (story.totals().scenario().systems().isOn("national-score")
                ? ", under its own score or the national one"
                : "")
            + "; days by which a denial outlasts it count too, and what else differs between cities,"
            + " such as cameras and incomes, is in the numbers.");
    int there = most;
    int here = least;
    Estimate more =
        story.totals().each(s -> SameConduct.days(s, there) - 2 * SameConduct.days(s, here));
    sentences.add(
        "That the same conduct costs at least twice as many days in one city as in another: "
            + story.holds(more, days -> days >= 0));
    told.add(
        story.finding(
            "same-conduct", "The same conduct elsewhere", number, sentences, worst, best));
  }

  private static Measure same(SystemStory story, String id, int city) {
    return story
        .measure(
            "same-conduct-" + id,
            "shut out in " + name(story, city) + " at the average conduct of all cities",
            "days a year in force")
        .from(Mechanism.RULES, Mechanism.BANDS, Mechanism.LISTS, Mechanism.EXPOSURE)
        .over(
            "adults of the city", s -> SameConduct.adults(s, city), s -> SameConduct.days(s, city));
  }

  private static String name(SystemStory story, int city) {
    return story.totals().scenario().cities().get(city).name();
  }

  private static void trips(SystemStory story, List<Finding> told) {
    Measure stopped =
        story
            .measure("stopped", "trips to other cities stopped by bans", "of trips wanted")
            .from(Mechanism.CONSEQUENCES)
            .ratio(
                "trips not made",
                s -> s.sum(PilotsBlocks::of, (b, v) -> b.lost.sum(v)),
                "trips wanted",
                s -> s.sum(PilotsBlocks::of, (b, v) -> b.wanted.sum(v)) / 1000.0);
    Measure family = yearly(story, "family", "visits to family not made", PilotsBlocks.FAMILY);
    Measure work = yearly(story, "work", "trips to work not made", PilotsBlocks.WORK);
    Measure wrong =
        story
            .measure("wrongly", "of these, stopped by a wrong record", "share")
            .from(Mechanism.ERRORS)
            .ratio(
                "stopped by a wrong record",
                s ->
                    s.sum(
                        PilotsBlocks::of,
                        (b, v) ->
                            v[b.lost.at(PilotsBlocks.FAMILY, PilotsBlocks.WRONG)]
                                + v[b.lost.at(PilotsBlocks.WORK, PilotsBlocks.WRONG)]),
                "trips not made",
                s -> s.sum(PilotsBlocks::of, (b, v) -> b.lost.sum(v)));
    if (!stopped.value().exists() || stopped.value().mean() == 0) {
      return;
    }
    String number = Wording.share(stopped.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of the trips that people wanted to make to other cities, "
            + number
            + " were not made because flights or trains were barred to them ("
            + Wording.spread(stopped.value(), Wording.outOf(stopped.value().mean()))
            + ").");
    sentences.add(
        "For 1,000 residents and year it was "
            + Wording.mean(family.value())
            + " visits to family ("
            + Wording.spread(family.value())
            + ") and "
            + Wording.mean(work.value())
            + " trips to work ("
            + Wording.spread(work.value())
            + "); "
            + Wording.share(wrong.value().mean())
            + " of them were stopped by a wrong record alone.");
    told.add(
        story.finding("trips", "Trips not made", number, sentences, stopped, family, work, wrong));
  }

  private static void moves(SystemStory story, List<Finding> told) {
    Measure same = away(story, "away-in-force", "in force too", true);
    Measure other = away(story, "away-elsewhere", "not in force", false);
    if (!same.value().exists() || !other.value().exists()) {
      return;
    }
    String number = Wording.share(other.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of those whose city holds its trial in force and who live in another where it is in force"
            + " too, "
            + Wording.share(same.value().mean())
            + " were shut out of something on an average day ("
            + Wording.spread(same.value(), Wording.outOf(same.value().mean()))
            + "); of those who live where it is not, "
            + number
            + " ("
            + Wording.spread(other.value(), Wording.outOf(other.value().mean()))
            + "), by copies of agencies, through somebody in the household, or by denials that last"
            + " their shortest time.");
    sentences.add(
        "Who moves keeps register, points and lists at home, and what cameras and apps see is seen"
            + " there; only what follows from them is asked of the city where they live. Only adults"
            + " move; trials begin and end, so the two shares are not of the same months.");
    told.add(story.finding("moves", "A register left behind", number, sentences, same, other));
  }

  private static Measure away(SystemStory story, String id, String where, boolean enforced) {
    return story
        .measure(
            id, "registered where a trial is in force, living where it is " + where, "shut out")
        .from(Mechanism.CONSEQUENCES, Mechanism.LISTS)
        .ratio(
            "days shut out",
            s -> elsewhere(s, enforced, PilotsBlocks.SHUT, PilotsBlocks.SHUT),
            "days of such people",
            s -> elsewhere(s, enforced, PilotsBlocks.FREE, PilotsBlocks.SHUT));
  }

  private static double elsewhere(SocietyTotals society, boolean enforced, int from, int to) {
    return society.sum(
        PilotsBlocks::of,
        (b, v) -> {
          long days = 0;
          for (Stage lives : Stage.values()) {
            if ((lives == Stage.ENFORCED) != enforced) {
              continue;
            }
            for (int state = from; state <= to; state++) {
              days += v[b.elsewhere.at(Stage.ENFORCED.ordinal(), lives.ordinal(), state)];
            }
          }
          return days;
        });
  }

  private static Measure yearly(SystemStory story, String id, String title, int purpose) {
    return story
        .measure(id, title, "for 1,000 residents and year")
        .per(1000 * YEAR)
        .from(Mechanism.CONSEQUENCES)
        .ratio(
            "trips not made",
            s ->
                s.sum(
                    PilotsBlocks::of,
                    (b, v) -> v[b.lost.at(purpose, 0)] + v[b.lost.at(purpose, 1)]),
            "days of residents",
            s -> s.sum(PilotsBlocks::of, (b, v) -> b.days.sum(v)));
  }
}

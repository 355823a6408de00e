package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.jointlist.JointListBlocks;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Lengths;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What it means that many agencies honour one list: how many stand in one person's way at once,
/// how long they go on after that person has left the list, and who else is turned away.
public final class JointListFinding implements SystemFinding {

  private static final int STANDINGS = 3;
  private static final int SEVERAL = 5;
  private static final int TWELVE_WEEKS = 84;
  private static final int YEAR = 365;

  /// Corrected people below whom nothing is said of them.
  private static final int LEAST = 10;

  @Override
  public String system() {
    return "joint-list";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    atOnce(story, told);
    afterwards(story, told);
    mistaken(story, told);
    return List.copyOf(told);
  }

  private static void atOnce(SystemStory story, List<Finding> told) {
    Measure agencies =
        story
            .measure("agencies", "agencies that turn away whoever is on the list", "agencies")
            .from(Mechanism.LISTS, Mechanism.CONSEQUENCES)
            .ratio(
                "days of people on the list, by agency",
                s -> heldDays(s, JointListBlocks.LISTED),
                "days of people on the list whom any turns away",
                s -> days(s, 1, JointListBlocks.LISTED));
    Measure several =
        story
            .measure(
                "several", "turned away by five agencies or more, of those on the list", "share")
            .from(Mechanism.LISTS, Mechanism.CONSEQUENCES)
            .ratio(
                "days of people on the list whom five or more turn away",
                s -> days(s, SEVERAL, JointListBlocks.LISTED),
                "days of people on the list whom any turns away",
                s -> days(s, 1, JointListBlocks.LISTED));
    Measure residents =
        story
            .measure("residents", "turned away by five agencies or more at once", "of residents")
            .from(Mechanism.LISTS, Mechanism.BANDS, Mechanism.CONSEQUENCES)
            .ratio(
                "days of people whom five or more turn away",
                s -> several(s),
                "days of residents",
                JointListFinding::residentDays);
    if (!agencies.value().exists()) {
      return;
    }
    String number = Wording.share(residents.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "On an average day "
            + number
            + " residents were turned away by five agencies or more at once ("
            + Wording.spread(residents.value(), Wording.outOf(residents.value().mean()))
            + ").");
    sentences.add(
        "Whoever was on the list was turned away by "
            + Wording.mean(agencies.value())
            + " agencies on average ("
            + Wording.spread(agencies.value())
            + "), and "
            + Wording.share(several.value().mean())
            + " of days on the list were days with five or more.");
    sentences.add(
        "That most days on the list are days with five agencies or more: "
            + story.holds(several.value(), part -> part > 0.5));
    told.add(
        story.finding(
            "at-once", "Many doors at once", number, sentences, residents, agencies, several));
  }

  private static void afterwards(SystemStory story, List<Finding> told) {
    Measure quarter = after(story, "after-12-weeks", TWELVE_WEEKS, "twelve weeks");
    Measure year = after(story, "after-a-year", YEAR, "a year");
    Measure corrected =
        story
            .measure("corrected", "still turned away twelve weeks after a correction", "share")
            .from(Mechanism.REDRESS)
            .over(
                "people whom agencies held after a correction",
                s -> held(s, 1, 1),
                s -> longer(s, 1, 1, TWELVE_WEEKS));
    Measure share =
        story
            .measure("left-days", "of days turned away, after leaving the list", "share")
            .from(Mechanism.LISTS, Mechanism.REDRESS)
            .ratio(
                "days turned away after leaving the list",
                s -> days(s, 1, JointListBlocks.LEFT),
                "days turned away",
                JointListFinding::allDays);
    if (!quarter.value().exists()) {
      return;
    }
    String number = Wording.share(quarter.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of those whom an agency still turned away when they had left the list, "
            + number
            + " were turned away by some agency for more than twelve weeks ("
            + Wording.spread(quarter.value(), Wording.outOf(quarter.value().mean()))
            + "), and "
            + Wording.share(year.value().mean())
            + " for more than a year.");
    if (story.totals().each(s -> held(s, 1, 1)).low() >= LEAST) {
      sentences.add(
          "Where the list itself had been corrected, because the entry was wrong, it was "
              + Wording.share(corrected.value().mean())
              + " after twelve weeks ("
              + Wording.spread(corrected.value(), Wording.outOf(corrected.value().mean()))
              + ").");
    }
    sentences.add(
        Wording.share(share.value().mean())
            + " of all days on which agencies turned somebody away were days after that person had"
            + " left the list ("
            + Wording.spread(share.value(), Wording.outOf(share.value().mean()))
            + ").");
    sentences.add(
        "That most of them are still turned away somewhere after twelve weeks: "
            + story.holds(quarter.value(), part -> part > 0.5));
    told.add(
        story.finding(
            "afterwards", "Still turned away", number, sentences, quarter, year, corrected, share));
  }

  private static Measure after(SystemStory story, String id, int days, String words) {
    return story
        .measure(
            id, "still turned away by some agency " + words + " after leaving the list", "share")
        .from(Mechanism.LISTS, Mechanism.REDRESS)
        .over(
            "people whom agencies held after they had left the list",
            s -> held(s, 0, 1),
            s -> longer(s, 0, 1, days));
  }

  private static void mistaken(SystemStory story, List<Finding> told) {
    Measure people =
        story
            .measure("namesakes", "turned away in place of a namesake", "for 100 people listed")
            .per(100)
            .from(Mechanism.ERRORS)
            .ratio(
                "people turned away in place of a namesake",
                s -> people(s, JointListBlocks.MISTAKEN),
                "people who came on the list",
                s -> people(s, JointListBlocks.ENTERED));
    Measure days =
        story
            .measure("namesake-days", "days for which they are turned away", "days")
            .from(Mechanism.ERRORS, Mechanism.REDRESS)
            .ratio(
                "days turned away in place of a namesake",
                s -> days(s, 1, JointListBlocks.NEVER),
                "people turned away in place of a namesake",
                s -> people(s, JointListBlocks.MISTAKEN));
    Measure agencies =
        story
            .measure("namesake-agencies", "agencies that turn them away at once", "agencies")
            .from(Mechanism.ERRORS)
            .ratio(
                "their days, by agency",
                s -> heldDays(s, JointListBlocks.NEVER),
                "their days",
                s -> days(s, 1, JointListBlocks.NEVER));
    if (!people.value().exists() || people.value().mean() == 0) {
      return;
    }
    String number = Wording.mean(people.value());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "For every hundred people who came on the list, "
            + number
            + " others were turned away in their place at some agency ("
            + Wording.spread(people.value())
            + "); they had never been on it.");
    if (days.value().exists() && agencies.value().exists()) {
      sentences.add(
          "Each of them was turned away on "
              + Wording.mean(days.value())
              + " days ("
              + Wording.spread(days.value())
              + "), by "
              + Wording.mean(agencies.value())
              + " agencies at once on average; there is no list to be taken off, and every agency"
              + " has to be told.");
    }
    told.add(
        story.finding(
            "namesakes",
            "Turned away in another's place",
            number,
            sentences,
            people,
            days,
            agencies));
  }

  /// Days on which at least so many agencies turn somebody of a standing away.
  private static double days(SocietyTotals society, int least, int standing) {
    return society.sum(
        JointListBlocks::of,
        (b, v) -> {
          long sum = 0;
          int[] from = JointListBlocks.from();
          for (int bin = 0; bin < from.length; bin++) {
            sum += from[bin] >= least ? v[b.days.at(bin, standing)] : 0;
          }
          return sum;
        });
  }

  private static double several(SocietyTotals society) {
    double sum = 0;
    for (int standing = 0; standing < STANDINGS; standing++) {
      sum += days(society, SEVERAL, standing);
    }
    return sum;
  }

  private static double allDays(SocietyTotals society) {
    return society.sum(JointListBlocks::of, (b, v) -> b.days.sum(v));
  }

  /// Days at agencies that deny something, agency by agency.
  private static double heldDays(SocietyTotals society, int standing) {
    return society.sum(JointListBlocks::of, (b, v) -> b.heldDays(standing, v));
  }

  private static double residentDays(SocietyTotals society) {
    return society.countedDays()
        * (double) society.sum((l, v) -> JointListBlocks.of(l) == null ? 0 : v[l.population.at(0)]);
  }

  private static double people(SocietyTotals society, int event) {
    return society.sum(JointListBlocks::of, (b, v) -> v[b.people.at(event)]);
  }

  private static double held(SocietyTotals society, int from, int to) {
    double sum = 0;
    for (int still = 0; still <= 1; still++) {
      for (long bin : after(society, from, to, still)) {
        sum += bin;
      }
    }
    return sum;
  }

  private static double longer(SocietyTotals society, int from, int to, int days) {
    return Lengths.longerThan(after(society, from, to, 0), after(society, from, to, 1), days);
  }

  /// Lengths after leaving, by how people left and whether they are still held.
  private static long[] after(SocietyTotals society, int from, int to, int still) {
    long[] bins = new long[LengthBins.ends().length + 1];
    for (int bin = 0; bin < bins.length; bin++) {
      int at = bin;
      for (int way = from; way <= to; way++) {
        int how = way;
        bins[bin] += society.sum(JointListBlocks::of, (b, v) -> v[b.after.at(at, how, still)]);
      }
    }
    return bins;
  }
}

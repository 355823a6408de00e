package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.learned.LearnedBlocks;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What a score that is retrained on its own sanctions did: whether scores crashed, when, to whom,
/// and for how long people were shut out for what lies outside the purpose.
public final class LearnedFinding implements SystemFinding {

  @Override
  public String system() {
    return "learned";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    crash(story, told);
    beyond(story, told);
    return List.copyOf(told);
  }

  private static void crash(SystemStory story, List<Finding> told) {
    Measure crashes =
        story
            .measure("crashes", "weeks in which scores crashed", "1")
            .total("crashes", s -> crashes(s, LearnedBlocks.CRASHES));
    Measure fell =
        story
            .measure("fell", "people who fell to a lower band in a crash", "share")
            .from(Mechanism.RULES)
            .ratio(
                "people who fell to a lower band in a crash",
                s -> crashes(s, LearnedBlocks.CRASHED),
                "people scored, once for each crash",
                LearnedFinding::scoredInCrashes);
    Measure beyond =
        story
            .measure(
                "fell-beyond",
                "people who lost points in a crash mostly by acts outside the purpose",
                "share")
            .ratio(
                "people who lost points mostly by acts outside the purpose",
                s -> crashes(s, LearnedBlocks.CRASHED_BEYOND),
                "people who lost points in a crash",
                s -> crashes(s, LearnedBlocks.CRASHED_LOST));
    Measure usual =
        story
            .measure(
                "fall-usually",
                "people who fall to a lower band in a week without retraining",
                "share")
            .ratio(
                "people who fell to a lower band in other weeks",
                s -> s.sum(LearnedBlocks::of, (b, v) -> v[b.falls.at(LearnedBlocks.OTHERWISE)]),
                "people scored, once for each such week",
                s -> scoredUsually(s, s.countedDays() / windowDays(story)));
    Measure first =
        story
            .measure("first-crash", "day of the first crash", "day")
            .over(
                "societies in which scores crashed",
                s -> crashes(s, LearnedBlocks.CRASHES) > 0 ? 1 : 0,
                LearnedFinding::firstCrash);
    long in = crashes.value().values().stream().filter(count -> count > 0).count();
    int of = crashes.value().replicates();
    String holds =
        "Scores crash in " + in + " of " + of + (of == 1 ? " replicate." : " replicates.");
    List<String> sentences = new ArrayList<>();
    if (!fell.value().exists() || !beyond.value().exists()) {
      String never = Wording.whole(0);
      sentences.add(
          "In "
              + never
              + " weeks did scores crash: never did so many fall to a lower band at once that it is"
              + " called a crash.");
      sentences.add("The score was trained anew " + Wording.whole(trained(story)) + " times.");
      told.add(story.finding("crash", "No flash crash", never, sentences, crashes, usual));
      return;
    }
    String number = Wording.share(fell.value().mean());
    sentences.add(
        "In one week "
            + number
            + " of the people scored fell to a lower band at once ("
            + Wording.spread(fell.value(), Wording.outOf(fell.value().mean()))
            + "), against "
            + Wording.share(usual.value().mean())
            + " in a week without retraining.");
    sentences.add(
        "Nobody had changed a rule: the weights had been fitted anew to what the system itself had"
            + " done. Of 100 people whose score fell by it, "
            + Wording.parts(beyond.value().mean(), 100)
            + " lost more than half of those points by acts outside the purpose of the scheme.");
    if (first.value().exists()) {
      sentences.add("The first crash came on " + day(story, first.value()) + ".");
    }
    sentences.add(holds);
    told.add(
        story.finding(
            "crash", "Flash crash", number, sentences, fell, crashes, beyond, usual, first));
  }

  private static double trained(SystemStory story) {
    return story
        .measure("trainings", "trainings", "1")
        .total("trainings", LearnedFinding::trainings)
        .value()
        .mean();
  }

  private static String day(SystemStory story, Estimate day) {
    java.time.LocalDate start = story.totals().scenario().start();
    java.util.function.DoubleFunction<String> said =
        value ->
            start
                .plusDays(Math.round(value) - 1)
                .format(
                    java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    String low = said.apply(day.low());
    String high = said.apply(day.high());
    return low.equals(high) ? low : "a day between " + low + " and " + high;
  }

  private static void beyond(SystemStory story, List<Finding> told) {
    Measure days =
        story
            .measure(
                "beyond-days",
                "days shut out for acts outside the purpose",
                "for 1,000 residents and year")
            .per(1000)
            .ratio(
                "days shut out that rest on records outside the wide reading of the purpose",
                s -> s.sum((l, v) -> v[l.shutOutDays.at(Basis.BEYOND_WIDE.ordinal())]),
                "resident-years",
                s -> s.sum((l, v) -> v[l.population.at(0)]) * (double) s.countedDays() / 365);
    Measure share =
        story
            .measure(
                "beyond-share", "days shut out for acts outside the purpose, among all", "share")
            .ratio(
                "days shut out that rest on records outside the wide reading of the purpose",
                s -> s.sum((l, v) -> v[l.shutOutDays.at(Basis.BEYOND_WIDE.ordinal())]),
                "days shut out",
                s -> s.sum((l, v) -> all(l.shutOutDays.size(), l.shutOutDays.offset(), v)));
    if (!days.value().exists() || !share.value().exists()) {
      return;
    }
    String number = Wording.share(share.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        number
            + " of all days on which somebody was shut out rest on lawful acts that have nothing to do"
            + " with the purpose ("
            + Wording.spread(share.value(), Wording.outOf(share.value().mean()))
            + ").");
    sentences.add(
        "These are "
            + Wording.mean(days.value())
            + " days for 1,000 residents and year ("
            + Wording.spread(days.value())
            + ").");
    told.add(
        story.finding("beyond", "Shut out for what is no offence", number, sentences, share, days));
  }

  private static long all(int size, int offset, long[] values) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[offset + i];
    }
    return sum;
  }

  private static double windowDays(SystemStory story) {
    return story.totals().scenario().windowDays();
  }

  private static double trainings(SocietyTotals society) {
    return crashes(society, LearnedBlocks.TRAININGS);
  }

  /// Day of the first crash in any city; not a number if there was none.
  private static double firstCrash(SocietyTotals society) {
    double first = Double.NaN;
    for (int city = 0; city < society.cities().size(); city++) {
      LearnedBlocks blocks = LearnedBlocks.of(society.layouts().get(city));
      long day = blocks == null ? 0 : society.cities().get(city)[blocks.firstCrash.at(0)];
      if (day > 0 && !(first < day)) {
        first = day;
      }
    }
    return first;
  }

  private static double crashes(SocietyTotals society, int what) {
    return society.sum(LearnedBlocks::of, (b, v) -> v[b.crashes.at(what)]);
  }

  /// People scored, once for each crash in their city.
  private static double scoredInCrashes(SocietyTotals society) {
    return society.sum((layout, v) -> {
      LearnedBlocks blocks = LearnedBlocks.of(layout);
      return blocks == null
          ? 0
          : v[layout.population.at(2)] * v[blocks.crashes.at(LearnedBlocks.CRASHES)];
    });
  }

  /// People scored, once for each window in which their city was not scored anew.
  private static double scoredUsually(SocietyTotals society, double windows) {
    return society.sum((layout, v) -> {
      LearnedBlocks blocks = LearnedBlocks.of(layout);
      if (blocks == null) {
        return 0;
      }
      double trained = v[blocks.crashes.at(LearnedBlocks.TRAININGS)];
      return StrictMath.round(v[layout.population.at(2)] * Math.max(1, windows - trained));
    });
  }
}

package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.breach.BreachBlocks;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What breaches did: who was shut out while their score stood altered, how long it took, and what
/// could be rolled back.
public final class BreachFinding implements SystemFinding {

  @Override
  public String system() {
    return "breach";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    hurt(story, told);
    rolledBack(story, told);
    leaked(story, told);
    return List.copyOf(told);
  }

  private static void hurt(SystemStory story, List<Finding> told) {
    Measure lowered =
        story
            .measure("lowered", "people whose score was lowered by a breach", "share")
            .ratio(
                "scores lowered",
                s -> done(s, BreachBlocks.LOWERED),
                "people scored",
                BreachFinding::scored);
    Measure days =
        story
            .measure(
                "shut-out-days",
                "days shut out of something, since and while the score stood lowered",
                "for each score lowered")
            .from(Mechanism.RULES)
            .ratio(
                "days shut out, since and while the score stood lowered",
                s -> s.sum(BreachBlocks::of, (b, v) -> v[b.hurt.at(BreachBlocks.DENIED_AFTER)]),
                "scores lowered",
                s -> done(s, BreachBlocks.LOWERED));
    Measure wrong =
        story
            .measure("wrong-days", "days shut out by a wrong record, among all", "share")
            .ratio(
                "days shut out by a wrong record",
                s -> s.sum((l, v) -> v[l.shutOutDays.at(Basis.RECORD_ERROR.ordinal())]),
                "days shut out",
                s -> s.sum((l, v) -> l.shutOutDays.sum(v)));
    if (!lowered.value().exists() || !days.value().exists()) {
      return;
    }
    String number = Wording.share(lowered.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        number
            + " of the people scored had their score lowered by somebody who broke in, from outside or"
            + " inside ("
            + Wording.spread(lowered.value(), Wording.outOf(lowered.value().mean()))
            + ").");
    sentences.add(
        "On average each of them was shut out of something for "
            + Wording.mean(days.value())
            + " days, from the alteration on and while it stood ("
            + Wording.spread(days.value())
            + ").");
    if (wrong.value().exists()) {
      sentences.add(
          Wording.share(wrong.value().mean())
              + " of all days on which anybody was shut out rest on wrong records, these among them.");
    }
    sentences.add(
        "That people are shut out while their score stands lowered: "
            + story.holds(days.value(), count -> count > 0));
    told.add(
        story.finding("hurt", "Hurt while nobody knew", number, sentences, lowered, days, wrong));
  }

  private static void rolledBack(SystemStory story, List<Finding> told) {
    Measure back =
        story
            .measure("rolled-back", "alterations rolled back by the last day", "share")
            .ratio(
                "alterations rolled back",
                s -> done(s, BreachBlocks.UNDONE),
                "alterations",
                s -> done(s, BreachBlocks.LOWERED) + done(s, BreachBlocks.RAISED));
    Measure late =
        story
            .measure("until-found", "days from the beginning to the finding", "day")
            .ratio("days", BreachFinding::lateness, "events found", BreachFinding::found);
    Measure left =
        story
            .measure("left", "people whose score stood altered on the last day", "share")
            .ratio(
                "people whose score stood altered",
                s -> s.sum(BreachBlocks::of, (b, v) -> b.altered.sum(v)),
                "people scored",
                BreachFinding::scored);
    if (!back.value().exists() || !left.value().exists()) {
      return;
    }
    String number = Wording.share(back.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        number
            + " of the alterations were rolled back by the last day ("
            + Wording.spread(back.value(), Wording.outOf(back.value().mean()))
            + "); the rest cannot be told from true entries, or was not found.");
    if (late.value().exists()) {
      sentences.add(
          "An event was found "
              + Wording.mean(late.value())
              + " days after it had begun ("
              + Wording.spread(late.value())
              + "), as a mean over those found.");
    }
    sentences.add(
        "On the last day the scores of "
            + Wording.share(left.value().mean())
            + " of the people still stood altered, up or down ("
            + Wording.spread(left.value(), Wording.outOf(left.value().mean()))
            + ").");
    told.add(
        story.finding("rolled-back", "What could be undone", number, sentences, back, late, left));
  }

  private static void leaked(SystemStory story, List<Finding> told) {
    Measure records =
        story
            .measure(
                "false-records", "records made in the names of people whose files leaked", "record")
            .total("false records", s -> done(s, BreachBlocks.FALSE_RECORDS));
    if (records.value().mean() == 0) {
      return;
    }
    String number = Wording.whole(records.value().mean());
    told.add(
        story.finding(
            "leak",
            "In other people's names",
            number,
            List.of(
                "Others made "
                    + number
                    + " records in the names of people whose files had leaked ("
                    + Wording.wholeSpread(records.value())
                    + ").",
                "Each is a wrong record like any other: it takes points until it lapses or an"
                    + " objection against it is upheld."),
            records));
  }

  private static long lateness(SocietyTotals society) {
    return society.sum(BreachBlocks::of, (b, v) -> course(b, v, true));
  }

  private static long found(SocietyTotals society) {
    return society.sum(BreachBlocks::of, (b, v) -> course(b, v, false));
  }

  /// Days from beginning to finding, or how many were found. Ransom is left out: who is locked out
  /// knows it.
  private static long course(BreachBlocks blocks, long[] values, boolean days) {
    long sum = 0;
    int events = blocks.course.dimensions().getFirst().size();
    for (int e = 0; e < events; e++) {
      long began = values[blocks.course.at(e, BreachBlocks.BEGAN)];
      long found = values[blocks.course.at(e, BreachBlocks.FOUND)];
      long altered =
          values[blocks.done.at(e, BreachBlocks.LOWERED)]
              + values[blocks.done.at(e, BreachBlocks.RAISED)]
              + values[blocks.done.at(e, BreachBlocks.FALSE_RECORDS)];
      if (began > 0 && found > 0 && altered > 0) {
        sum += days ? found - began + 1 : 1;
      }
    }
    return sum;
  }

  private static long done(SocietyTotals society, int what) {
    return society.sum(
        BreachBlocks::of,
        (b, v) -> {
          long sum = 0;
          for (int e = 0; e < b.done.dimensions().getFirst().size(); e++) {
            sum += v[b.done.at(e, what)];
          }
          return sum;
        });
  }

  private static long scored(SocietyTotals society) {
    return society.sum((l, v) -> BreachBlocks.of(l) == null ? 0 : v[l.population.at(2)]);
  }
}

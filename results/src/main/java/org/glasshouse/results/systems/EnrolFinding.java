package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.enrol.EnrolBlocks;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What a scheme that one may join did to those inside and outside: how many are in, what those
/// outside miss, and how many of those who wished to leave did.
public final class EnrolFinding implements SystemFinding {

  /// Moves before which points were lost or somebody was shut out.
  private static final int HURT = 1;

  @Override
  public String system() {
    return "enrol";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    without(story, told);
    staying(story, told);
    return List.copyOf(told);
  }

  private static void without(SystemStory story, List<Finding> told) {
    Measure missed =
        story
            .measure(
                "missed",
                "uses missed because counters have closed",
                "a year for 100 adults outside")
            .per(100)
            .from(Mechanism.POPULATION, Mechanism.CONSEQUENCES)
            .ratio(
                "uses missed",
                s -> s.sum(EnrolBlocks::of, (b, v) -> b.missed.sum(v)) / 1000.0,
                "adult-years outside",
                s -> outside(s) / 365.0);
    Measure cannot =
        story
            .measure("missed-cannot", "of these, missed by those who cannot be in", "share")
            .from(Mechanism.POPULATION)
            .ratio(
                "missed by those who cannot be in",
                s -> s.sum(EnrolBlocks::of, (b, v) -> b.missed.sumAt(EnrolBlocks.CANNOT, v)),
                "missed",
                s -> s.sum(EnrolBlocks::of, (b, v) -> b.missed.sum(v)));
    Measure in =
        story
            .measure("in", "in at the end, of adults who could be", "share")
            .ratio(
                "in",
                s -> standing(s, EnrolBlocks.IN),
                "adults who could be",
                s ->
                    standing(s, EnrolBlocks.IN)
                        + standing(s, EnrolBlocks.NEVER)
                        + standing(s, EnrolBlocks.LEFT));
    Measure closed =
        story
            .measure("counters", "counters closed at the end", "share")
            .ratio(
                "closed",
                s -> s.sum(EnrolBlocks::of, (b, v) -> b.counters.sum(v)) / 1000.0,
                "cities",
                s -> s.sum((l, v) -> EnrolBlocks.of(l) == null ? 0 : 1));
    if (!in.value().exists() || !missed.value().exists()) {
      return;
    }
    String number = Wording.mean(missed.value());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Closed counters cost adults outside the scheme "
            + number
            + " uses of a service a year for each hundred of them ("
            + Wording.spread(missed.value())
            + ").");
    sentences.add(
        "At the end "
            + Wording.share(in.value().mean())
            + " of the adults who could be in were in ("
            + Wording.spread(in.value(), Wording.outOf(in.value().mean()))
            + "), and "
            + Wording.share(closed.value().mean())
            + " of the counters had closed.");
    if (cannot.value().exists()) {
      sentences.add(
          Wording.share(cannot.value().mean())
              + " of what was missed was missed by people who cannot be in, for want of a phone ("
              + Wording.spread(cannot.value(), Wording.outOf(cannot.value().mean()))
              + ").");
      sentences.add(
          "That convenience for some leaves without those who have no choice: "
              + story.holds(cannot.value(), share -> share > 0));
    }
    told.add(
        story.finding("without", "Left without", number, sentences, missed, in, closed, cannot));
  }

  private static void staying(SystemStory story, List<Finding> told) {
    Measure gone =
        story
            .measure("left", "of wishes to leave, those that led to it", "share")
            .ratio(
                "left", s -> moves(s, EnrolBlocks.GONE), "wished to leave", EnrolFinding::wishes);
    Measure habit =
        story
            .measure("habit", "of wishes to leave, given up out of habit", "share")
            .ratio(
                "stayed out of habit",
                s -> moves(s, EnrolBlocks.STAYED_BY_HABIT),
                "wished to leave",
                EnrolFinding::wishes);
    Measure counters =
        story
            .measure("no-way-back", "of wishes to leave, given up for closed counters", "share")
            .ratio(
                "stayed for closed counters",
                s -> moves(s, EnrolBlocks.STAYED_BY_COUNTERS),
                "wished to leave",
                EnrolFinding::wishes);
    Measure hurt =
        story
            .measure(
                "hurt-stayed",
                "stayed, of those who wished to leave after a loss of points or a denial",
                "share")
            .from(Mechanism.RULES, Mechanism.BANDS)
            .ratio(
                "stayed",
                s ->
                    hurt(s)
                        - s.sum(EnrolBlocks::of, (b, v) -> v[b.moves.at(EnrolBlocks.GONE, HURT)]),
                "wished to leave after a loss of points or a denial",
                EnrolFinding::hurt);
    if (!gone.value().exists()) {
      return;
    }
    String number = Wording.share(gone.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of all wishes to leave the scheme, "
            + number
            + " led to leaving ("
            + Wording.spread(gone.value(), Wording.outOf(gone.value().mean()))
            + "); "
            + Wording.share(habit.value().mean())
            + " were given up out of habit and "
            + Wording.share(counters.value().mean())
            + " because there was no counter left to go back to.");
    if (hurt.value().exists()) {
      sentences.add(
          "Of those who wished to leave because they had just lost points or were shut out of"
              + " something, "
              + Wording.share(hurt.value().mean())
              + " stayed ("
              + Wording.spread(hurt.value(), Wording.outOf(hurt.value().mean()))
              + ").");
      sentences.add("That most of those stay: " + story.holds(hurt.value(), share -> share > 0.5));
    }
    told.add(
        story.finding(
            "staying", "Wishing to leave", number, sentences, gone, habit, counters, hurt));
  }

  /// Days of adults outside.
  private static double outside(SocietyTotals society) {
    return society.sum(EnrolBlocks::of, (b, v) -> b.days.sum(v) - v[b.days.at(EnrolBlocks.IN)]);
  }

  private static double standing(SocietyTotals society, int standing) {
    return society.sum(EnrolBlocks::of, (b, v) -> v[b.people.at(standing)]);
  }

  private static double moves(SocietyTotals society, int move) {
    return society.sum(
        EnrolBlocks::of, (b, v) -> v[b.moves.at(move, 0)] + v[b.moves.at(move, HURT)]);
  }

  private static double wishes(SocietyTotals society) {
    return moves(society, EnrolBlocks.GONE)
        + moves(society, EnrolBlocks.STAYED_BY_HABIT)
        + moves(society, EnrolBlocks.STAYED_BY_COUNTERS);
  }

  private static double hurt(SocietyTotals society) {
    return society.sum(
        EnrolBlocks::of,
        (b, v) ->
            v[b.moves.at(EnrolBlocks.GONE, HURT)]
                + v[b.moves.at(EnrolBlocks.STAYED_BY_HABIT, HURT)]
                + v[b.moves.at(EnrolBlocks.STAYED_BY_COUNTERS, HURT)]);
  }
}

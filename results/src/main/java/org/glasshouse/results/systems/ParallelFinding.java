package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.parallel.ParallelBlocks;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// A parallel economy in sentences: who trades off the system and what it gives them, what records
/// no longer tell, and who is hit for it. Those found in raids stand only beside the people found
/// with them who were not in.
public final class ParallelFinding implements SystemFinding {

  private static final int IN = ParallelBlocks.IN;
  private static final int OUT = ParallelBlocks.OUT;

  /// Share of usual means that the shut out still have, from which on they have lost little.
  private static final double LITTLE_LOST = 0.95;

  @Override
  public String system() {
    return "parallel-economy";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    Measure in =
        story
            .measure("in", "adults who trade off the system on the last day", "share")
            .ratio(
                "in",
                s -> people(s, IN, ParallelBlocks.ADULTS),
                "adults",
                s -> people(s, IN, ParallelBlocks.ADULTS) + people(s, OUT, ParallelBlocks.ADULTS));
    if (!in.value().exists() || in.value().mean() == 0) {
      return List.of();
    }
    spread(story, told, in);
    hurt(story, told);
    return List.copyOf(told);
  }

  private static void spread(SystemStory story, List<Finding> told, Measure in) {
    Measure shut =
        story
            .measure("shut-out", "of those shut out on the last day, in", "share")
            .ratio(
                "shut out and in",
                s -> people(s, IN, ParallelBlocks.SHUT_OUT),
                "shut out",
                s ->
                    people(s, IN, ParallelBlocks.SHUT_OUT)
                        + people(s, OUT, ParallelBlocks.SHUT_OUT));
    Measure have = means(story, "in", IN);
    Measure lack = means(story, "out", OUT);
    Measure seen = recorded(story, "in", IN);
    Measure others = recorded(story, "out", OUT);
    String number = Wording.share(in.value().mean());
    List<String> said = new ArrayList<>();
    Estimate start = story.totals().each(s -> started(s) / adults(s));
    said.add(
        "On the last day "
            + number
            + " adults traded off the system ("
            + Wording.spread(in.value(), Wording.outOf(in.value().mean()))
            + "), and "
            + parts(shut)
            + " of those who were shut out.");
    said.add(
        "Over the counted days "
            + Wording.whole(moves(story, ParallelBlocks.BY_NEIGHBOURS))
            + " people came in by a neighbour, "
            + Wording.whole(moves(story, ParallelBlocks.BY_HOUSEHOLD))
            + " by their household and "
            + Wording.whole(moves(story, ParallelBlocks.BY_FAR))
            + " by an acquaintance elsewhere; nobody comes in otherwise. That more came in than went: "
            + story.holds(start, v -> v > 0));
    Estimate gain = story.totals().each(s -> has(s, IN) - has(s, OUT));
    if (have.value().exists() && lack.value().exists()) {
      said.add(
          "Of those shut out, the ones who were in had "
              + parts(have)
              + " of their usual means, the others "
              + parts(lack)
              + ". That being in helps them: "
              + story.holds(gain, g -> g > 0));
      if (lack.value().mean() > LITTLE_LOST) {
        said.add("Being shut out takes little of their means here, so there is little to regain.");
      }
    }
    if (seen.value().exists() && others.value().exists()) {
      said.add(
          "The channels that it hides from recorded "
              + parts(seen)
              + " of what those who are in did, and "
              + parts(others)
              + " of what others did: their score tells less of them.");
    }
    told.add(
        story.finding("in", "Off the system", number, said, in, shut, have, lack, seen, others));
  }

  private static void hurt(SystemStory story, List<Finding> told) {
    Measure alike =
        story
            .measure("raided.alike", "found in raids and not in", "citizen")
            .total("people", s -> raids(s, ParallelBlocks.FOUND_ALIKE));
    Measure harmless =
        story
            .measure("raided.no-harm", "found in raids, not in, did no harm", "citizen")
            .total("people", s -> raids(s, ParallelBlocks.ALIKE_NO_HARM));
    Measure wrong =
        story
            .measure("raided.wrong", "of those found in raids, not in", "share")
            .ratio(
                "not in",
                s -> raids(s, ParallelBlocks.FOUND_ALIKE),
                "found",
                s -> raids(s, ParallelBlocks.FOUND_ALIKE) + raids(s, ParallelBlocks.FOUND_IN));
    Measure lost =
        story
            .measure("trade", "trade lost by honest traders", "of a month's median means")
            .ratio(
                "lost",
                s -> trade(s, ParallelBlocks.LOST) * 12.0 / 1000,
                "months of honest traders",
                s -> trade(s, ParallelBlocks.TRADERS));
    List<String> said = new ArrayList<>();
    Estimate known = story.totals().each(s -> sign(s, ParallelBlocks.LEARNED));
    if (wrong.value().exists()) {
      String number = Wording.whole(alike.value().mean());
      said.add(
          "Raids hit "
              + number
              + " people who were not in and only showed a sign like it ("
              + Wording.wholeSpread(alike.value())
              + "), "
              + Wording.whole(harmless.value().mean())
              + " of whom had done no harm at all: "
              + parts(wrong)
              + " of all whom raids found.");
      said.add(
          "The authority learned the sign "
              + Wording.number(known.mean())
              + " times on average, and raided until another one was worn. That raids hit people who were"
              + " not in: "
              + story.holds(alike.value(), v -> v > 0));
      if (lost.value().exists()) {
        said.add(trade(lost));
      }
      told.add(
          story.finding("raided", "The same sign", number, said, alike, harmless, wrong, lost));
    } else if (lost.value().exists() && lost.value().mean() > 0) {
      said.add(trade(lost));
      String number = Wording.share(lost.value().mean());
      told.add(story.finding("trade", "Honest traders", number, said, lost));
    }
  }

  private static String trade(Measure lost) {
    return "Those who trade and work honestly lost "
        + Wording.share(lost.value().mean())
        + " of a median month's means each month to trade off the system ("
        + Wording.spread(lost.value(), Wording.outOf(lost.value().mean()))
        + ").";
  }

  private static Measure means(SystemStory story, String id, int who) {
    return story
        .measure("means." + id, "means of the shut out over their usual ones: " + id, "share")
        .ratio(
            "means",
            s -> people(s, who, ParallelBlocks.SHUT_OUT_MEANS),
            "usual means",
            s -> people(s, who, ParallelBlocks.SHUT_OUT_USUAL));
  }

  private static double has(SocietyTotals society, int who) {
    return people(society, who, ParallelBlocks.SHUT_OUT_MEANS)
        / people(society, who, ParallelBlocks.SHUT_OUT_USUAL);
  }

  private static Measure recorded(SystemStory story, String id, int who) {
    return story
        .measure(
            "recorded." + id, "acts recorded by the channels that it hides from: " + id, "share")
        .ratio(
            "recorded",
            s -> acts(s, who, ParallelBlocks.RECORDED),
            "acts",
            s -> acts(s, who, ParallelBlocks.DONE));
  }

  private static double adults(SocietyTotals society) {
    return people(society, IN, ParallelBlocks.ADULTS) + people(society, OUT, ParallelBlocks.ADULTS);
  }

  /// Who came in, less who went.
  private static double started(SocietyTotals society) {
    return move(society, ParallelBlocks.BY_NEIGHBOURS)
        + move(society, ParallelBlocks.BY_HOUSEHOLD)
        + move(society, ParallelBlocks.BY_FAR)
        - move(society, ParallelBlocks.LEFT)
        - move(society, ParallelBlocks.DRIVEN_OUT);
  }

  private static double moves(SystemStory story, int move) {
    return story.totals().each(s -> move(s, move)).mean();
  }

  private static double move(SocietyTotals society, int move) {
    return society.sum(ParallelBlocks::of, (b, v) -> v[b.moves.at(move)]);
  }

  private static double people(SocietyTotals society, int who, int amount) {
    return society.sum(ParallelBlocks::of, (b, v) -> v[b.people.at(who, amount)]);
  }

  private static double acts(SocietyTotals society, int who, int what) {
    return society.sum(ParallelBlocks::of, (b, v) -> v[b.acts.at(who, what)]);
  }

  private static double raids(SocietyTotals society, int amount) {
    return society.sum(ParallelBlocks::of, (b, v) -> v[b.raids.at(amount)]);
  }

  private static double trade(SocietyTotals society, int amount) {
    return society.sum(ParallelBlocks::of, (b, v) -> v[b.trade.at(amount)]);
  }

  private static double sign(SocietyTotals society, int amount) {
    return society.sum(ParallelBlocks::of, (b, v) -> v[b.sign.at(amount)]);
  }

  private static String parts(Measure share) {
    return share.value().exists() ? Wording.share(share.value().mean()) : "none";
  }
}

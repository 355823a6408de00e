package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.slump.SlumpBlocks;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What a slump did: what could no longer be paid, when the score was suspended, who was shut out
/// meanwhile, and on whom force was used instead.
public final class SlumpFinding implements SystemFinding {

  private static final int DAYS = 0;
  private static final int RESIDENTS = 1;
  private static final int SHUT_OUT = 2;

  @Override
  public String system() {
    return "slump";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    unpaid(story, told);
    shutOut(story, told);
    force(story, told);
    return List.copyOf(told);
  }

  private static void unpaid(SystemStory story, List<Finding> told) {
    Measure unpaid = unpaid(story, "unpaid", "what was due and not paid", -1);
    Measure rewards =
        unpaid(story, "unpaid.rewards", "rewards due and not paid", SlumpBlocks.REWARDS);
    Measure sensors =
        unpaid(story, "unpaid.sensors", "upkeep of sensors due and not paid", SlumpBlocks.SENSORS);
    Measure off =
        story
            .measure("suspended", "counted days on which the score was suspended", "share")
            .ratio(
                "days suspended",
                s -> phase(s, SlumpBlocks.SUSPENDED, DAYS),
                "counted days",
                s -> days(s));
    Measure withheld =
        story
            .measure("withheld", "days with a grant due and not given", "citizen-day")
            .total(
                "citizen-days",
                s -> s.sum(SlumpBlocks::of, (b, v) -> v[b.withheld.at(0)] + v[b.withheld.at(1)]));
    Measure dark =
        story
            .measure("unseen", "acts not seen because sensors were not kept up", "act")
            .total("acts", SlumpFinding::notSeen);
    if (!unpaid.value().exists()) {
      return;
    }
    String number = Wording.share(unpaid.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of what the authority had to pay to keep the score going, "
            + number
            + " was not paid ("
            + Wording.spread(unpaid.value(), Wording.outOf(unpaid.value().mean()))
            + "): "
            + parts(rewards)
            + " of what it grants and "
            + parts(sensors)
            + " of the upkeep of its sensors, because people earned less and so less came in.");
    sentences.add(
        "Things granted by the score were not given on "
            + Wording.whole(withheld.value().mean())
            + " citizen-days, and about "
            + Wording.whole(dark.value().mean())
            + " acts went unseen because sensors had failed.");
    Estimate suspended = off.value();
    sentences.add("That the score ends suspended for money: " + story.holds(suspended, v -> v > 0));
    if (suspended.mean() > 0) {
      Estimate first = story.totals().each(SlumpFinding::suspendedOn);
      sentences.add(
          "Suspended means here: less than the set share of what was due had been paid, as a moving"
              + " mean. It came "
              + Wording.whole(first.mean())
              + " days after the start ("
              + Wording.wholeSpread(first)
              + "), and nothing that follows from the score was in force on "
              + Wording.share(suspended.mean())
              + " of the counted days.");
    }
    told.add(
        story.finding(
            "unpaid", "Starved", number, sentences, unpaid, rewards, sensors, withheld, dark, off));
  }

  private static void shutOut(SystemStory story, List<Finding> told) {
    Measure before = shutOut(story, "before", "before the slump", SlumpBlocks.BEFORE);
    Measure in = shutOut(story, "slump", "in the slump while the score ran", SlumpBlocks.RUNNING);
    Measure off = shutOut(story, "suspended", "while it was suspended", SlumpBlocks.SUSPENDED);
    if (!before.value().exists() || !in.value().exists()) {
      return;
    }
    String number = people(in);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "On a day in the slump, "
            + number
            + " people were shut out of something as long as the score ran ("
            + Wording.spread(in.value(), 1000)
            + "), against "
            + people(before)
            + " before it.");
    Estimate more =
        story.totals().each(s -> share(s, SlumpBlocks.RUNNING) - share(s, SlumpBlocks.BEFORE));
    sentences.add(
        "That more were shut out in the slump than before it: "
            + story.holds(more, m -> m > 0)
            + " The scheme's own growth is in it; the same run without a slump tells how much.");
    if (off.value().exists()) {
      sentences.add("While it was suspended it was " + people(off) + ".");
    }
    told.add(
        off.value().exists()
            ? story.finding("shut-out", "Late bills", number, sentences, in, before, off)
            : story.finding("shut-out", "Late bills", number, sentences, in, before));
  }

  private static void force(SystemStory story, List<Finding> told) {
    Measure visited = force(story, "visited", "visited by officers", SlumpBlocks.VISITED);
    if (!visited.value().exists() || visited.value().mean() == 0) {
      return;
    }
    Measure harmless =
        story
            .measure("visited.no-harm", "of those visited, did no harm", "share")
            .ratio(
                "visited who did no harm",
                s -> force(s, SlumpBlocks.NO_HARM),
                "visits",
                s -> force(s, SlumpBlocks.VISITED));
    Measure detained = force(story, "detained", "detained", SlumpBlocks.DETAINED);
    Measure hurt = force(story, "hurt", "hurt", SlumpBlocks.HURT);
    Measure innocent = force(story, "hurt.no-harm", "hurt, did no harm", SlumpBlocks.HURT_NO_HARM);
    String number = Wording.whole(visited.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "When the score was gone officers came instead: "
            + number
            + " visits ("
            + Wording.wholeSpread(visited.value())
            + "), "
            + Wording.whole(detained.value().mean())
            + " people detained and "
            + Wording.whole(hurt.value().mean())
            + " hurt.");
    sentences.add(
        "Of those visited "
            + Wording.share(harmless.value().mean())
            + " had done no harm at all; of the "
            + Wording.whole(hurt.value().mean())
            + " people hurt, "
            + Wording.whole(innocent.value().mean())
            + " had done none. Under ordinary law alone nobody was visited.");
    told.add(
        story.finding(
            "force",
            "Force instead",
            number,
            sentences,
            visited,
            harmless,
            detained,
            hurt,
            innocent));
  }

  private static Measure unpaid(SystemStory story, String id, String title, int what) {
    return story
        .measure(id, title, "share")
        .ratio("not paid", s -> due(s, what) - paid(s, what), "due", s -> due(s, what));
  }

  private static Measure shutOut(SystemStory story, String id, String when, int phase) {
    return story
        .measure("shut-out." + id, "shut out of something, " + when, "share")
        .ratio(
            "citizen-days shut out",
            s -> phase(s, phase, SHUT_OUT),
            "citizen-days",
            s -> phase(s, phase, RESIDENTS));
  }

  private static Measure force(SystemStory story, String id, String title, int what) {
    return story.measure(id, title, "citizen").total(title, s -> force(s, what));
  }

  private static String parts(Measure share) {
    return share.value().exists() ? Wording.share(share.value().mean()) : "none";
  }

  private static String people(Measure share) {
    return Wording.parts(share.value().mean(), 1000) + " of 1,000";
  }

  private static double share(SocietyTotals s, int phase) {
    return phase(s, phase, SHUT_OUT) / phase(s, phase, RESIDENTS);
  }

  private static double phase(SocietyTotals society, int phase, int amount) {
    return society.sum(SlumpBlocks::of, (b, v) -> v[b.phases.at(phase, amount)]);
  }

  private static double days(SocietyTotals society) {
    return phase(society, SlumpBlocks.BEFORE, DAYS)
        + phase(society, SlumpBlocks.RUNNING, DAYS)
        + phase(society, SlumpBlocks.SUSPENDED, DAYS);
  }

  /// Mean over cities that were ever suspended; NaN if none was.
  private static double suspendedOn(SocietyTotals society) {
    double sum = society.sum(SlumpBlocks::of, (b, v) -> v[b.authority.at(5)]);
    double ever = society.sum(SlumpBlocks::of, (b, v) -> v[b.authority.at(5)] > 0 ? 1 : 0);
    return ever == 0 ? Double.NaN : sum / ever;
  }

  private static double due(SocietyTotals society, int what) {
    return money(society, SlumpBlocks.DUE, what);
  }

  private static double paid(SocietyTotals society, int what) {
    return money(society, SlumpBlocks.PAID, what);
  }

  /// @param what one of the four things paid for, or −1 for all of them
  private static double money(SocietyTotals society, int from, int what) {
    return society.sum(
        SlumpBlocks::of,
        (b, v) -> {
          long sum = 0;
          for (int i = 0; i < 4; i++) {
            sum += what < 0 || what == i ? v[b.money.at(from + i)] : 0;
          }
          return sum;
        });
  }

  private static double force(SocietyTotals society, int what) {
    return society.sum(SlumpBlocks::of, (b, v) -> v[b.force.at(what)]);
  }

  private static double notSeen(SocietyTotals society) {
    return society.sum(
        (l, v) -> l.unseen == null || SlumpBlocks.of(l) == null ? 0 : l.unseen.sum(v));
  }
}

package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.sabotage.SabotageBlocks;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What broken devices did: how much was not seen, whether the scheme makes people break more than
/// ordinary law alone does, and what guarding and mending cost.
public final class SabotageFinding implements SystemFinding {

  private static final int STANDS = 0;
  private static final int BROKEN = 0;
  private static final int GUARDS = 1;
  private static final int REPAIRS = 2;
  private static final int UNPAID = 3;

  @Override
  public String system() {
    return "sabotage";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    unseen(story, told);
    money(story, told);
    return List.copyOf(told);
  }

  private static void unseen(SystemStory story, List<Finding> told) {
    Measure unseen =
        story
            .measure("unseen", "acts not seen because devices were broken", "share")
            .from(Mechanism.DETECTION, Mechanism.EXPOSURE)
            .ratio(
                "acts not seen because devices were broken",
                SabotageFinding::notSeen,
                "acts that those channels would have seen",
                s -> notSeen(s) + seen(s));
    Measure down =
        story
            .measure("down", "devices broken or waiting for repair on the last day", "share")
            .ratio(
                "devices that do not work",
                s -> devices(s) - standing(s),
                "devices",
                SabotageFinding::devices);
    Measure broken =
        story
            .measure("broken", "devices broken a year", "for 100 devices")
            .per(100)
            .paired()
            .ratio(
                "devices broken",
                SabotageFinding::broken,
                "device-years",
                s -> devices(s) * (double) s.countedDays() / 365);
    if (!unseen.value().exists() || !down.value().exists()) {
      return;
    }
    String number = Wording.share(unseen.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of the acts that the channels with breakable devices would have seen, "
            + number
            + " went unseen because a device was broken ("
            + Wording.spread(unseen.value(), Wording.outOf(unseen.value().mean()))
            + "): about "
            + Wording.whole(unseen.numerator().number().mean())
            + " acts, harmful or not, that no record tells of.");
    sentences.add(
        "On the last day "
            + Wording.share(down.value().mean())
            + " of the devices did not work ("
            + Wording.spread(down.value(), Wording.outOf(down.value().mean()))
            + ").");
    Estimate law = broken.baseline();
    Estimate more = broken.difference();
    if (law != null && more != null && law.exists() && more.exists()) {
      sentences.add(
          "Of 100 devices, "
              + Wording.mean(broken.value())
              + " were broken a year, against "
              + Wording.mean(law)
              + " under ordinary law alone, where nobody is shut out.");
      sentences.add(
          "That the scheme's own sanctions blind it: "
              + story.holds(more, difference -> difference > 0));
    } else {
      sentences.add("Of 100 devices, " + Wording.mean(broken.value()) + " were broken a year.");
    }
    told.add(story.finding("unseen", "Broken devices", number, sentences, unseen, down, broken));
  }

  private static void money(SystemStory story, List<Finding> told) {
    Measure cost =
        story
            .measure("cost", "guards and repairs", "of the currency for 1,000 residents and year")
            .per(1000)
            .ratio(
                "money for guards and repairs",
                s -> money(s, GUARDS) + money(s, REPAIRS),
                "resident-years",
                s -> residents(s) * (double) s.countedDays() / 365);
    Measure guards =
        story
            .measure("guards", "guards among the cost", "share")
            .ratio(
                "pay of guards",
                s -> money(s, GUARDS),
                "money for guards and repairs",
                s -> money(s, GUARDS) + money(s, REPAIRS));
    Measure unpaid =
        story
            .measure("unpaid", "guards' pay that there was no money for", "share")
            .ratio(
                "pay that there was no money for",
                s -> money(s, UNPAID),
                "pay of guards",
                s -> money(s, GUARDS) + money(s, UNPAID));
    if (!cost.value().exists()) {
      return;
    }
    String number = Wording.mean(cost.value());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Guarding and mending the devices cost "
            + number
            + " units of the currency for 1,000 residents and year ("
            + Wording.spread(cost.value())
            + ").");
    if (guards.value().exists()) {
      sentences.add(Wording.share(guards.value().mean()) + " of it went to guards.");
    }
    if (unpaid.value().exists() && unpaid.value().mean() > 0) {
      sentences.add(
          "For " + Wording.share(unpaid.value().mean()) + " of their pay there was no money.");
    }
    told.add(
        story.finding("cost", "What the devices cost", number, sentences, cost, guards, unpaid));
  }

  /// Acts that the channels with breakable devices did not see.
  private static double notSeen(SocietyTotals society) {
    return society.sum((l, v) -> {
      SabotageBlocks blocks = SabotageBlocks.of(l);
      Block unseen = l.unseen;
      long sum = 0;
      if (blocks != null && unseen != null) {
        List<String> all = unseen.dimensions().getFirst().labels();
        int kinds = unseen.dimensions().getLast().size();
        for (String channel : blocks.devices.dimensions().getFirst().labels()) {
          for (int kind = 0; kind < kinds; kind++) {
            sum += v[unseen.at(all.indexOf(channel), kind)];
          }
        }
      }
      return sum;
    });
  }

  private static double seen(SocietyTotals society) {
    return society.sum((l, v) -> {
      SabotageBlocks blocks = SabotageBlocks.of(l);
      long sum = 0;
      if (blocks != null) {
        List<String> all = l.funnel.dimensions().getFirst().labels();
        for (String channel : blocks.devices.dimensions().getFirst().labels()) {
          sum += v[l.funnel.at(all.indexOf(channel), Stage.SEEN.ordinal(), 0)];
        }
      }
      return sum;
    });
  }

  private static double devices(SocietyTotals society) {
    return society.sum(SabotageBlocks::of, (b, v) -> b.devices.sum(v));
  }

  private static double standing(SocietyTotals society) {
    return society.sum(SabotageBlocks::of, (b, v) -> b.devices.sumAt(STANDS, v));
  }

  private static double broken(SocietyTotals society) {
    return society.sum(SabotageBlocks::of, (b, v) -> b.events.sumAt(BROKEN, v));
  }

  private static double money(SocietyTotals society, int amount) {
    return society.sum(SabotageBlocks::of, (b, v) -> v[b.money.at(amount)]);
  }

  private static double residents(SocietyTotals society) {
    return society.sum((l, v) -> v[l.population.at(0)]);
  }
}

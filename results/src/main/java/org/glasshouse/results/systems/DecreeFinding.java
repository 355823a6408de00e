package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.scenario.systems.DecreeSetting;

/// Points by decree in sentences: who ends at the bottom, and what praise is worth.
public final class DecreeFinding implements SystemFinding {

  @Override
  public String system() {
    return "decree";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    DecreeMeasures decree = DecreeMeasures.of(story.totals());
    List<Finding> told = new ArrayList<>();
    bottom(told, decree, story);
    praise(told, decree, story);
    return List.copyOf(told);
  }

  private static void bottom(List<Finding> told, DecreeMeasures decree, SystemStory story) {
    Estimate silent = decree.silentLowest().value();
    Estimate prompt = decree.promptLowest().value();
    if (!silent.exists() || !prompt.exists()) {
      return;
    }
    String number = Wording.share(silent.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of those who had done no harm and did not praise in the last campaign, "
            + number
            + " stood in the lowest band on the last day ("
            + Wording.spread(silent, Wording.outOf(silent.mean()))
            + "); of those who had done harm and praised in time, "
            + share(decree.promptLowest())
            + " ("
            + Wording.spread(prompt, Wording.outOf(prompt.mean()))
            + ").");
    said.add(
        "The first were shut out of something on "
            + share(decree.silentShut())
            + " days, the others on "
            + share(decree.promptShut())
            + ".");
    said.add(
        "Among the harmless, whoever had praised in time had "
            + Wording.mean(decree.byPraise().value())
            + " points more than whoever had not praised, in part because those who criticise do not"
            + " praise; that somebody had done no harm was worth "
            + Wording.mean(decree.byConduct().value())
            + " points.");
    Estimate gap =
        story
            .measure("praise-over-conduct", "points by praise less points by conduct", "point")
            .over("scored adults", s -> 1, DecreeMeasures::praiseOverConduct)
            .value();
    said.add("That praise counts for more than conduct: " + story.holds(gap, points -> points > 0));
    told.add(
        story.finding(
            "bottom",
            "Who stands at the bottom",
            number,
            said,
            decree.silentLowest(),
            decree.promptLowest(),
            decree.silentShut(),
            decree.promptShut(),
            decree.byPraise(),
            decree.byConduct()));
  }

  private static void praise(List<Finding> told, DecreeMeasures decree, SystemStory story) {
    DecreeSetting setting = story.totals().scenario().systems().of(DecreeSetting.class);
    Estimate praised = decree.praised().value();
    if (setting == null || !praised.exists()) {
      return;
    }
    String number = Wording.share(praised.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "When they were asked to, "
            + number
            + " adults praised ("
            + Wording.spread(praised, Wording.outOf(praised.mean()))
            + "); in private "
            + Wording.share(setting.approve().value())
            + " approve, as is assumed.");
    said.add(
        share(decree.feigned())
            + " of the praise came from people who do not approve; of those who approve, "
            + share(decree.approvingSilent())
            + " were silent or too late, and of people who do not use the net "
            + share(decree.offlineSilent())
            + ".");
    said.add(
        "Praise was in time within "
            + Wording.number(setting.threshold().value())
            + " days at first and within "
            + Wording.mean(decree.limit().value())
            + " on the last day ("
            + Wording.spread(decree.limit().value())
            + "): whoever hurries makes the others late.");
    said.add(
        "Of 1,000 answers, officials added points to "
            + Wording.mean(decree.added().value())
            + " people of households with a member of the ruling organisation, and took some from "
            + Wording.mean(decree.taken().value())
            + " in neighbourhoods that they dislike.");
    double at = setting.threshold().value();
    said.add(
        "That the time for praise grows shorter: "
            + story.holds(decree.limit().value(), days -> days < at));
    told.add(
        story.finding(
            "praise",
            "Praise on demand",
            number,
            said,
            decree.praised(),
            decree.feigned(),
            decree.approvingSilent(),
            decree.offlineSilent(),
            decree.limit(),
            decree.added(),
            decree.taken()));
  }

  private static String share(Measure measure) {
    return measure.value().exists() ? Wording.share(measure.value().mean()) : "none";
  }
}

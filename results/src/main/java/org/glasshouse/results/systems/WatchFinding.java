package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.watch.WatchBlocks;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Groups;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Totals;

/// Constant watching in sentences: how much of a day is seen by somebody, and what it did to those
/// whom a channel took for somebody else.
public final class WatchFinding implements SystemFinding {

  @Override
  public String system() {
    return "watch";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<String> channels = channels(story.totals());
    List<Finding> told = new ArrayList<>();
    if (!channels.isEmpty()) {
      WatchMeasures seen = WatchMeasures.of(story.totals(), channels);
      mistaken(told, seen, story, channels);
      view(told, seen, story);
      searched(told, seen, story);
    }
    return List.copyOf(told);
  }

  /// Ids of the watching channels of a run; empty if there are none.
  static List<String> channels(Totals totals) {
    for (CityLayout layout : totals.arm(Arm.SCHEME).getFirst().layouts()) {
      WatchBlocks blocks = WatchBlocks.of(layout);
      if (blocks != null) {
        return blocks.records().dimensions().getFirst().labels();
      }
    }
    return List.of();
  }

  private static void mistaken(
      List<Finding> told, WatchMeasures seen, SystemStory story, List<String> channels) {
    Estimate mistaken = seen.mistaken().value();
    if (!mistaken.exists()) {
      return;
    }
    String number = Wording.share(mistaken.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of the records that cameras, gait and phones made, "
            + number
            + " fell on somebody who had not done what they tell of ("
            + Wording.spread(mistaken, Wording.outOf(mistaken.mean()))
            + ").");
    StringBuilder by = new StringBuilder("By channel");
    String before = ": ";
    for (int at = 0; at < channels.size(); at++) {
      Estimate share = seen.mistakenBy().get(at).value();
      if (share.exists()) {
        by.append(before)
            .append(channels.get(at).replace('-', ' '))
            .append(' ')
            .append(Wording.share(share.mean()))
            .append(" (")
            .append(Wording.whole(seen.records().get(at).value().mean()))
            .append(" records)");
        before = ", ";
      }
    }
    said.add(by.append('.').toString());
    shutOut(said, seen, story, channels);
    List<Measure> measures = new ArrayList<>();
    measures.add(seen.mistaken());
    measures.addAll(seen.mistakenBy());
    measures.addAll(seen.shutTaken());
    measures.addAll(seen.shutMore());
    measures.add(seen.shutOthers());
    told.add(
        story.finding(
            "mistaken",
            "Taken for another by camera, gait and phone",
            number,
            said,
            measures.toArray(new Measure[0])));
  }

  /// Tells of those whom the channel that errs most took for somebody else, and of the others.
  /// Channels that took too few for a rate are left out.
  private static void shutOut(
      List<String> said, WatchMeasures seen, SystemStory story, List<String> channels) {
    int worst = -1;
    for (int at = 0; at < channels.size(); at++) {
      Estimate share = seen.mistakenBy().get(at).value();
      boolean more =
          seen.enough(at)
              && (worst < 0 || share.mean() > seen.mistakenBy().get(worst).value().mean());
      worst = more ? at : worst;
    }
    Estimate others = seen.shutOthers().value();
    if (worst < 0 || !others.exists()) {
      return;
    }
    Estimate shut = seen.shutTaken().get(worst).value();
    String name = channels.get(worst).replace('-', ' ');
    StringBuilder rest = new StringBuilder();
    for (int at = 0; at < channels.size(); at++) {
      if (at != worst && seen.enough(at)) {
        rest.append(rest.isEmpty() ? " Where others took them: " : ", ")
            .append(channels.get(at).replace('-', ' '))
            .append(' ')
            .append(Wording.share(seen.shutTaken().get(at).value().mean()));
      }
    }
    said.add(
        "Adults whom "
            + name
            + " once took for somebody else were shut out of something in "
            + Wording.share(shut.mean())
            + " of their months ("
            + Wording.spread(shut, Wording.outOf(shut.mean()))
            + "), adults never taken for anybody in "
            + Wording.share(others.mean())
            + "."
            + rest
            + (rest.isEmpty() ? "" : "."));
    said.add(
        "That those whom "
            + name
            + " took for others are shut out more: "
            + story.holds(seen.shutMore().get(worst).value(), value -> value > 0)
            + " Not all of it comes from these records: where more happens, more people are taken"
            + " for others.");
  }

  private static void view(List<Finding> told, WatchMeasures seen, SystemStory story) {
    Estimate hours = seen.hours().value();
    if (!hours.exists()) {
      return;
    }
    String number = Wording.mean(hours);
    List<String> said = new ArrayList<>();
    said.add(
        "Of the 24 hours of an ordinary day an adult was in view of some camera or phone for "
            + number
            + " ("
            + Wording.spread(hours)
            + "), by the hours that are assumed for each.");
    Estimate law = seen.hours().baseline();
    if (law != null && law.exists()) {
      said.add(
          law.mean() == 0
              ? "Under ordinary law alone none of these channels looks."
              : "Under ordinary law alone, where fewer look, it was " + Wording.mean(law) + ".");
    }
    Estimate acts = seen.seen().value();
    if (acts.exists()) {
      said.add(
          "Of the acts of kinds that any channel looks for, "
              + Wording.share(acts.mean())
              + " were seen by at least one: being in view all day is not being recorded.");
    }
    told.add(story.finding("view", "In view", number, said, seen.hours(), seen.seen()));
  }

  private static void searched(List<Finding> told, WatchMeasures seen, SystemStory story) {
    Estimate searches = seen.searches().value();
    if (!searches.exists() || searches.mean() == 0) {
      return;
    }
    String number = Wording.mean(searches);
    List<String> said = new ArrayList<>();
    said.add(
        "Body scanners set off "
            + number
            + " times a year for an adult with nothing forbidden ("
            + Wording.spread(searches)
            + "), and each time a search followed. "
            + Wording.share(seen.searchedOften().value().mean())
            + " of the searches befell the same "
            + Wording.share(seen.often().value().mean())
            + " of adults, for whom they set off most often.");
    Estimate shut = seen.shutSearched().value();
    if (seen.searchRecords().value().mean() > 0) {
      said.add(
          Wording.whole(seen.searchRecords().value().mean())
              + " searches ended in a record, about people who carried nothing"
              + (shut.exists() && seen.searchRecords().value().low() >= Groups.MINIMUM
                  ? "; since then they were shut out of something in "
                      + Wording.share(shut.mean())
                      + " of their months ("
                      + Wording.spread(shut, Wording.outOf(shut.mean()))
                      + "), adults without any wrong record of these channels in "
                      + Wording.share(seen.shutOthers().value().mean())
                      + "."
                  : "."));
    }
    told.add(
        story.finding(
            "searched",
            "Searched",
            number,
            said,
            seen.searches(),
            seen.searchedOften(),
            seen.often(),
            seen.searchRecords(),
            seen.shutSearched()));
  }
}

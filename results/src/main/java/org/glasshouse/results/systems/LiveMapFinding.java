package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;

/// A live map in sentences: what warns its users and what gives them away, and on whom its mistakes
/// fall.
public final class LiveMapFinding implements SystemFinding {

  @Override
  public String system() {
    return "live-map";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    LiveMapMeasures map = LiveMapMeasures.of(story.totals());
    List<Finding> all = new ArrayList<>();
    recorded(all, map, story);
    wrong(all, map, story);
    return List.copyOf(all);
  }

  private static void recorded(List<Finding> all, LiveMapMeasures map, SystemStory story) {
    Estimate more = map.recordedMore().value();
    if (!more.exists()) {
      return;
    }
    String number = Wording.mean(more);
    List<String> said = new ArrayList<>();
    said.add(
        "Acts of those who use the map were recorded "
            + number
            + " times as often as acts of others with a phone ("
            + Wording.spread(more)
            + ").");
    said.add(
        "Patrols recorded "
            + thousand(map.patrolsUsing())
            + " of 1,000 acts of users and "
            + thousand(map.patrolsOthers())
            + " of others. The map itself, by reports of neighbours and traces of its users, told of "
            + thousand(map.mapUsing())
            + " of 1,000 acts of users and "
            + thousand(map.mapOthers())
            + " of others.");
    said.add("That the map gives away more than it hides: " + story.holds(more, v -> v > 1));
    said.add("On the last day " + share(map.users()) + " adults used it.");
    all.add(
        story.finding(
            "recorded",
            "Warned, and given away",
            number,
            said,
            map.recordedMore(),
            map.patrolsUsing(),
            map.patrolsOthers(),
            map.mapUsing(),
            map.mapOthers(),
            map.users()));
  }

  private static void wrong(List<Finding> all, LiveMapMeasures map, SystemStory story) {
    Estimate wrong = map.wrong().value();
    if (!wrong.exists()) {
      return;
    }
    String number = Wording.share(wrong.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of the records that the map led to, "
            + number
            + " fell on somebody who had not done it ("
            + Wording.spread(wrong, Wording.outOf(wrong.mean()))
            + "): named by mistake, out of spite, or since another of the household had the phone.");
    Estimate more = map.wrongMore().value();
    if (more.exists()) {
      said.add(
          "Somebody whom the map shows as one of the lowest band got "
              + Wording.mean(map.wrongShown().value())
              + " of them for 1,000 people and year, somebody else "
              + Wording.mean(map.wrongOthers().value())
              + ": "
              + Wording.mean(more)
              + " times as many ("
              + Wording.spread(more)
              + ").");
      said.add("That those shown get more: " + story.holds(more, v -> v > 1));
    }
    all.add(
        story.finding(
            "wrong",
            "Names on the map",
            number,
            said,
            map.wrong(),
            map.wrongShown(),
            map.wrongOthers(),
            map.wrongMore()));
  }

  private static String thousand(Measure measure) {
    return measure.value().exists() ? Wording.parts(measure.value().mean(), 1000) : "none";
  }

  private static String share(Measure measure) {
    return measure.value().exists() ? Wording.share(measure.value().mean()) : "none";
  }
}

package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;

/// An alert in sentences: how many wrong people were stopped for each who was found, and what a
/// stop did to them. How fast anybody was found is told beside that and never alone.
public final class AlertFinding implements SystemFinding {

  @Override
  public String system() {
    return "alert";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    AlertMeasures seen = AlertMeasures.of(story.totals());
    List<Finding> told = new ArrayList<>();
    if (seen.listed().value().mean() > 0 || seen.stopped().value().mean() > 0) {
      stops(told, seen, story);
    }
    return List.copyOf(told);
  }

  private static void stops(List<Finding> told, AlertMeasures seen, SystemStory story) {
    Estimate stopped = seen.stopped().value();
    String number = Wording.whole(stopped.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "While cameras looked for "
            + Wording.whole(seen.listed().value().mean())
            + " wanted people, "
            + number
            + " stops befell people who were not wanted ("
            + Wording.wholeSpread(stopped)
            + "), each taken for somebody on the list.");
    Estimate harmless = seen.noHarm().value();
    if (harmless.exists()) {
      said.add(
          Wording.share(harmless.mean())
              + " of these had done no harm; "
              + Wording.mean(seen.held().value())
              + " people were held, "
              + Wording.mean(seen.hurt().value())
              + " hurt, and "
              + Wording.mean(seen.recorded().value())
              + " got a record that counts in a score.");
    }
    Estimate shut = seen.shutStopped().value();
    Estimate more = seen.shutMore().value();
    if (shut.exists() && more.exists() && seen.shutAll().value().exists()) {
      said.add(
          "Since their stop they were shut out of something on "
              + Wording.share(shut.mean())
              + " of their days ("
              + Wording.spread(shut, Wording.outOf(shut.mean()))
              + "), all adults on "
              + Wording.share(seen.shutAll().value().mean())
              + ".");
      said.add("That they are shut out more: " + story.holds(more, value -> value > 0));
    }
    Estimate each = seen.stopsEach().value();
    Estimate days = seen.foundDays().value();
    if (each.exists() && days.exists()) {
      said.add(
          "For each of the "
              + Wording.whole(seen.found().value().mean())
              + " wanted people whom cameras found, "
              + Wording.mean(each)
              + " others were stopped ("
              + Wording.spread(each)
              + "); finding took "
              + Wording.mean(days)
              + " days on average, of those found, and "
              + Wording.mean(seen.foundNoHarm().value())
              + " of them had done no harm and only stood on a list.");
    }
    told.add(
        story.finding(
            "stops",
            "Taken for somebody else",
            number,
            said,
            seen.stopped(),
            seen.listed(),
            seen.noHarm(),
            seen.held(),
            seen.hurt(),
            seen.recorded(),
            seen.shutStopped(),
            seen.shutAll(),
            seen.shutMore(),
            seen.stopsEach(),
            seen.found(),
            seen.foundDays(),
            seen.foundNoHarm()));
  }
}

package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.profile.PassCost;
import org.glasshouse.results.profile.Profile;

/// Prints what the passes of a window cost, the dearest first.
final class ProfileText {

  private static final int SHOWN = 12;

  private ProfileText() {}

  static void print(Terminal terminal, Profile profile) {
    terminal.heading("What each pass costs");
    List<PassCost> costs = dearest(profile);
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "  %-26s %10s %22s %7s%n",
            "pass",
            "seconds",
            "ns, citizen and window",
            "share");
    for (PassCost cost : costs.subList(0, Math.min(SHOWN, costs.size()))) {
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "  %-26s %10.2f %22.1f %6.1f%%%n",
              cost.pass(),
              cost.seconds(),
              cost.nanoseconds(),
              100 * cost.share());
    }
    terminal.paragraph(
        "Processor time of all threads under the scheme; the rest, and ordinary law alone, is in"
            + " tables/profile.parquet.",
        "",
        "  ");
    terminal.out().println();
  }

  private static List<PassCost> dearest(Profile profile) {
    List<PassCost> costs = new ArrayList<>();
    for (PassCost cost : profile.costs()) {
      if (cost.arm() == Arm.SCHEME) {
        costs.add(cost);
      }
    }
    costs.sort(Comparator.comparingDouble(PassCost::seconds).reversed());
    return costs;
  }

  /// Every pass, in the order of a window.
  static List<Map<String, Object>> json(Profile profile) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (PassCost cost : profile.costs()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("arm", cost.arm().id());
      map.put("pass", cost.pass());
      map.put("calls", cost.calls());
      map.put("seconds", cost.seconds());
      map.put("nanoseconds", cost.nanoseconds());
      map.put("share", cost.share());
      list.add(map);
    }
    return list;
  }
}

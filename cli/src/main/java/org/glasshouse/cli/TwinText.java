package org.glasshouse.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.twins.TwinAttribute;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.results.measures.Estimate.Interval;
import org.glasshouse.results.twins.FlipWords;
import org.glasshouse.results.twins.TwinEffect;
import org.glasshouse.results.twins.TwinEffect.Bounds;
import org.glasshouse.results.twins.TwinResult;
import org.glasshouse.results.twins.TwinResult.Near;
import org.glasshouse.results.twins.TwinResult.Removed;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Trait;
import org.jspecify.annotations.Nullable;

/// What became of twins, for people and for programs.
final class TwinText {

  private static final String INDENT = "  ";

  private final Scenario scenario;
  private final TwinResult result;

  TwinText(Scenario scenario, TwinResult result) {
    this.scenario = scenario;
    this.result = result;
  }

  /// Prints it for people.
  void print(Terminal terminal) {
    PrintWriter out = terminal.out();
    String heading = "Twins: " + FlipWords.say(result.change()) + " in " + scenario.title();
    Terminal.wrapped(heading, terminal.columns()).forEach(terminal::heading);
    terminal.paragraph(who(), "", "");
    out.println();
    TwinEffect direct = result.direct();
    TwinEffect total = result.total();
    out.println("Days shut out of anything, counted days, mean of each person");
    out.printf("%-18s%10s%10s%10s   %s%n", "", "as is", "changed", "change", "interval");
    row(out, "direct effect", direct);
    row(out, "total effect", total);
    terminal.paragraph("Interval: " + kind(direct) + ".", "", INDENT);
    out.println();
    out.println("Ever shut out");
    shares(out, direct, total);
    terminal.paragraph(
        "In brackets: what the shares before and after alone allow (Fréchet bounds). Who flips"
            + " is a property of the common draws, not a fact about anybody.",
        "",
        INDENT);
    out.println();
    Near near = result.near();
    out.println("Those near, for each person changed alone");
    out.printf(
        Locale.ROOT,
        "  %-46s%+10.2f%n",
        "days shut out, others of the household",
        near.household());
    out.printf(Locale.ROOT, "  %-46s%+10.2f%n", "days shut out, the neighbourhood", near.others());
    out.printf(Locale.ROOT, "  %-46s%10.2f%n", "people anything is different for", near.touched());
    out.println();
    for (String sentence : meaning()) {
      terminal.paragraph(sentence, "", "");
    }
  }

  private static void row(PrintWriter out, String name, TwinEffect effect) {
    Interval interval = effect.interval();
    out.printf(
        Locale.ROOT,
        "  %-16s%10.2f%10.2f%+10.2f   %s%n",
        name,
        effect.before(),
        effect.after(),
        effect.change(),
        interval == null
            ? "none"
            : String.format(Locale.ROOT, "%+.2f to %+.2f", interval.low(), interval.high()));
  }

  private static void shares(PrintWriter out, TwinEffect direct, TwinEffect total) {
    out.printf("%-26s%-27s%s%n", "", "direct effect", "total effect");
    share(out, "as is", direct.everBefore(), null, total.everBefore(), null);
    share(out, "changed", direct.everAfter(), null, total.everAfter(), null);
    share(
        out,
        "only if changed",
        direct.onlyAfter(),
        direct.onlyAfterBounds(),
        total.onlyAfter(),
        total.onlyAfterBounds());
    share(
        out,
        "only as is",
        direct.onlyBefore(),
        direct.onlyBeforeBounds(),
        total.onlyBefore(),
        total.onlyBeforeBounds());
    share(out, "same days both times", direct.same(), null, total.same(), null);
  }

  private static void share(
      PrintWriter out,
      String name,
      double direct,
      @Nullable Bounds ofDirect,
      double total,
      @Nullable Bounds ofTotal) {
    String line =
        String.format("  %-24s%-27s%s", name, percent(direct, ofDirect), percent(total, ofTotal));
    out.println(line.stripTrailing());
  }

  private static String percent(double share, @Nullable Bounds bounds) {
    String text = String.format(Locale.ROOT, "%5.1f %%", 100 * share);
    return bounds == null
        ? text
        : text
            + String.format(
                Locale.ROOT, " (%.1f to %.1f)", 100 * bounds.least(), 100 * bounds.most());
  }

  private String who() {
    StringBuilder text = new StringBuilder();
    int replicates = result.replicates().size();
    text.append(Amounts.whole(scenario.population()))
        .append(" people, ")
        .append(Amounts.whole(scenario.days()))
        .append(" days, ")
        .append(replicates)
        .append(replicates == 1 ? " replicate. " : " replicates. ");
    TwinResult.Replicate first = result.replicates().getFirst();
    if (first.drawn().adults() == 1) {
      return text.append("One person: citizen ")
          .append(first.drawn().who().getFirst())
          .append(".")
          .toString();
    }
    return text.append(replicates == 1 ? "" : "In the first, ")
        .append(Amounts.whole(first.drawn().who().size()))
        .append(" of the ")
        .append(Amounts.whole(first.drawn().able()))
        .append(" adults for whom ")
        .append(FlipWords.say(result.change()))
        .append(" is a change (of ")
        .append(Amounts.whole(first.drawn().adults()))
        .append(") were drawn by seed, at most one of a household.")
        .toString();
  }

  private static String kind(TwinEffect effect) {
    Interval interval = effect.interval();
    return interval == null ? "none, with one person in one replicate" : interval.kind();
  }

  private List<String> meaning() {
    return List.of(
        "Direct: one person changed at a time. The neighbourhood lives again and reacts; all outside"
            + " it is what it was, so this is exact. Total: all of them changed at once, and the whole"
            + " society lives again.",
        changed());
  }

  /// What was changed, what was kept though it hangs on that, and what is decided anew.
  private String changed() {
    Removed removed = result.removed();
    TwinAttribute attribute = result.change().flip().attribute();
    if (removed != null || attribute == null) {
      return "Gone: record "
          + result.change().record()
          + " of this life: “"
          + (removed == null ? "" : new LedgerWords(scenario).say(removed.record(), removed.life()))
          + "” Kept: all about the person, and every other record that does not come of this one."
          + " Decided anew by the same draws: points, band, lists, and all that follows.";
    }
    return "Changed: "
        + attribute.id()
        + ", before the first day. "
        + kept(attribute)
        + anew(attribute);
  }

  private static String kept(TwinAttribute attribute) {
    String kept = attribute.kept();
    return kept.isEmpty()
        ? "Nothing hangs on it in the tables of people. "
        : "Kept: " + kept + ". ";
  }

  private String anew(TwinAttribute attribute) {
    Trait trait = attribute.trait();
    if (trait == null) {
      return "Decided anew by the same draws: what each kind of place sees of the person, what the"
          + " means are, who is scored, and all that follows.";
    }
    List<String> tied =
        scenario.people().acts().stream()
            .filter(act -> act.loadings().containsKey(trait))
            .map(act -> "“" + act.title() + "”")
            .toList();
    return "It is set to the middle of that fifth. Decided anew by the same draws: how often the"
        + " person does what hangs on it, and all that follows. "
        + (tied.isEmpty()
            ? "No kind of act hangs on it here; systems may read it."
            : "What hangs on it: " + String.join(", ", tied) + ".");
  }

  /// The same for programs.
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", scenario.id());
    json.put("flip", FlipWords.say(result.change()));
    TwinAttribute attribute = result.change().flip().attribute();
    json.put("kept", attribute == null ? "" : attribute.kept());
    Removed removed = result.removed();
    if (removed != null) {
      json.put("record", new LedgerWords(scenario).say(removed.record(), removed.life()));
      json.put("record_day", removed.record().day());
      json.put("record_wrong", removed.record().cause().wrong());
    }
    json.put("people", scenario.population());
    json.put("days", scenario.days());
    json.put(
        "replicates",
        result.replicates().stream()
            .map(each ->
                Map.of(
                    "adults", each.drawn().adults(),
                    "able", each.drawn().able(),
                    "drawn", each.drawn().who().size()))
            .toList());
    json.put("direct", effect(result.direct()));
    json.put("total", effect(result.total()));
    Near near = result.near();
    Map<String, Object> others = new LinkedHashMap<>();
    others.put("household_days", near.household());
    others.put("neighbourhood_days", near.others());
    others.put("people_touched", near.touched());
    json.put("near", others);
    return json;
  }

  private static Map<String, Object> effect(TwinEffect effect) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("people", effect.people());
    json.put("days_as_is", effect.before());
    json.put("days_changed", effect.after());
    json.put("change", effect.change());
    Interval interval = effect.interval();
    if (interval != null) {
      Map<String, Object> ends = new LinkedHashMap<>();
      ends.put("kind", interval.kind());
      ends.put("low", interval.low());
      ends.put("high", interval.high());
      json.put("interval", ends);
    }
    json.put("ever_as_is", effect.everBefore());
    json.put("ever_changed", effect.everAfter());
    json.put("only_if_changed", effect.onlyAfter());
    json.put("only_if_changed_bounds", bounds(effect.onlyAfterBounds()));
    json.put("only_as_is", effect.onlyBefore());
    json.put("only_as_is_bounds", bounds(effect.onlyBeforeBounds()));
    json.put("same", effect.same());
    return json;
  }

  private static List<Double> bounds(Bounds bounds) {
    return List.of(bounds.least(), bounds.most());
  }
}

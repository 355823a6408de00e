package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.PlaceDots;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;

/// Cities that were drawn from one place: how far apart they lie in what became of their people,
/// and how far apart they were assumed to lie in who lives there.
final class PlacesSection implements Section {

  /// Places named at each end.
  private static final int NAMED = 5;

  @Override
  public String id() {
    return "places";
  }

  @Override
  public String title() {
    return "From place to place";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().cities().stream().anyMatch(city -> city.group() != null);
  }

  @Override
  public void write(Markup out, RunView run) {
    Set<String> told = new HashSet<>();
    for (Scenario.City city : run.scenario().cities()) {
      if (city.group() != null && told.add(city.group().id())) {
        writeGroup(out, run, city.group());
      }
    }
  }

  /// A place with what became of its people.
  ///
  /// @param city the place
  /// @param shutOut share of its adults who were ever shut out of something
  /// @param wrongly share who were so by a wrong record
  /// @param score mean score on the last day, in points
  private record Told(Scenario.City city, double shutOut, double wrongly, double score) {}

  private static List<Told> places(Totals totals, CityGroup group) {
    List<Told> places = new ArrayList<>();
    for (int city = 0; city < totals.scenario().cities().size(); city++) {
      Scenario.City one = totals.scenario().cities().get(city);
      if (group.holds(one)) {
        double adults = sum(totals, city, Outcome.CITIZENS);
        double scored = sum(totals, city, Outcome.SCORED);
        places.add(
            new Told(
                one,
                Totals.quotient(sum(totals, city, Outcome.SHUT_OUT), adults),
                Totals.quotient(sum(totals, city, Outcome.WRONGLY), adults),
                Totals.quotient(sum(totals, city, Outcome.SCORE_SUM) / 10, scored)));
      }
    }
    return places;
  }

  private static double sum(Totals totals, int city, Outcome outcome) {
    double sum = 0;
    for (SocietyTotals society : totals.scheme()) {
      CityLayout layout = society.layouts().get(city);
      int at = layout.outcomes.at(Group.ALL.ordinal(), outcome.ordinal());
      sum += society.cities().get(city)[at];
    }
    return sum;
  }

  private static void writeGroup(Markup out, RunView run, CityGroup group) {
    List<Told> places = places(run.everyCity(), group);
    List<Told> byShare = new ArrayList<>(places);
    byShare.sort(
        Comparator.comparingDouble(Told::shutOut).thenComparing(place -> place.city().id()));
    double people = 0;
    double shutOut = 0;
    for (int city = 0; city < run.everyCity().scenario().cities().size(); city++) {
      if (group.holds(run.everyCity().scenario().cities().get(city))) {
        people += sum(run.everyCity(), city, Outcome.CITIZENS);
        shutOut += sum(run.everyCity(), city, Outcome.SHUT_OUT);
      }
    }
    double all = Totals.quotient(shutOut, people);
    Told first = byShare.getFirst();
    Told last = byShare.getLast();
    Figure.write(
        out,
        "In the middle half of the "
            + Amounts.whole(places.size())
            + " places "
            + Amounts.percent(at(byShare, 0.25))
            + " to "
            + Amounts.percent(at(byShare, 0.75))
            + " of adults were ever shut out of something; the fewest were "
            + Amounts.percent(first.shutOut())
            + " in "
            + first.city().name()
            + ", the most "
            + Amounts.percent(last.shutOut())
            + " in "
            + last.city().name()
            + ".",
        new PlaceDots(
            "Adults ever shut out, by place",
            "One dot a place, stacked over the share of its adults.",
            byShare.stream().mapToDouble(Told::shutOut).toArray(),
            all),
        "Every other figure of this report takes the places together. None of them exists; where"
            + " they differ they were assumed to. In a place of few people chance moves the share"
            + " too. Numbers of each place are in the tables of the run folder, and who lives there"
            + " in its table places. Mean of the replicates.");
    writeEnds(out, byShare);
    writeSpreads(out, group, places);
  }

  private static double at(List<Told> sorted, double part) {
    return sorted.get((int) Math.round(part * (sorted.size() - 1))).shutOut();
  }

  private static void writeEnds(Markup out, List<Told> byShare) {
    List<List<String>> rows = new ArrayList<>();
    int named = Math.min(NAMED, byShare.size() / 2);
    for (int i = 0; i < byShare.size(); i++) {
      int place = byShare.size() - 1 - i;
      if (i < named || place < named) {
        rows.add(row(byShare.get(place)));
      }
    }
    out.element("h3", "Where most and fewest were shut out");
    Figure.table(
        out,
        List.of(
            "place",
            "residents",
            "ever shut out",
            "by a wrong record",
            "mean score",
            "in town",
            "middle income"),
        rows);
  }

  private static List<String> row(Told place) {
    Scenario.City city = place.city();
    return List.of(
        city.name(),
        Amounts.whole(city.people()),
        Amounts.percent(place.shutOut()),
        Amounts.percent(place.wrongly()),
        Double.isNaN(place.score()) ? "–" : Amounts.whole(Math.rint(place.score())),
        Amounts.percent(city.place().urbanShare().value()),
        Amounts.whole(Math.rint(city.place().incomeMeans().get(2).value())));
  }

  private static void writeSpreads(Markup out, CityGroup group, List<Told> places) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        spread(
            "residents (logarithm)", group.sizes(), smallest(places) + " to " + largest(places)));
    for (Map.Entry<CityGroup.Table, Quantity> entry : group.differ().entrySet()) {
      if (entry.getValue().value() > 0) {
        boolean income = entry.getKey() == CityGroup.Table.INCOME_MEANS;
        rows.add(
            spread(
                entry.getKey().title() + (income ? " (logarithm)" : " (logit)"),
                entry.getValue(),
                span(entry.getKey(), places)));
      }
    }
    rows.add(spread("share of this that tables have in common", group.together(), "–"));
    out.element("h3", "How far places were assumed to lie apart");
    out.element(
        "p",
        "Every place is drawn from "
            + group.place().title()
            + ", without lot, so that all people together have what its tables say. How far places"
            + " lie apart is assumed: the standard deviation between them, and what it gives.");
    Figure.table(
        out,
        List.of("differs", "standard deviation", "plausible", "lowest to highest place", "why"),
        rows);
  }

  private static List<String> spread(String what, Quantity spread, String span) {
    String plausible = "–";
    String why = "";
    switch (spread.provenance()) {
      case Provenance.Assumed assumed -> {
        plausible = Amounts.number(assumed.low()) + " to " + Amounts.number(assumed.high());
        why = assumed.why();
      }
      case Provenance.Source source -> why = source.reference();
    }
    return List.of(what, Amounts.exact(spread.value()), plausible, span, why);
  }

  private static String smallest(List<Told> places) {
    return Amounts.whole(places.stream().mapToLong(place -> place.city().people()).min().orElse(0));
  }

  private static String largest(List<Told> places) {
    return Amounts.whole(places.stream().mapToLong(place -> place.city().people()).max().orElse(0));
  }

  private static String span(CityGroup.Table table, List<Told> places) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Told place : places) {
      double value = table.of(place.city().place());
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return table == CityGroup.Table.INCOME_MEANS
        ? Amounts.whole(Math.rint(low)) + " to " + Amounts.whole(Math.rint(high))
        : Amounts.percent(low) + " to " + Amounts.percent(high);
  }
}

package org.glasshouse.results.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestWorld;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

class WholeGroupsTest {

  /// Five places of the shipped nation.
  private static Scenario nation(Setting... settings) {
    Path file = Path.of(System.getProperty("glasshouse.home"), "scenarios", "nation-2020.yaml");
    return ScenarioFiles.scaledTo(ScenarioFiles.load(file, List.of(settings)), 5_500);
  }

  private static Totals totals(Scenario scenario) {
    List<CityLayout> layouts = CityLayout.all(scenario);
    List<long[]> cities = new ArrayList<>();
    for (int city = 0; city < layouts.size(); city++) {
      long[] values = new long[layouts.get(city).size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = 1000L * city + i;
      }
      cities.add(values);
    }
    double[] share = new double[CityLayout.recordKinds(scenario.people()).size()];
    Arrays.fill(share, 1);
    SocietyTotals one = new SocietyTotals(0, Arm.SCHEME, 365, layouts, cities, share);
    return new Totals(scenario, List.of(one), List.of());
  }

  @Test
  void aGroupCountsAsOneCity() {
    Scenario scenario = nation();
    assertThat(scenario.cities()).hasSize(5);
    WholeGroups groups = WholeGroups.of(scenario);
    assertThat(groups.any()).isTrue();
    assertThat(groups.members()).containsExactly(List.of(0, 1, 2, 3, 4));
    Scenario.City whole = groups.scenario().cities().getFirst();
    assertThat(groups.scenario().cities()).hasSize(1);
    assertThat(whole.id()).isEqualTo("prefecture");
    assertThat(whole.name()).isEqualTo("Prefecture 1 to 5 (invented)");
    assertThat(whole.people()).isEqualTo(5_500);
    assertThat(whole.scheme()).isSameAs(scenario.cities().getLast().scheme());

    Totals told = groups.of(totals(scenario));
    SocietyTotals society = told.scheme().getFirst();
    assertThat(society.cities()).hasSize(1);
    assertThat(society.cities().getFirst()[7]).isEqualTo(1000 * (1 + 2 + 3 + 4) + 5 * 7);
    assertThat(Measures.of(told).mobility().cities()).hasSize(1);
  }

  @Test
  void citiesOfNoGroupStayAsTheyAre() {
    Scenario scenario = TestWorld.scenario(1, true, List.of());
    WholeGroups groups = WholeGroups.of(scenario);
    assertThat(groups.any()).isFalse();
    assertThat(groups.scenario()).isSameAs(scenario);
    Totals totals = totals(scenario);
    assertThat(groups.of(totals)).isSameAs(totals);
  }

  /// Systems count days and prices too, which do not add up.
  @Test
  void aGroupWithASystemStaysApart() {
    Scenario scenario =
        nation(
            new Setting(
                "systems",
                "{brittle: {assumed: {why: for a test, factor: [1, 1]}, moved: 0.2, queue_windows: 8,"
                    + " meaning: 0.1}}"));
    assertThat(scenario.systems().any()).isTrue();
    assertThat(WholeGroups.of(scenario).any()).isFalse();
    assertThat(WholeGroups.of(scenario).scenario().cities()).hasSize(5);
  }

  @Test
  void citiesOfAGroupShareALayout() {
    List<CityLayout> layouts = CityLayout.all(nation());
    assertThat(layouts).hasSize(5).allMatch(layout -> layout == layouts.getFirst());
    List<CityLayout> others = CityLayout.all(TestWorld.scenario(1, true, List.of()));
    assertThat(others.get(0)).isNotSameAs(others.get(1));
  }
}

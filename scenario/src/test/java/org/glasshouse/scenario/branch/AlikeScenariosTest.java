package org.glasshouse.scenario.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.junit.jupiter.api.Test;

/// Scenarios of one society get one shape, and what cannot have one is named.
class AlikeScenariosTest {

  private static final Path SCENARIOS =
      Path.of(System.getProperty("glasshouse.home", "..")).resolve("scenarios");
  private static final Scenario HELLO = load("hello.yaml");

  private static Scenario load(String name) {
    return ScenarioFiles.load(SCENARIOS.resolve(name), List.of());
  }

  private static List<Scenario> alike(Scenario... scenarios) {
    List<Stretch> stretches = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      stretches.add(new Stretch("run-" + (stretches.size() + 1), scenario));
    }
    return AlikeScenarios.of(stretches);
  }

  private static Scheme scheme(Scenario scenario) {
    return scenario.cities().getFirst().scheme();
  }

  private static Scenario with(
      List<Scheme.Count> counts, List<Scheme.Rule> rules, List<Scheme.ListRule> lists) {
    Scheme old = scheme(HELLO);
    Scheme scheme =
        new Scheme(
            old.id(),
            old.title(),
            old.kind(),
            old.purpose(),
            old.enrolment(),
            old.score(),
            old.parameters(),
            counts,
            rules,
            old.bands(),
            old.recalculation(),
            lists,
            old.consequences(),
            old.redress(),
            old.sources(),
            old.interpretations(),
            old.notModelled(),
            old.tests());
    return HELLO.withCities(List.of(HELLO.cities().getFirst().withScheme(scheme)));
  }

  private static List<String> ids(List<Scheme.Rule> rules) {
    return rules.stream().map(Scheme.Rule::id).toList();
  }

  @Test
  void whatIsTheSameStaysTheSame() {
    for (Scenario scenario : alike(HELLO, load("hello.yaml"), HELLO)) {
      assertThat(scheme(scenario)).isEqualTo(scheme(HELLO));
      assertThat(scenario).isEqualTo(HELLO);
    }
  }

  @Test
  void eachGetsWhatTheOtherHasWithoutEffect() {
    Scheme old = scheme(HELLO);
    List<Scheme.Rule> fewer = new ArrayList<>(old.rules());
    Scheme.Rule first = fewer.removeFirst();
    Scenario without = with(List.of(), fewer, old.lists());
    List<Scenario> ends = alike(HELLO, without);
    Scheme gone = scheme(ends.get(1));
    assertThat(scheme(ends.get(0))).isEqualTo(old);
    assertThat(ids(gone.rules())).isEqualTo(ids(old.rules()));
    assertThat(gone.rules().getFirst().title()).isEqualTo(first.title() + " (no longer)");
    assertThat(gone.rules().getFirst().trigger()).isEqualTo(new Scheme.Trigger.OnRecord(Set.of()));
    assertThat(gone.rules().getFirst().expiresDays()).isEqualTo(first.expiresDays());
    assertThat(gone.rules().subList(1, gone.rules().size())).isEqualTo(fewer);
    assertThat(gone.counts().getFirst().records()).isEmpty();
    // And the other way round: the added rule comes last, and its count is kept from the beginning.
    List<Scenario> begins = alike(without, HELLO);
    Scheme early = scheme(begins.get(0));
    assertThat(ids(early.rules()).getLast()).isEqualTo(first.id());
    assertThat(ids(scheme(begins.get(1)).rules())).isEqualTo(ids(early.rules()));
    assertThat(early.rules().getLast().points()).isNull();
    assertThat(early.rules().getLast().title()).isEqualTo(first.title());
    assertThat(early.counts()).isEqualTo(old.counts());
  }

  @Test
  void aThirdScenarioCanBringBackWhatWasGone() {
    Scheme old = scheme(HELLO);
    Scenario without =
        with(old.counts(), old.rules().subList(0, old.rules().size() - 1), old.lists());
    List<Scenario> three = alike(HELLO, without, HELLO);
    assertThat(scheme(three.get(0))).isEqualTo(old);
    assertThat(scheme(three.get(2))).isEqualTo(old);
    assertThat(scheme(three.get(1)).rules().getLast().trigger())
        .isEqualTo(new Scheme.Trigger.OnRecord(Set.of()));
  }

  @Test
  void anotherOrderIsRefused() {
    Scheme old = scheme(HELLO);
    List<Scheme.Rule> other = new ArrayList<>(old.rules());
    Collections.swap(other, 1, 2);
    Scenario swapped = with(old.counts(), other, old.lists());
    assertThatThrownBy(() -> alike(HELLO, swapped))
        .isInstanceOf(NotAlike.class)
        .hasMessage(
            "run-1 has scheme lindenhaven.rules "
                + ids(old.rules())
                + ", run-2 has scheme lindenhaven.rules "
                + ids(other)
                + "; expected the same.");
  }

  @Test
  void moreThanASchemeCanHaveIsRefused() {
    Scheme old = scheme(HELLO);
    List<Scheme.ListRule> lists = new ArrayList<>(old.lists());
    for (int i = 0; i < 8; i++) {
      Scheme.ListRule like = old.lists().getFirst();
      lists.add(
          new Scheme.ListRule(
              "list-" + i,
              like.title(),
              like.negative(),
              like.published(),
              like.entry(),
              like.calendar(),
              like.entryShare(),
              like.termDays(),
              like.extension(),
              like.extensionLow(),
              like.extensionHigh(),
              like.exit(),
              like.exitDelayDays(),
              like.spreads(),
              like.provenance()));
    }
    Scenario many = with(old.counts(), old.rules(), lists);
    assertThatThrownBy(() -> alike(HELLO, many))
        .isInstanceOf(NotAlike.class)
        .hasMessage("run-1 and run-2 have 9 different lists together; expected at most 8.");
  }

  /// What is made for a scheme is made once for all cities under it.
  @Test
  void citiesUnderOneSchemeStayUnderOne() {
    Scenario nation = load("nation-2020.yaml");
    List<Scenario.City> cities = alike(nation, load("nation-2020.yaml")).get(1).cities();
    long before =
        nation.cities().stream().map(c -> System.identityHashCode(c.scheme())).distinct().count();
    long after = cities.stream().map(c -> System.identityHashCode(c.scheme())).distinct().count();
    assertThat(cities).hasSizeGreaterThan(100);
    assertThat(after).isEqualTo(before).isLessThan(10);
  }
}

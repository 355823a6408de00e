package org.glasshouse.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.SabotageSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Groups of cities in scenario files.
class CityGroupFilesTest {
  @TempDir private Path folder = Path.of("");

  private static Scenario sound(String... settings) {
    return ScenarioFiles.load(
        SampleFiles.sound("group.yaml"), Stream.of(settings).map(Setting::parse).toList());
  }

  private void wrong(IssueCode code, String message, String before, String after) {
    SampleFiles.copyOfSound(folder);
    Path file = folder.resolve("group.yaml");
    SampleFiles.edit(file, before, after);
    assertThatThrownBy(() -> ScenarioFiles.load(file, List.of()))
        .isInstanceOfSatisfying(
            InvalidFilesException.class,
            thrown -> {
              assertThat(thrown.issues()).extracting(issue -> issue.code()).containsExactly(code);
              assertThat(thrown.getMessage()).contains(message);
            });
  }

  @Test
  void becomesCities() {
    Scenario scenario = sound();
    assertThat(scenario.cities()).hasSize(13);
    assertThat(scenario.population()).isEqualTo(55_000);
    assertThat(scenario.cities().getFirst().group()).isNull();
    Scenario.City first = scenario.cities().get(1);
    assertThat(first.id()).isEqualTo("town-1");
    assertThat(first.name()).isEqualTo("Town 1 (invented)");
    assertThat(scenario.cities().getLast().id()).isEqualTo("town-12");
    Set<Object> places = new HashSet<>();
    scenario.cities().forEach(city -> places.add(city.place()));
    assertThat(places).hasSize(13);
    assertThat(first.scheme()).isSameAs(scenario.cities().getFirst().scheme());
  }

  @Test
  void aSystemThatNamesItWorksInAllOfIt() {
    Scenario scenario = sound();
    assertThat(scenario.systems().of(SabotageSetting.class, "town-12")).isNotNull();
    assertThat(scenario.systems().of(SabotageSetting.class, "capital")).isNull();
  }

  /// The report's list of assumptions has the place once and each spread once, and no number of a
  /// single drawn city.
  @Test
  void itsNumbersStandOnceAmongTheAssumptions() {
    AssumptionRegister register = AssumptionRegister.of(sound());
    assertThat(register.entries())
        .filteredOn(entry -> entry.path().contains("#cities.town."))
        .hasSize(16)
        .extracting(AssumptionRegister.Entry::path)
        .doesNotHaveDuplicates()
        .anyMatch(path -> path.endsWith("group.yaml#cities.town.differ.income_means"))
        .anyMatch(path -> path.endsWith("group.yaml#cities.town.sizes.spread"));
    assertThat(register.entries())
        .filteredOn(entry -> entry.path().endsWith("place.yaml#urban_share"))
        .hasSize(1);
  }

  @Test
  void isSetLikeACity() {
    assertThat(sound("cities.town.people=20000").population()).isEqualTo(25_000);
    assertThat(sound("cities.town.count=3").cities()).hasSize(4);
    Scenario alike = sound("cities.town.differ.urban_share=0");
    assertThat(alike.cities().get(3).place().urbanShare().value()).isEqualTo(0.9);
    Scenario other = sound("cities.town.place.urban_share=0.5");
    assertThat(other.cities().getFirst().place().urbanShare().value()).isEqualTo(0.9);
    assertThat(other.cities().get(1).place().urbanShare().value()).isLessThan(0.8);
    assertThatThrownBy(() -> sound("cities.town-3.people=20000"))
        .hasMessageContaining("Maybe you meant \"town\"");
    assertThatThrownBy(() -> sound("cities.town.people=11999"))
        .hasMessageContaining("11999 people in the 12 cities of the group 'town'")
        .hasMessageContaining("at least 12000, or a 'count' of at most 11");
  }

  @Test
  void scalesWithItsCities() {
    Scenario scenario = sound();
    Scenario larger = ScenarioFiles.scaledTo(scenario, 550_001);
    assertThat(larger.population()).isEqualTo(550_001);
    assertThat(larger.cities()).hasSize(13);
    assertThat(larger.cities().getFirst().people()).isEqualTo(50_000);

    Scenario fewer = ScenarioFiles.scaledTo(scenario, 11_000);
    assertThat(fewer.population()).isEqualTo(11_000);
    assertThat(fewer.cities()).hasSize(11);
    assertThat(fewer.cities()).allMatch(city -> city.people() >= 1000);
    assertThat(ScenarioFiles.scaledTo(scenario, 55_000).cities()).isEqualTo(scenario.cities());
    assertThatThrownBy(() -> ScenarioFiles.scaledTo(scenario, 1_999))
        .isInstanceOf(InvalidFilesException.class)
        .hasMessageContaining("at least 1000 a city or group");
    assertThatThrownBy(() -> ScenarioFiles.scaledTo(scenario, 5_000))
        .isInstanceOf(InvalidFilesException.class)
        .hasMessageContaining("the city 'capital'");
    Scenario follows = sound("follow=[\"12:0:5\"]");
    assertThatThrownBy(() -> ScenarioFiles.scaledTo(follows, 11_000))
        .isInstanceOf(InvalidFilesException.class)
        .hasMessageContaining("the citizen 12:0:5, with 11 cities kept");
  }

  @Test
  void aCountMakesAGroup() {
    wrong(
        IssueCode.CITY_GROUP,
        "'sizes' in one city",
        "    count: 12\n    people: 50000",
        "    people: 50000");
  }

  @Test
  void aGroupNumbersItsCities() {
    wrong(IssueCode.CITY_GROUP, "a name without '{number}'", "Town {number}", "Town");
  }

  @Test
  void oneCityHasNoNumber() {
    wrong(
        IssueCode.CITY_GROUP,
        "'{number}' in the name of one city",
        "name: Capital (invented)",
        "name: \"Capital {number}\"");
  }

  @Test
  void idsAreItsOwn() {
    wrong(
        IssueCode.DUPLICATE_ID,
        "the city 'town-5' beside the group 'town'",
        "  capital: {",
        "  town-5: {");
  }

  @Test
  void aMisspeltTableIsGuessed() {
    wrong(
        IssueCode.UNKNOWN_KEY,
        "Maybe you meant \"income_means\"",
        "      income_means:",
        "      income_mean:");
  }

  @Test
  void aSpreadNeedsItsReason() {
    wrong(
        IssueCode.NO_PROVENANCE,
        "cities.town.sizes.spread",
        "{value: 0.8, assumed: {why: made up for tests, range: [0.4, 1.2]}}",
        "0.8");
  }

  @Test
  void aSystemNamesTheGroupAndNotOneOfIt() {
    wrong(
        IssueCode.UNKNOWN_CITY,
        "one of capital, town. Maybe you meant \"town\"",
        "cities: [town]",
        "cities: [town-3]");
  }

  @Test
  void allCitiesCount() {
    wrong(
        IssueCode.TOO_MANY,
        "4097 cities, those of groups counted",
        "    count: 12\n    people: 50000",
        "    count: 4096\n    people: 50000000");
  }
}

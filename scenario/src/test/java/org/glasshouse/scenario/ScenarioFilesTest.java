package org.glasshouse.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFilesTest {

  private static Scenario sound(String... settings) {
    return ScenarioFiles.load(
        SampleFiles.sound("scenario.yaml"), Stream.of(settings).map(Setting::parse).toList());
  }

  private static void wrong(IssueCode code, String part, String... settings) {
    assertThatThrownBy(() -> sound(settings))
        .isInstanceOfSatisfying(
            InvalidFilesException.class,
            thrown ->
                assertThat(thrown.issues())
                    .as(thrown.getMessage())
                    .anyMatch(issue -> issue.code() == code && issue.message().contains(part)));
  }

  @Test
  void readsWhatTheFilesSay() {
    Scenario scenario = sound();
    assertThat(scenario.start()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(scenario.days()).isEqualTo(730);
    assertThat(scenario.seed()).isEqualTo(7);
    assertThat(scenario.population()).isEqualTo(7501);
    assertThat(scenario.follow().getLast()).isEqualTo(new Scenario.CitizenId(1, 3, 1023));
    assertThat(scenario.inputs())
        .extracting(path -> path.getFileName().toString())
        .containsExactly(
            "scenario.yaml", "people.yaml", "channels.yaml", "place.yaml", "scheme.yaml");
    assertThat(scenario.cities().get(0).scheme()).isSameAs(scenario.cities().get(1).scheme());

    ActKind speeding = scenario.people().acts().getFirst();
    assertThat(speeding.rate().value()).isEqualTo(12);
    assertThat(speeding.rate().provenance()).isEqualTo(new Provenance.Source("study/T-21"));
    assertThat(speeding.dispersion().provenance())
        .isEqualTo(new Provenance.Assumed("made up for tests", 0.3, 1.2));
    assertThat(speeding.loadings().keySet()).containsExactly(Trait.CONSCIENTIOUSNESS);
    assertThat(speeding.season()).hasSize(12).allMatch(month -> month.value() == 1);
    assertThat(speeding.boost().value()).isEqualTo(1);

    Scheme scheme = scenario.cities().getFirst().scheme();
    assertThat(scheme.rules()).hasSize(5);
    Scheme.Rule bill = scheme.rules().getFirst();
    assertThat(bill.when()).isNotNull();
    assertThat(bill.path()).endsWith("scheme.yaml#rules.late-bill");
    assertThat(bill.trigger())
        .isEqualTo(new Scheme.Trigger.OnRecord(java.util.Set.of(DebtModel.Stage.LATE_30.id())));
    assertThat(scheme.rules().get(1).points()).isInstanceOf(Scheme.Points.Discretion.class);
    assertThat(scheme.rules().get(2).points()).isInstanceOf(Scheme.Points.Computed.class);
    assertThat(scheme.tests().getFirst().events().getFirst().fields()).containsEntry("amount", 5L);

    assertThat(scenario.channels().channels())
        .extracting(channel -> (Object) channel.errors().getClass())
        .containsExactlyInAnyOrder((Object[]) Channel.Errors.class.getPermittedSubclasses());
  }

  /// An inherited range is cut to what the number can be: 0.8 times 2 is no share.
  @Test
  void rangesStayInsideWhatANumberCanBe() {
    Channel.Errors.FaceErrors face =
        (Channel.Errors.FaceErrors) sound().channels().channels().getFirst().errors();
    assertThat(face.gallerySharePopulation().provenance())
        .isEqualTo(new Provenance.Assumed("made up for tests", 0.4, 1));
  }

  @Test
  void settingsReplaceNumbersAndSaySo() {
    Scenario scenario =
        sound(
            "days=400",
            "cities.harbour.people=2000",
            "people.acts.speeding.rate=3",
            "channels.speed-cameras.errors.unusable=0.5",
            "channels.channels.credit-file.errors.stale=0.1",
            "scheme.rules.late-bill.points=-20",
            "cities.inland.scheme.rules.speed.points=-1",
            "people.acts.volunteering.season[0]=0.8",
            "place.phone_share[1]=0.5",
            "cities.inland.name=Elsewhere");
    assertThat(scenario.days()).isEqualTo(400);
    assertThat(scenario.cities().getFirst().people()).isEqualTo(2000);
    assertThat(scenario.cities().getLast().name()).isEqualTo("Elsewhere");
    assertThat(points(scenario, 0, 0)).isEqualTo(-20);
    assertThat(points(scenario, 1, 0)).isEqualTo(-20);
    assertThat(points(scenario, 0, 3)).isEqualTo(-2.5);
    assertThat(points(scenario, 1, 3)).isEqualTo(-1);
    assertThat(scenario.cities().getFirst().place().phoneShare().get(1).value()).isEqualTo(0.5);

    Quantity rate = scenario.people().acts().getFirst().rate();
    assertThat(rate.value()).isEqualTo(3);
    assertThat(rate.provenance())
        .isEqualTo(
            new Provenance.Assumed(
                "set on the command line; the file has 12 from study/T-21", 3, 12));
    AssumptionRegister register = AssumptionRegister.of(scenario);
    assertThat(register.entries())
        .filteredOn(entry -> entry.origin() == AssumptionRegister.Origin.SET)
        .extracting(AssumptionRegister.Entry::path)
        .hasSizeGreaterThanOrEqualTo(6)
        .anyMatch(path -> path.endsWith("people.yaml#acts.speeding.rate"));
  }

  private static double points(Scenario scenario, int city, int rule) {
    Scheme.Points points = scenario.cities().get(city).scheme().rules().get(rule).points();
    return ((Scheme.Points.Fixed) java.util.Objects.requireNonNull(points)).points().value();
  }

  @ParameterizedTest
  @CsvSource({
    "dayz=1, days",
    "cities.harbur.people=2000, harbour",
    "people.acts.speding.rate=1, speeding",
    "people.acts.speeding.rat=1, rate",
    "channels.speed-camera.errors.unusable=0, speed-cameras",
    "scheme.rules.late-bil.points=1, late-bill",
    "cities.harbour.scheme.rulez.late-bill.points=1, rules",
    "channels.speed-cameras.errors.unusabel=1, unusable"
  })
  void anUnknownPathIsAnErrorWithAGuess(String setting, String guess) {
    wrong(IssueCode.SETTING_PATH, "Maybe you meant \"" + guess + "\"", setting);
  }

  @Test
  void aSettingIsCheckedLikeAFile() {
    wrong(IssueCode.WRONG_TYPE, "--set days=many: error", "days=many");
    wrong(IssueCode.OUT_OF_RANGE, "residents", "cities.harbour.people=999");
    wrong(IssueCode.SETTING_VALUE, "YAML", "days=[1");
    wrong(IssueCode.SETTING_PATH, "leads to no file", "cities.nowhere.scheme.score.min=1");
    assertThatThrownBy(() -> Setting.parse("days")).isInstanceOf(IllegalArgumentException.class);
  }

  /// Which of two settings counts would depend on their order alone; nothing is lost in silence.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days=400|days=410",
        "people.acts.speeding.rate=3|people.acts.speeding.rate.value=4",
        "people.acts.speeding.rate=3|people.acts.speeding={rate: 4}",
        "channels.speed-cameras.delay_days=4|channels.channels.speed-cameras.delay_days=5",
        "scheme.rules.late-bill.points=-20|scheme.rules.late-bill.points=-20",
        "place.phone_share[1]=0.5|place.phone_share[1]=0.6",
        "cities.inland.scheme.score.start=900|cities.inland.scheme.score.start=800"
      })
  void aSettingThatUndoesAnotherIsAnError(String first, String second) {
    wrong(IssueCode.SETTING_TWICE, "undoes the option --set " + first, first, second);
  }

  @Test
  void aSettingOfOneCityComesAfterOneOfAll() {
    Scenario scenario =
        sound("cities.inland.scheme.rules.late-bill.points=-1", "scheme.rules.late-bill.points=-9");
    assertThat(points(scenario, 0, 0)).isEqualTo(-9);
    assertThat(points(scenario, 1, 0)).isEqualTo(-1);
    Scenario inside = sound("place.phone_share=[0.5, 0.5, 0.5]", "place.phone_share[1]=0.6");
    assertThat(inside.cities().getFirst().place().phoneShare())
        .extracting(Quantity::value)
        .containsExactly(0.5, 0.6, 0.5);
  }

  @Test
  void whatOnlyAWholeScenarioShowsIsFound() {
    wrong(IssueCode.BURN_IN, "a burn-in of 180 days", "days=100");
    wrong(IssueCode.FOLLOW, "2:0:0", "follow=[\"2:0:0\"]");
    wrong(IssueCode.PARAMETER_TOO_LATE, "param.late_days", "start=\"2026-06-01\"");
    wrong(
        IssueCode.DEAD_RULE,
        "judgment_unmet, which no channel yields",
        "channels.credit-file.sees={bill_late_30: 0.9}");
    wrong(IssueCode.WRONG_FORMAT, "a place/1 file", "people=place.yaml");
  }

  @Test
  void anotherFormatIsNoScenario() {
    assertThatThrownBy(() -> ScenarioFiles.load(SampleFiles.sound("place.yaml"), List.of()))
        .isInstanceOf(InvalidFilesException.class)
        .hasMessageContaining("GH-F011");
    assertThatThrownBy(() -> ScenarioFiles.load(Path.of("nowhere.yaml"), List.of()))
        .isInstanceOf(InvalidFilesException.class)
        .hasMessage(
            "nowhere.yaml:1:1: error GH-R001: seen no file 'nowhere.yaml'; expected a file that can"
                + " be read.");
  }

  @Test
  void scalesByLargestRemainderToTheExactTotal() {
    Scenario scenario = sound();
    for (long people : new long[] {3001, 7502, 1_000_003, 4_000_000_000L}) {
      Scenario scaled = ScenarioFiles.scaledTo(scenario, people);
      assertThat(scaled.population()).isEqualTo(people);
      double share = scaled.cities().getFirst().people() / (double) people;
      assertThat(Math.abs(share - 5000.0 / 7501) * people).isLessThan(1);
    }
    assertThat(ScenarioFiles.scaledTo(scenario, 7501).cities()).isEqualTo(scenario.cities());
    assertThatThrownBy(() -> ScenarioFiles.scaledTo(scenario, 2500))
        .isInstanceOf(InvalidFilesException.class)
        .hasMessageContaining("inland");
  }

  @Test
  void warnsOfAListWithoutExit(@TempDir Path folder) {
    SampleFiles.copyOfSound(folder);
    SampleFiles.edit(folder.resolve("scheme.yaml"), "    term_days: 730\n", "");
    SampleFiles.edit(
        folder.resolve("scheme.yaml"),
        "    extension: \"count.late_bills >= 3\"\n    extension_low: 365\n    extension_high:"
            + " 1095\n    exit: \"count.late_bills == 0\"\n",
        "");
    LoadedScenario loaded = ScenarioFiles.read(folder.resolve("scenario.yaml"), List.of());
    assertThat(loaded.warnings())
        .extracting(issue -> issue.code())
        .containsExactly(IssueCode.LIST_WITHOUT_EXIT);
  }
}

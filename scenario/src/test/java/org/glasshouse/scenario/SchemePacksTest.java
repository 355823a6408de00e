package org.glasshouse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.schemetest.SchemeTestReport;
import org.glasshouse.scenario.schemetest.SchemeTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a pack of a scheme must say of itself to be believed.
class SchemePacksTest {

  static List<Path> schemes() {
    return SampleFiles.yaml(SampleFiles.home().resolve("packs/schemes"));
  }

  /// A number stands in a text that the file names, or is assumed with a reason and a range around
  /// it, or was left out and switches something off. There is no fourth kind.
  @ParameterizedTest
  @MethodSource("schemes")
  void everyNumberIsSourcedOrAssumed(Path file) {
    Scheme scheme = scheme(file).scheme();
    Set<String> keys =
        scheme.sources().stream().map(Citation::key).collect(Collectors.toUnmodifiableSet());
    List<AssumptionRegister.Entry> numbers = AssumptionRegister.of(scheme).entries();
    assertThat(numbers).isNotEmpty();
    for (AssumptionRegister.Entry number : numbers) {
      assertThat(number.origin()).as(number.path()).isNotEqualTo(AssumptionRegister.Origin.SET);
      switch (number.provenance()) {
        case Provenance.Source source ->
            assertThat(source.reference())
                .as(number.path())
                .matches(reference ->
                    reference.startsWith("https://") || keys.contains(reference.split("/", 2)[0]));
        case Provenance.Assumed assumed -> {
          assertThat(assumed.why()).as(number.path()).isNotBlank();
          assertThat(number.value()).as(number.path()).isBetween(assumed.low(), assumed.high());
        }
      }
    }
  }

  /// A scheme's own tests reach every rule, exception and list of it, and all pass.
  @ParameterizedTest
  @MethodSource("schemes")
  void itsTestsReachEveryClause(Path file) {
    CheckedFile.OfScheme checked = scheme(file);
    if (checked.scheme().rules().isEmpty() && checked.scheme().lists().isEmpty()) {
      return;
    }
    SchemeTestReport report = SchemeTests.run(checked.scheme(), checked.people());
    assertThat(report.outcomes()).isNotEmpty().allMatch(SchemeTestReport.Outcome::passed);
    assertThat(report.coverage().notReached()).isEmpty();
  }

  /// What stands for a text of the world says how it was read and what is left out, and rests on no
  /// invented text.
  @ParameterizedTest
  @MethodSource("schemes")
  void whatIsNotInventedSaysHowItWasRead(Path file) {
    Scheme scheme = scheme(file).scheme();
    if (scheme.kind() == Scheme.Kind.FICTIONAL) {
      return;
    }
    assertThat(scheme.interpretations()).isNotEmpty();
    assertThat(scheme.notModelled()).isNotEmpty();
    assertThat(scheme.sources()).noneMatch(source -> source.tag().equals("invented"));
  }

  /// Each scheme is lived under by a scenario that ships, so that its report can be looked at.
  @Test
  void everySchemeHasAScenario() {
    Set<String> used = new TreeSet<>();
    for (Path file : SampleFiles.yaml(SampleFiles.home().resolve("scenarios"))) {
      if (ScenarioFiles.check(file) instanceof CheckedFile.OfScenario of) {
        for (Scenario.City city : of.scenario().cities()) {
          used.add(city.scheme().id());
        }
      }
    }
    assertThat(used)
        .containsAll(schemes().stream().map(file -> scheme(file).scheme().id()).toList());
  }

  private static CheckedFile.OfScheme scheme(Path file) {
    if (ScenarioFiles.check(file) instanceof CheckedFile.OfScheme scheme) {
      return scheme;
    }
    throw new AssertionError(file + " is no scheme");
  }
}

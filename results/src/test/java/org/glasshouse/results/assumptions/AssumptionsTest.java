package org.glasshouse.results.assumptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glasshouse.results.TestWorld;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Behaviour;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.KnownSystems;
import org.glasshouse.scenario.systems.SystemFormat;
import org.junit.jupiter.api.Test;

final class AssumptionsTest {

  private static final Assumptions ALL = Assumptions.of(TestWorld.scenario(1, true, List.of()));

  @Test
  void everyAssumedNumberIsFoundOnceUnderItsMechanism() {
    assertThat(ALL.assumed())
        .extracting(Assumption::path, Assumption::mechanism)
        .containsExactlyInAnyOrder(
            tuple("people/test.yaml#acts.theft.rate", Mechanism.CONDUCT),
            tuple("people/test.yaml#acts.theft.deterrable", Mechanism.DETERRENCE),
            tuple("people/test.yaml#acts.litter.rate", Mechanism.CONDUCT),
            tuple("people/test.yaml#acts.volunteer.rate", Mechanism.CONDUCT),
            tuple("people/test.yaml#acts.petition.rate", Mechanism.CONDUCT),
            tuple("people/test.yaml#behaviour.deterrence", Mechanism.DETERRENCE),
            tuple("people/test.yaml#behaviour.chilling", Mechanism.CHILLING),
            tuple("channels/test.yaml#cameras.wrong_person", Mechanism.ERRORS));
    assertThat(ALL.sourced()).isPositive();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return new org.assertj.core.groups.Tuple(values);
  }

  @Test
  void thoseThatHoldForEverythingComeFirstThenTheWidest() {
    assertThat(ALL.under(List.of(Mechanism.DETERRENCE, Mechanism.ERRORS)))
        .extracting(Assumption::path)
        .containsExactly(
            "people/test.yaml#behaviour.deterrence",
            "people/test.yaml#acts.theft.deterrable",
            "channels/test.yaml#cameras.wrong_person");
  }

  /// What a system hangs on is one of its keys, and an assumed number of it comes first in every
  /// scenario that ships; a system that names none has the widest first.
  @Test
  void aSystemNamesTheNumberThatItHangsOn() throws IOException {
    Path folder = Path.of(System.getProperty("glasshouse.home"), "scenarios");
    Set<String> seen = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Scenario scenario = ScenarioFiles.load(file, List.of());
        Assumptions all = Assumptions.of(scenario);
        for (ChosenSystem system : scenario.systems().chosen()) {
          List<Assumption> own = all.ofSystem(system.id());
          String key = KnownSystems.hangsOn(system.id());
          assertThat(own).as("%s in %s", system.id(), file).isNotEmpty();
          if (key.isEmpty()) {
            assertThat(own.getFirst().relativeWidth())
                .isEqualTo(own.stream().mapToDouble(Assumption::relativeWidth).max().orElse(0));
          } else {
            assertThat(own.getFirst().path() + ".")
                .as("%s in %s", system.id(), file)
                .contains("#systems." + system.id() + "." + key + ".");
          }
          seen.add(system.id());
        }
      }
    }
    for (SystemFormat format : KnownSystems.all()) {
      assertThat(seen).contains(format.id());
      assertThat(format.hangsOn().isEmpty() || hasKey(format)).as(format.id()).isTrue();
    }
  }

  private static boolean hasKey(SystemFormat format) {
    return format.keys().stream().anyMatch(key -> key.name().equals(format.hangsOn()));
  }

  @Test
  void widthIsRelativeToTheValue() {
    assertThat(new Assumption("a", Mechanism.LAW, 2, 1, 4, "", true).relativeWidth())
        .isEqualTo(1.5);
    assertThat(new Assumption("a", Mechanism.LAW, 0, -1, 4, "", true).relativeWidth())
        .isEqualTo(1.25);
  }

  /// A score may begin at zero and a record come at once; nothing is off then.
  @Test
  void onlyStrengthsCanBeOff() {
    assertThat(new Assumption("a", Mechanism.DETERRENCE, 1, 0, 2, "", true).canBeOff()).isTrue();
    assertThat(new Assumption("a", Mechanism.DETERRENCE, 1, 0.5, 2, "", true).canBeOff()).isFalse();
    assertThat(new Assumption("a", Mechanism.BANDS, 0, 0, 350, "", true).canBeOff()).isFalse();
    assertThat(Assumptions.mechanism(Scheme.class, "score", Mechanism.POPULATION))
        .isEqualTo(Mechanism.BANDS);
    assertThat(Assumptions.mechanism(Channel.class, "delayDays", Mechanism.POPULATION))
        .isEqualTo(Mechanism.TIMING);
  }

  @Test
  void namesInTheMapAreNamesOfComponents() {
    for (Class<? extends Record> owner :
        List.of(
            PeopleModel.class,
            ActKind.class,
            Behaviour.class,
            Channel.class,
            Place.class,
            Scheme.class)) {
      assertThat(owner.getRecordComponents())
          .as("components of %s that set a mechanism of their own", owner.getSimpleName())
          .anyMatch(component ->
              Assumptions.mechanism(owner, component.getName(), Mechanism.POPULATION)
                  != Mechanism.POPULATION);
    }
    assertThat(Behaviour.class.getRecordComponents())
        .filteredOn(component ->
            Assumptions.mechanism(Behaviour.class, component.getName(), Mechanism.POPULATION)
                == Mechanism.POPULATION)
        .extracting(component -> component.getName())
        .containsExactly("farTies");
  }
}

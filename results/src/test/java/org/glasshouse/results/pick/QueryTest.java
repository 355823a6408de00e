package org.glasshouse.results.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.society.Peak;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

class QueryTest {

  private static final Scenario PILOT =
      ScenarioFiles.load(
          Path.of(System.getProperty("glasshouse.home", ".."))
              .resolve("scenarios")
              .resolve("pilot-800.yaml"),
          List.of());

  @Test
  void everyRuleThatIsNamedCanBeAsked() {
    for (String rule : Query.rules().keySet()) {
      String asked = rule.replace("SERVICE", "rail").replace(":N", ":3");
      assertThat(Query.of(asked, PILOT).words()).as(asked).isNotEmpty();
    }
    assertThat(Query.of("drawn:3", PILOT)).isInstanceOf(Query.Drawn.class);
    assertThat(Query.of("shut-out-by-rule-longest", PILOT))
        .isInstanceOfSatisfying(
            Query.Most.class, most -> assertThat(most.peak()).isEqualTo(Peak.OUT_BY_RULE));
    assertThat(Query.of("wrongly-banned-from:rail:longest", PILOT))
        .isEqualTo(Query.of("wrongly-banned-from:high-speed-rail", PILOT));
  }

  @Test
  void whatIsNoRuleIsNamedWithWhatMayBeMeant() {
    assertThatThrownBy(() -> Query.of("shut-out-longst", PILOT))
        .hasMessageContaining("did you mean shut-out-longest?")
        .hasMessageContaining("drawn:N");
    assertThatThrownBy(() -> Query.of("banned-from:looans", PILOT))
        .hasMessageContaining("nobody is shut out of 'looans' in this run")
        .hasMessageContaining("did you mean loans?")
        .hasMessageContaining("air-travel");
    for (String none : List.of("drawn:0", "drawn:101", "drawn:many")) {
      assertThatThrownBy(() -> Query.of(none, PILOT))
          .hasMessageContaining("expected a number from 1 to 100.");
    }
    for (String none : List.of("", "drawn", "drawn:3:longest", "wrongly-banned-from", "a:b:c:d")) {
      assertThatThrownBy(() -> Query.of(none, PILOT)).hasMessageContaining("there is no such rule");
    }
  }
}

package org.glasshouse.results.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.glasshouse.results.run.RunRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VaryTest {

  @Test
  void rangesAndListsAreRead() {
    assertThat(Vary.parse("people.behaviour.deterrence=0.1..0.9"))
        .isEqualTo(new Vary.Range("people.behaviour.deterrence", 0.1, 0.9));
    assertThat(Vary.parse("scheme.x=1, 2,3"))
        .isEqualTo(new Vary.Listed("scheme.x", List.of("1", "2", "3")));
    assertThat(Vary.parse("x=-1e-3..1")).isEqualTo(new Vary.Range("x", -0.001, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "x=", "=1..2", "x=2..1", "x=1..1", "x=a..b", "x=1..", "x=..2"})
  void whatIsNeitherIsSaid(String text) {
    assertThatThrownBy(() -> Vary.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("seen '")
        .hasMessageContaining("expected");
  }

  /// Guard 5: what an authority sets is compared in a full grid and never searched.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "scheme.rules.litter.points=1..9",
        "cities.harbour.scheme.redress.reviewers=1..9",
        "systems.alert.watchers=0..1",
        "scheme[rules].litter.points=1..9",
        "cities[harbour].scheme.redress.reviewers=1..9",
        " scheme.rules.litter.points=1..9"
      })
  void aRangeOverASchemeIsRefused(String text) {
    assertThatThrownBy(() -> Vary.parse(text).mustNotSearch())
        .isInstanceOfSatisfying(
            RunRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(RunRefused.Why.BY_DESIGN))
        .hasMessageContaining("Expected a list");
    Vary.parse(text.replace("..", ",")).mustNotSearch();
    Vary.parse("people.behaviour.deterrence=0..1").mustNotSearch();
  }
}

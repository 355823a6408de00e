package org.glasshouse.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the rules over the program, and each rule over an example that breaks it.
@Tag("architecture")
class ArchitectureTest {
  private static final String PROGRAM = "org.glasshouse";
  private static final String EXAMPLES = "org.glasshouse.checks.bad";

  private static final JavaClasses PROGRAM_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(PROGRAM);

  private static final JavaClasses EXAMPLE_CLASSES =
      new ClassFileImporter().importPackages(EXAMPLES);

  static List<String> ruleNames() {
    return List.copyOf(new Rules(PROGRAM).all().keySet());
  }

  private static ArchRule rule(String root, String name) {
    return Objects.requireNonNull(new Rules(root).all().get(name), name);
  }

  @Test
  void everyModuleIsLookedAt() {
    for (String module : Rules.MODULES) {
      assertThat(PROGRAM_CLASSES.stream().map(type -> type.getPackageName()))
          .as("classes of module " + module)
          .anyMatch(name -> (name + ".").startsWith(PROGRAM + "." + module + "."));
    }
  }

  @ParameterizedTest
  @MethodSource("ruleNames")
  void programKeepsRule(String name) {
    rule(PROGRAM, name).check(PROGRAM_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("ruleNames")
  void ruleFailsOnItsBadExample(String name) {
    EvaluationResult result = rule(EXAMPLES, name).evaluate(EXAMPLE_CLASSES);
    List<String> details = result.getFailureReport().getDetails();
    List<String> expected =
        switch (name) {
          case "arrows_scenario" -> List.of("scenario.UsesCli");
          case "arrows_engine" -> List.of("engine.UsesResults");
          case "arrows_results" -> List.of("results.UsesReport");
          case "arrows_report" -> List.of("report.UsesCli");
          case "arrows_web" -> List.of("web.UsesCli");
          case "no_random" -> List.of("Chance.stream", "Chance.mathematics", "Chance.generator");
          case "no_clock" -> List.of("Time.millis", "Time.nanos", "Time.today", "Time.clock");
          case "no_hash_order" -> List.of("Order.map", "Order.set", "Order.grouped");
          case "no_shared_state" ->
              List.of("Shared.counter", "Shared.OPEN", "Shared.CACHE", "Shared.HIDDEN");
          case "no_inexact_mathematics" -> List.of("Inexact.grow");
          case "streams_belong_to_cli" -> List.of("Talks.out", "Talks.err");
          case "no_vague_names" -> List.of("ScoreManager", "bad.util");
          case "weights_stay_inside" -> List.of("ReadsWeights.first");
          default -> throw new IllegalStateException("No bad example for the rule " + name);
        };
    for (String culprit : expected) {
      assertThat(details).as(name).anyMatch(detail -> detail.contains(culprit));
    }
    assertThat(details).as(name).noneMatch(detail -> detail.contains("Good."));
  }
}

package org.glasshouse.checks.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.checks.Repository;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// The state digests of the smallest shipped scenario are written down, so that no change moves
/// results unnoticed.
class GoldenDigestTest {

  private static final String FILE =
      "checks/src/test/resources/org/glasshouse/checks/sameness/hello-digests.txt";

  @Test
  void digestsOfHelloAreThoseWrittenDown() throws IOException {
    Scenario scenario =
        ScenarioFiles.load(Repository.root().resolve("scenarios/hello.yaml"), List.of());
    StringBuilder found = new StringBuilder();
    for (int replicate = 0; replicate < scenario.replicates(); replicate++) {
      for (Arm arm : Arm.values()) {
        Plan.Machine machine = new Plan.Machine(1, Plan.Machine.DISTRICT_CITIZENS, false);
        Plan plan = new Plan(scenario, arm, replicate, List.of(), machine);
        String digest = String.format("%016x", new Kept(plan).outcomes().digest());
        found
            .append(replicate)
            .append(' ')
            .append(arm.id())
            .append(' ')
            .append(digest)
            .append('\n');
      }
    }
    Path golden = Repository.root().resolve(FILE);
    assertThat(found.toString())
        .as(
            "The same inputs and seed give other numbers than before. If that is not meant, look for"
                + " the change that did it. If it is meant, say in CHANGELOG.md under 'Regression"
                + " information' which outputs move, by how much and why, and write these lines to"
                + " %s:%n%s",
            FILE, found)
        .isEqualTo(Files.readString(golden));
  }
}

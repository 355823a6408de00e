package org.glasshouse.results.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.results.run.Progress;
import org.glasshouse.scenario.model.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyJobTest {
  @TempDir private Path folder = Path.of("");

  private Study study() throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        """
        format: study/1
        id: tiny
        title: A tiny study
        about: Figures that can be counted in another way.
        sources: {paper: {title: A paper, publisher: A press, tag: invented}}
        runs:
          hello: {scenario: %1$s, set: [baseline=false, lives=0, "follow=[]"]}
          again: {scenario: %1$s, set: [baseline=false, lives=0, "follow=[]"]}
        figures:
          residents:
            {title: residents, published: 1000, source: paper/1, unit: citizen, tag: identity,
            tolerance: {within: 0, why: they are met exactly}, run: hello,
            count: {table: population, where: {status: residents}}}
          records:
            {title: records, published: 0, source: paper/1, unit: record, tag: prediction,
            tolerance: {within: 1000000, why: any}, run: hello, count: {table: records}}
          records-until:
            {title: records until a day, published: 0, source: paper/1, unit: record, tag: prediction,
            tolerance: {within: 1000000, why: any}, run: again,
            count: {table: records, until: "2027-03-31"}}
          ever:
            {title: shut out, published: 2, source: paper/1, unit: share, tag: prediction,
            tolerance: {within: 0.1, why: no share}, run: again, measure: lock-out.ever}
          nothing:
            {title: nothing, published: 2, source: paper/1, unit: share, tag: prediction,
            tolerance: {within: 0.1, why: no share}, run: again,
            count: {table: records, where: {cause: genuine}},
            of: {table: records, where: {cause: double-counted}}}
        """
            .formatted(Shipped.scenario("hello")));
    return Studies.read(file);
  }

  @Test
  void figuresAreWhatTheTablesOfTheRunSay() throws IOException {
    Map<String, Path> known = new HashMap<>();
    StudyResult result =
        Objects.requireNonNull(
            new StudyJob(
                    study(),
                    new Machine(1, Machine.DISTRICT_CITIZENS, false),
                    _ -> {},
                    Progress.NONE,
                    known,
                    folder.resolve("out"))
                .run());
    // Both runs are the same one, made once.
    assertThat(known).hasSize(1);
    assertThat(result.runs())
        .extracting(StudyResult.Made::folder)
        .containsOnly(folder.resolve("out").resolve("tiny-hello"));
    assertThat(result.figures().get(0).found().values()).containsExactly(1000.0, 1000.0);
    assertThat(result.figures().get(0).verdict()).isEqualTo(Verdict.REPRODUCED);
    try (RunFolder run = RunFolder.open(result.runs().getFirst().folder())) {
      Measure records =
          run.measures().all().stream()
              .filter(measure -> measure.id().equals("burden.records"))
              .findFirst()
              .orElseThrow();
      List<Double> counted = records.numerator().number().values();
      List<Double> found = result.figures().get(1).found().values();
      for (int r = 0; r < found.size(); r++) {
        double omitted =
            run.query(
                    "SELECT CAST(coalesce(sum(value), 0) AS DOUBLE) AS n FROM records WHERE counted AND cause ="
                        + " 'omitted' AND arm = 'scheme' AND replicate = "
                        + r)
                .number(0, "n");
        assertThat(found.get(r) - omitted).isEqualTo(counted.get(r));
        assertThat(result.figures().get(2).found().values().get(r))
            .isPositive()
            .isLessThan(found.get(r));
      }
      assertThat(result.figures().get(3).found())
          .isEqualTo(run.measures().lockOut().ever().value());
    }
    assertThat(result.figures().get(3).verdict()).isEqualTo(Verdict.NOT);
    assertThat(result.figures().get(4).found().exists()).isFalse();
    assertThat(result.verdict()).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void aCancelledJobHasNoResult() throws IOException {
    StudyJob job =
        new StudyJob(
            study(),
            new Machine(1, Machine.DISTRICT_CITIZENS, false),
            _ -> {},
            Progress.NONE,
            new HashMap<>(),
            folder.resolve("out"));
    job.cancel();
    assertThat(job.run()).isNull();
  }
}

package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.BranchWords;
import org.glasshouse.results.folder.Manifest;

/// How to get the same bits again, and how to cite them.
final class ReproduceSection implements Section {

  @Override
  public String id() {
    return "reproduce";
  }

  @Override
  public String title() {
    return "Run it again, and cite it";
  }

  @Override
  public boolean shown(RunView run) {
    return true;
  }

  @Override
  public void write(Markup out, RunView run) {
    Manifest manifest = run.manifest();
    out.element(
        "p",
        "The same files, options and seed give the same digest on any number of threads. RUN is the"
            + " folder that holds this report:");
    out.open("pre");
    boolean branched = !manifest.earlier().isEmpty();
    out.text(
        "./glasshouse run "
            + (branched ? BranchWords.option(manifest.earlier().getLast()) + " " : "")
            + (manifest.inputs().isEmpty()
                ? manifest.scenario().id()
                : "RUN/" + manifest.inputs().getFirst().path()));
    for (Manifest.Option option : manifest.options()) {
      out.text(" ");
      out.element("span", (option.name() + " " + option.value()).strip(), "class", "word");
    }
    out.text("\n./glasshouse verify RUN").close("pre");
    Figure.table(
        out,
        List.of("what", "value"),
        List.of(
            List.of("run", manifest.run()),
            List.of("digest of the final states", manifest.digest()),
            List.of(
                "engine", manifest.engine().version() + ", commit " + manifest.engine().commit()),
            List.of("root seed", manifest.scenario().seed()),
            List.of("Java", manifest.machine().jdk()),
            List.of("simulated", Amounts.whole(manifest.citizenDays()) + " citizen-days"),
            List.of("started", manifest.started())));
    List<List<String>> seeds = new ArrayList<>();
    for (Manifest.SocietyRun society : manifest.societies()) {
      seeds.add(
          List.of(
              "replicate " + (society.replicate() + 1) + ", " + society.arm(),
              society.seed(),
              society.digest(),
              Amounts.number(society.recordedActsPerCitizenYear())));
    }
    out.open("details").element("summary", "Seed and digest of every society");
    Figure.table(out, List.of("society", "seed", "digest", "records a citizen and year"), seeds);
    out.close("details");
    List<List<String>> inputs = new ArrayList<>();
    List<Manifest.Input> read = new ArrayList<>(manifest.inputs());
    manifest.earlier().forEach(earlier -> read.addAll(earlier.inputs()));
    for (Manifest.Input input : read) {
      inputs.add(List.of(input.path(), Amounts.whole(input.bytes()), input.sha256()));
    }
    out.open("details").element("summary", "Input files with their hashes");
    Figure.table(out, List.of("file", "bytes", "sha256"), inputs);
    out.close("details");
    out.element("h3", "Citation");
    out.element(
        "pre",
        "Glasshouse "
            + manifest.engine().version()
            + ", run "
            + manifest.run()
            + " of scenario “"
            + manifest.scenario().title()
            + "” ("
            + manifest.scenario().id()
            + "), seed "
            + manifest.scenario().seed()
            + ", digest "
            + manifest.digest()
            + ".");
  }
}

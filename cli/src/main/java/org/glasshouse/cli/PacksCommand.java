package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.CheckedFile;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tells what ships.
@Command(
    name = "packs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tells what ships, from which sources, and what is not modelled.",
    description = "Reads every file of packs/ and scenarios/ and tells what it stands for.")
final class PacksCommand implements Callable<Integer> {
  private static final List<String> FOLDERS =
      List.of("scenarios", "packs/schemes", "packs/places", "packs/channels", "packs/people");

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(Objects.requireNonNull(spec));
    List<Pack> packs = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (String file : Project.yamlIn(Project.home().resolve(folder))) {
        packs.add(pack(folder, Path.of(file)));
      }
    }
    if (json) {
      Json.print(terminal.out(), packs.stream().map(Pack::json).toList());
    } else {
      print(terminal, packs);
    }
    terminal.out().flush();
    return ExitCode.DONE.code();
  }

  /// One file that ships.
  private record Pack(
      String kind,
      String file,
      String id,
      String title,
      String nature,
      String content,
      List<Citation> sources,
      List<String> notModelled) {

    private Map<String, Object> json() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("kind", kind);
      map.put("file", file);
      map.put("id", id);
      map.put("title", title);
      map.put("nature", nature);
      map.put("content", content);
      List<Map<String, String>> texts = new ArrayList<>();
      for (Citation source : sources) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("key", source.key());
        text.put("title", source.title());
        text.put("publisher", source.publisher());
        text.put("link", source.href());
        text.put("tag", source.tag());
        texts.add(text);
      }
      map.put("sources", texts);
      map.put("not_modelled", notModelled);
      return map;
    }
  }

  private static Pack pack(String folder, Path file) {
    String name = folder + "/" + file.getFileName();
    return switch (ScenarioFiles.check(file)) {
      case CheckedFile.OfScenario of -> {
        Scenario s = of.scenario();
        yield new Pack(
            "scenario",
            name,
            s.id(),
            s.title(),
            words(s.telling()),
            Amounts.whole(s.population())
                + " people, "
                + Amounts.whole(s.days())
                + " days, "
                + Amounts.counted(s.replicates(), "replicate", "replicates")
                + ". "
                + s.about(),
            List.of(),
            s.notModelled());
      }
      case CheckedFile.OfScheme of -> {
        Scheme s = of.scheme();
        yield new Pack(
            "scheme",
            name,
            s.id(),
            s.title(),
            words(s.kind()),
            Amounts.counted(s.rules().size(), "rule", "rules")
                + ", "
                + Amounts.counted(s.bands().size(), "band", "bands")
                + ", "
                + Amounts.counted(s.lists().size(), "list", "lists")
                + ", "
                + Amounts.counted(s.consequences().size(), "consequence", "consequences")
                + ", "
                + Amounts.counted(s.tests().size(), "test", "tests")
                + ".",
            s.sources(),
            s.notModelled());
      }
      case CheckedFile.OfPlace of ->
          new Pack(
              "place",
              name,
              of.place().id(),
              of.place().title(),
              of.place().invented() ? "invented" : "from published totals",
              "Aggregate tables only.",
              of.place().sources(),
              List.of());
      case CheckedFile.OfChannels of ->
          new Pack(
              "channels",
              name,
              of.channels().id(),
              of.channels().title(),
              "",
              of.channels().channels().size() + " channels with their errors.",
              of.channels().sources(),
              of.channels().notModelled());
      case CheckedFile.OfPeople of ->
          new Pack(
              "people",
              name,
              of.people().id(),
              of.people().title(),
              "",
              of.people().acts().size()
                  + " kinds of act, "
                  + of.people().services().size()
                  + " services.",
              of.people().sources(),
              of.people().notModelled());
    };
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void print(Terminal terminal, List<Pack> packs) {
    for (Pack pack : packs) {
      terminal.heading(pack.id() + "  (" + pack.file() + ")");
      terminal.paragraph(
          pack.title() + (pack.nature().isEmpty() ? "." : " – " + pack.nature() + "."), "", "  ");
      terminal.paragraph(pack.content(), "", "  ");
      for (Citation source : pack.sources()) {
        terminal.paragraph(
            "source " + source.key() + " (" + source.tag() + "): " + source.title(), "", "  ");
      }
      for (String left : pack.notModelled()) {
        terminal.paragraph("not modelled: " + left, "", "  ");
      }
      terminal.out().println();
    }
  }
}

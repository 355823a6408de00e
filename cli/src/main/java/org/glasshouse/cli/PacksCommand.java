package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.CheckedFile;
import org.glasshouse.scenario.PackIndex;
import org.glasshouse.scenario.PackIndex.Pack;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tells what ships.
@Command(
    name = "packs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tells what ships, from which sources, and what is not modelled.",
    description =
        "Reads every file of packs/ and scenarios/ and tells what it stands for. With a NAME, the"
            + " page of that pack: what is modelled, on which clause or assumption each"
            + " part rests, how clauses were read, what is not modelled, and the sources.")
final class PacksCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "Names of packs, such as rongcheng; all if missing.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    return tell(Terminal.of(Objects.requireNonNull(spec)), Project.home()).code();
  }

  /// @param home folder that holds `packs/` and `scenarios/`
  ExitCode tell(Terminal terminal, Path home) {
    List<Pack> packs = names.isEmpty() ? PackIndex.read(home).packs() : named(home);
    if (json) {
      Json.print(terminal.out(), packs.stream().map(pack -> json(home, pack)).toList());
    } else {
      for (Pack pack : packs) {
        print(terminal, home, pack, !names.isEmpty());
      }
    }
    terminal.out().flush();
    boolean sound = true;
    for (Pack pack : packs) {
      for (Issue problem : pack.problems()) {
        terminal.err().println(problem.message());
      }
      sound &= pack.file() != null;
    }
    terminal.err().flush();
    return sound ? ExitCode.DONE : ExitCode.INVALID_FILE;
  }

  /// The packs that the names mean: a scheme and a scenario may share a name, and both are meant.
  private List<Pack> named(Path home) {
    List<String> known = PackIndex.names(home);
    for (String name : names) {
      if (!known.contains(name)) {
        @Nullable String maybe = Guess.nearest(name, known);
        throw new CommandFailed(
            ExitCode.USAGE,
            "No pack has the name "
                + name
                + ". "
                + (maybe == null
                    ? "./glasshouse packs lists all."
                    : "Maybe you meant " + maybe + "."));
      }
    }
    return PackIndex.read(home, new LinkedHashSet<>(names)).packs();
  }

  private static Map<String, Object> json(Path home, Pack pack) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", pack.format().word());
    map.put("file", file(home, pack));
    map.put("id", pack.id());
    map.put("title", pack.title());
    map.put("nature", nature(pack.file()));
    map.put("content", content(pack.file()));
    map.put("numbers_sourced", pack.sourced());
    map.put("numbers_assumed", pack.assumed());
    map.put("numbers_left_out", pack.leftOut());
    List<Map<String, String>> texts = new ArrayList<>();
    for (Citation source : pack.sources()) {
      Map<String, String> text = new LinkedHashMap<>();
      text.put("key", source.key());
      text.put("title", source.title());
      text.put("publisher", source.publisher());
      text.put("link", source.href());
      text.put("tag", source.tag());
      texts.add(text);
    }
    map.put("sources", texts);
    map.put("not_modelled", pack.notModelled());
    map.put("problems", pack.problems().stream().map(Issue::message).toList());
    return map;
  }

  private static String file(Path home, Pack pack) {
    Path path = pack.path().toAbsolutePath();
    Path from = home.toAbsolutePath();
    return (path.startsWith(from) ? from.relativize(path) : path).toString().replace('\\', '/');
  }

  /// What it is beside its title; empty if there is nothing to say.
  private static String nature(@Nullable CheckedFile file) {
    return switch (file) {
      case CheckedFile.OfScenario of -> words(of.scenario().telling());
      case CheckedFile.OfScheme of -> words(of.scheme().kind());
      case CheckedFile.OfPlace of -> of.place().invented() ? "invented" : "from published totals";
      case CheckedFile.OfChannels _, CheckedFile.OfPeople _, CheckedFile.OfStudy _ -> "";
      case null -> "";
    };
  }

  private static String content(@Nullable CheckedFile file) {
    return switch (file) {
      case CheckedFile.OfScenario of -> {
        Scenario s = of.scenario();
        yield Amounts.whole(s.population())
            + " people, "
            + Amounts.whole(s.days())
            + " days, "
            + Amounts.counted(s.replicates(), "replicate", "replicates")
            + ". "
            + s.about();
      }
      case CheckedFile.OfScheme of -> {
        Scheme s = of.scheme();
        yield Amounts.counted(s.rules().size(), "rule", "rules")
            + ", "
            + Amounts.counted(s.bands().size(), "band", "bands")
            + ", "
            + Amounts.counted(s.lists().size(), "list", "lists")
            + ", "
            + Amounts.counted(s.consequences().size(), "consequence", "consequences")
            + ", "
            + Amounts.counted(s.tests().size(), "test", "tests")
            + ".";
      }
      case CheckedFile.OfPlace _ -> "Aggregate tables only.";
      case CheckedFile.OfStudy of -> of.study().about();
      case CheckedFile.OfChannels of ->
          Amounts.counted(of.channels().channels().size(), "channel", "channels")
              + " with their errors.";
      case CheckedFile.OfPeople of ->
          Amounts.counted(of.people().acts().size(), "kind", "kinds")
              + " of act, "
              + Amounts.counted(of.people().services().size(), "service", "services")
              + ".";
      case null -> "";
    };
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// @param page whether the whole page is wanted
  private static void print(Terminal terminal, Path home, Pack pack, boolean page) {
    terminal.heading(pack.id() + "  (" + file(home, pack) + ")");
    String nature = nature(pack.file());
    terminal.paragraph(pack.title() + (nature.isEmpty() ? "." : " – " + nature + "."), "", "  ");
    if (pack.file() != null) {
      terminal.paragraph(content(pack.file()), "", "  ");
      terminal.paragraph(
          "numbers: "
              + Amounts.whole(pack.sourced())
              + " from sources, "
              + Amounts.whole(pack.assumed())
              + " assumed, "
              + Amounts.whole(pack.leftOut())
              + " left out and neutral",
          "",
          "  ");
    }
    if (page) {
      terminal.out().println();
      if (pack.file() instanceof CheckedFile.OfScheme scheme) {
        SchemePage.print(terminal, scheme);
      }
      foot(terminal, pack);
    } else {
      for (Citation source : pack.sources()) {
        terminal.paragraph(
            "source " + source.key() + " (" + source.tag() + "): " + source.title(), "", "  ");
      }
      for (String left : pack.notModelled()) {
        terminal.paragraph("not modelled: " + left, "", "  ");
      }
    }
    terminal.out().println();
  }

  /// What is not modelled, and the texts with their addresses.
  private static void foot(Terminal terminal, Pack pack) {
    if (!pack.notModelled().isEmpty()) {
      terminal.heading("Not modelled");
      pack.notModelled().forEach(left -> terminal.beside("  ", left));
    }
    if (!pack.sources().isEmpty()) {
      terminal.heading("Sources");
    }
    for (Citation source : pack.sources()) {
      String publisher = source.publisher().isEmpty() ? "" : ". " + source.publisher();
      terminal.beside(
          "  ", source.key() + " (" + source.tag() + "): " + source.title() + publisher);
      if (!source.href().isEmpty()) {
        terminal.out().println("    " + source.href());
      }
    }
  }
}

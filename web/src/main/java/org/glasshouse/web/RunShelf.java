package org.glasshouse.web;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glasshouse.report.Report;
import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.Page;
import org.glasshouse.results.checkpoint.Checkpoints;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.run.Destination;
import org.glasshouse.results.run.RunRefused;
import org.jspecify.annotations.Nullable;

/// The run folders, by their ids. An id is the name of a folder that lies directly in the folder of
/// runs; nothing else on the machine can be named.
final class RunShelf {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,120}");

  /// How the names of runs begin that a lesson made; they have addresses, and are in no list.
  static final String LESSON = "lesson-";

  /// Whole pages that are kept; each is a few megabytes.
  private static final int PAGES = 6;

  private final Path runs;
  private final Map<String, Told> told = new ConcurrentHashMap<>();
  private final Map<String, Future<Told>> reading = new ConcurrentHashMap<>();
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final Map<String, Whole> pages = new LinkedHashMap<>(16, 0.75f, true);

  /// @param runs folder in which run folders lie; need not exist
  RunShelf(Path runs) {
    this.runs = runs.toAbsolutePath().normalize();
  }

  /// The folder in which run folders lie.
  Path runs() {
    return runs;
  }

  /// A run.
  ///
  /// @param id name of its folder
  record Run(String id, Manifest manifest) {}

  /// What the first page tells of a run.
  ///
  /// @param finding the finding that everybody reads first
  /// @param picture its picture
  /// @param life somebody whose life it followed, with the rule by which they were chosen
  record Told(
      Manifest manifest, @Nullable Finding finding, Markup picture, @Nullable Markup life) {}

  /// What there is to tell of a run so far.
  ///
  /// @param told null while it is being read, or if the folder is damaged
  /// @param later whether it is being read
  record Ready(@Nullable Told told, boolean later) {}

  /// A run as its whole page.
  record Whole(Manifest manifest, Markup body) {}

  /// Every finished run, the newest first; not those that lessons made.
  List<Run> all() {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    List<Run> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(runs)) {
      for (Path folder : folders.toList()) {
        String id = String.valueOf(folder.getFileName());
        if (named(id) && !id.startsWith(LESSON) && isRun(folder)) {
          read(folder, id, all);
        }
      }
    } catch (IOException e) {
      throw new Refusal(500, "The folder of runs cannot be read: " + e.getMessage() + ".");
    }
    all.sort(Comparator.comparing((Run run) -> run.manifest().ended()).reversed());
    return all;
  }

  /// One that is damaged is not on the shelf.
  private static void read(Path folder, String id, List<Run> into) {
    try {
      into.add(new Run(id, ManifestFile.read(folder)));
    } catch (RunRefused _) {
      // Its own page says what is wrong with it.
    }
  }

  /// A finished run, or one that was stopped with some replicates finished.
  ///
  /// @throws Refusal if there is none of that id
  Run run(String id) {
    return new Run(id, ManifestFile.read(folder(id)));
  }

  /// Whether a run can be looked at.
  boolean isFinished(String id) {
    return named(id) && isRun(runs.resolve(id)) && liesHere(runs.resolve(id));
  }

  /// Whether one can go on with a run.
  boolean isUnfinished(String id) {
    return named(id)
        && (isUnfinished(Destination.part(runs.resolve(id))) || isUnfinished(runs.resolve(id)));
  }

  private boolean isUnfinished(Path folder) {
    return Checkpoints.isIn(folder) && liesHere(folder);
  }

  /// Ids of all runs with which one can go on, by name; not those that lessons made.
  List<String> unfinished() {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders
          .map(folder -> String.valueOf(Destination.finalName(folder).getFileName()))
          .filter(id -> !id.startsWith(LESSON) && isUnfinished(id))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  /// The folder of a run.
  ///
  /// @throws Refusal if there is none of that id
  Path folder(String id) {
    Path folder = named(id) ? runs.resolve(id) : runs;
    if (folder.equals(runs) || !isRun(folder) || !liesHere(folder)) {
      throw new Refusal(404, "There is no run of that name here.");
    }
    return folder;
  }

  private static boolean named(String id) {
    return ID.matcher(id).matches() && !id.endsWith(Destination.PART) && !id.contains("..");
  }

  private static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve(ManifestFile.NAME));
  }

  /// A link may not lead elsewhere.
  private boolean liesHere(Path folder) {
    try {
      return runs.toRealPath().equals(folder.toRealPath().getParent());
    } catch (IOException _) {
      return false;
    }
  }

  /// What the first page tells of a run, if it is there soon; else it is read meanwhile.
  ///
  /// @param until moment, as of [System#nanoTime], until which it is waited for
  Ready ready(Run run, long until) {
    Told known = told.get(run.id());
    if (known != null && known.manifest().equals(run.manifest())) {
      return new Ready(known, false);
    }
    Future<Told> read = reading.computeIfAbsent(run.id(), id -> reader.submit(() -> readOnce(id)));
    try {
      return new Ready(read.get(Math.max(0, until - System.nanoTime()), NANOSECONDS), false);
    } catch (TimeoutException _) {
      return new Ready(null, true);
    } catch (ExecutionException _) {
      return new Ready(null, false);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Ready(null, false);
    }
  }

  private Told readOnce(String id) {
    try {
      return told(id);
    } finally {
      reading.remove(id);
    }
  }

  private Told told(String id) {
    Path folder = folder(id);
    Manifest manifest = ManifestFile.read(folder);
    Told known = told.get(id);
    if (known != null && known.manifest().equals(manifest)) {
      return known;
    }
    try (RunFolder opened = RunFolder.open(folder)) {
      Told now = tell(opened);
      told.put(id, now);
      return now;
    }
  }

  private static Told tell(RunFolder opened) {
    RunView view = Report.view(opened);
    Finding first =
        view.findings().headlines().isEmpty() ? null : view.findings().headlines().getFirst();
    Markup picture = new Markup();
    if (first != null) {
      Page.harmless(picture, view, first.sentences().getFirst());
    }
    Markup life = null;
    if (!view.lives().isEmpty()) {
      life = new Markup();
      Page.life(life, view.stretches(), view.lives().getFirst().subject(), 1);
    }
    return new Told(opened.manifest(), first, picture, life);
  }

  /// A run as its whole page; the last few are kept.
  Whole whole(String id) {
    Path folder = folder(id);
    Manifest manifest = ManifestFile.read(folder);
    synchronized (pages) {
      Whole known = pages.get(id);
      if (known != null && known.manifest().equals(manifest)) {
        return known;
      }
      try (RunFolder opened = RunFolder.open(folder)) {
        Markup body = new Markup();
        Page.body(body, Report.view(opened));
        Whole now = new Whole(manifest, body);
        pages.put(id, now);
        if (pages.size() > PAGES) {
          pages.remove(pages.keySet().iterator().next());
        }
        return now;
      }
    }
  }
}

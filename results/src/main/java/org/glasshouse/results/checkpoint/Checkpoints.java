package org.glasshouse.results.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.society.Keeper.Savable;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.results.folder.FileHash;
import org.glasshouse.results.run.RunRefused;
import org.jspecify.annotations.Nullable;

/// The folder `checkpoint` of a run that is not finished: what the run is, the log of what its
/// societies told, and the last checkpoints of the society at work. Held by one process at a time.
public final class Checkpoints implements AutoCloseable {

  /// Its name inside a run folder.
  public static final String FOLDER = "checkpoint";

  /// What says in it what the run is.
  public static final String JOB = JobFile.NAME;

  private static final String LOG = "log";
  private static final String ROWS = "rows";
  private static final String STORE = "store";
  private static final String WINDOWS = "-w";

  /// Checkpoints of a society that are kept: if the last is damaged, it goes on from the one
  /// before.
  public static final int KEPT = 2;

  private final Path folder;
  private final FolderLock lock;
  private final JobFile job;
  private final RunLog log;
  private final Interval interval;
  private final Consumer<String> notes;
  private boolean toldOfFailure;
  private boolean kept;

  /// Windows after which the society at work was saved last; 0 if it was not.
  private volatile int savedWindows;

  private Checkpoints(
      Path folder,
      FolderLock lock,
      JobFile job,
      RunLog log,
      Interval interval,
      Consumer<String> notes) {
    this.folder = folder;
    this.lock = lock;
    this.job = job;
    this.log = log;
    this.interval = interval;
    this.notes = notes;
  }

  /// Where a society goes on.
  ///
  /// @param generation its state; null to begin with the founding
  /// @param nanos time that it took so far, in nanoseconds
  public record Start(@Nullable Generation generation, long nanos) {}

  /// Begins a run.
  ///
  /// @param run the run folder
  /// @param job what it is
  /// @param interval when checkpoints are due
  /// @param notes told, in whole sentences, what the user should know
  public static Checkpoints begin(Path run, JobFile job, Interval interval, Consumer<String> notes)
      throws IOException {
    Path folder = Files.createDirectory(run.resolve(FOLDER));
    FolderLock lock = FolderLock.take(folder, run);
    try {
      RunLog log = RunLog.create(folder.resolve(LOG));
      job.write(folder);
      Durable.folder(run);
      return new Checkpoints(folder, lock, job, log, interval, notes);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /// Whether a run folder holds what is needed to go on with it.
  public static boolean isIn(Path run) {
    return Files.isRegularFile(run.resolve(FOLDER).resolve(JobFile.NAME));
  }

  /// Takes hold of a run that is not finished.
  ///
  /// @param from the run folder as it is called now
  /// @param run what it is called while it is at work
  /// @param check looks at what the run is before anything is changed
  /// @throws RunRefused if another process holds it, or it is damaged beyond use
  public static Checkpoints open(
      Path from, Path run, Consumer<JobFile> check, Interval interval, Consumer<String> notes)
      throws IOException {
    FolderLock lock = FolderLock.take(from.resolve(FOLDER), from);
    try {
      JobFile job = JobFile.read(from.resolve(FOLDER));
      check.accept(job);
      if (!from.equals(run)) {
        Files.move(from, run, StandardCopyOption.ATOMIC_MOVE);
      }
      Path folder = run.resolve(FOLDER);
      Durable.remove(folder.resolve(STORE));
      return new Checkpoints(folder, lock, job, RunLog.open(folder.resolve(LOG)), interval, notes);
    } catch (DamagedCheckpoint e) {
      lock.close();
      throw new RunRefused(RunRefused.Why.CANNOT_READ, e.getMessage() + " Run the scenario again.");
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// What the run is.
  public JobFile job() {
    return job;
  }

  /// Bytes that a tally takes in the log, about.
  ///
  /// @param times how many times as large its numbers are to be
  public static long loggedBytes(long[] tally, double times) {
    long bytes = 0;
    int before = -1;
    for (int cell = 0; cell < tally.length; cell++) {
      if (tally[cell] != 0) {
        bytes += FrameBytes.length(cell - before) + FrameBytes.length((long) (tally[cell] * times));
        before = cell;
      }
    }
    return bytes;
  }

  /// Where the tallies of ended societies may lie while this process runs.
  public Path rowFile() {
    return folder.resolve(ROWS);
  }

  /// Where the store of tables may lay what memory does not hold.
  public Path storeFolder() {
    return folder.resolve(STORE);
  }

  /// Whether anything is here from which to go on.
  public boolean worthKeeping() {
    return kept || log.ended() > 0;
  }

  /// Windows after which the society at work was saved last; 0 if it was not. May be asked from any
  /// thread.
  public int savedWindows() {
    return savedWindows;
  }

  // ---- Going on --------------------------------------------------------------------------------

  /// What a society left, if it has ended; the listener is told again all that it told.
  ///
  /// @param tallies room for a tally of each city
  public @Nullable EndedSociety ended(SocietyKey key, long[][] tallies, Listener listener)
      throws IOException {
    LoggedSociety society = log.find(key);
    if (society == null || !society.ended()) {
      return null;
    }
    log.replay(society, society.end(), tallies, listener);
    return log.left(society);
  }

  /// Where a society goes on that has not ended: at its last checkpoint that is whole. The listener
  /// is told again what it told until then; what it told later is cut off, and later checkpoints
  /// are removed.
  public Start start(Plan plan, long[][] tallies, Listener listener) throws IOException {
    SocietyKey key = SocietyKey.of(plan);
    LoggedSociety society = log.find(key);
    Generation generation = null;
    Set<String> damaged = new LinkedHashSet<>();
    List<Path> useless = new ArrayList<>();
    for (Path saved : generations(key)) {
      if (generation == null) {
        generation = usable(saved, plan, society, damaged);
        if (generation == null) {
          useless.add(saved);
        }
      }
    }
    savedWindows = generation == null ? 0 : generation.windows();
    tellDamaged(key, damaged, generation);
    for (Path saved : useless) {
      Generation.remove(saved);
    }
    if (society == null) {
      log.atEnd();
      return new Start(null, 0);
    }
    int windows = generation == null ? 0 : generation.windows();
    long nanos = society.nanos(windows);
    if (generation != null) {
      log.replay(society, society.end(windows), tallies, listener);
    }
    log.cut(society, windows);
    kept |= generation != null;
    return new Start(generation, nanos);
  }

  /// A checkpoint, if it is whole and the log reaches as far.
  ///
  /// @param damaged is told of one that was whole once
  private @Nullable Generation usable(
      Path saved, Plan plan, @Nullable LoggedSociety society, Set<String> damaged) {
    String why;
    try {
      Generation generation = Generation.open(saved);
      generation.verify();
      if (generation.identity() != identity(plan)) {
        why = saved + " is of another run.";
      } else if (society == null || society.windows() < generation.windows()) {
        why = log.file() + " is damaged: it ends before the last checkpoint.";
      } else {
        return generation;
      }
    } catch (IOException e) {
      why = String.valueOf(e.getMessage());
    }
    if (Files.exists(saved.resolve(Generation.MANIFEST))) {
      damaged.add(why);
    }
    return null;
  }

  private void tellDamaged(SocietyKey key, Set<String> damaged, @Nullable Generation generation) {
    if (damaged.isEmpty()) {
      return;
    }
    String title = key.title();
    notes.accept(
        String.join(" ", damaged)
            + " "
            + Character.toUpperCase(title.charAt(0))
            + title.substring(1)
            + (generation == null
                ? ", begins anew."
                : ", goes on from the checkpoint before, after window "
                    + generation.windows()
                    + "."));
  }

  /// Checkpoints of a society, the newest first.
  private List<Path> generations(SocietyKey key) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(path -> String.valueOf(path.getFileName()).startsWith(key.id() + WINDOWS))
          .forEach(found::add);
    }
    found.sort(Comparator.comparing(Path::toString).reversed());
    return found;
  }

  /// Identity of a society: the run, its seed, its arm, and whether lives are followed.
  private long identity(Plan plan) {
    String text = job.run() + "\n" + plan.seed() + "\n" + SocietyKey.of(plan).id();
    return HexFormat.fromHexDigitsToLong(FileHash.of(text).substring(0, 16));
  }

  // ---- Keeping ---------------------------------------------------------------------------------

  /// Listens to a society for somebody else, and keeps all that it tells.
  ///
  /// @param layoutSizes length of each city's tally
  /// @param nanos time that the society took before
  public SocietyKeeper keeper(Plan plan, int windows, int[] layoutSizes, long nanos, Listener to) {
    return new SocietyKeeper(this, log, plan, windows, layoutSizes, nanos, to);
  }

  /// A window ended and is in the log.
  void windowEnded(Plan plan, int done, boolean cancelled, Savable society) throws IOException {
    if (!cancelled && !interval.due()) {
      return;
    }
    long began = interval.now();
    log.force();
    try {
      save(plan, done, society);
    } catch (IOException e) {
      if (!toldOfFailure || cancelled) {
        notes.accept(
            "No checkpoint could be written: "
                + RunRefused.seen(e)
                + (cancelled ? "." : ". The run goes on without."));
        toldOfFailure = true;
      }
    }
    interval.done(began);
  }

  /// Removes all but the last checkpoints; those that were not written whole do not count.
  private void removeOlder(SocietyKey key) throws IOException {
    int whole = 0;
    for (Path saved : generations(key)) {
      if (!Files.exists(saved.resolve(Generation.MANIFEST)) || ++whole > KEPT) {
        Generation.remove(saved);
      }
    }
  }

  /// Saves a society that is to go on under other rules, whatever that costs.
  ///
  /// @throws IOException if it cannot be written; then it cannot go on either
  Generation branch(Plan plan, int done, Savable society) throws IOException {
    log.force();
    return save(plan, done, society);
  }

  private Generation save(Plan plan, int done, Savable society) throws IOException {
    SocietyKey key = SocietyKey.of(plan);
    Path to = folder.resolve(String.format(Locale.ROOT, "%s%s%06d", key.id(), WINDOWS, done));
    Generation saved = society.save(to, identity(plan));
    kept = true;
    savedWindows = done;
    removeOlder(key);
    return saved;
  }

  /// A society ended: what it left is durable from now on, and its checkpoints are removed.
  public void ended(SocietyKey key, EndedSociety ended) throws IOException {
    log.ended(key, ended);
    kept = true;
    savedWindows = 0;
    for (Path saved : generations(key)) {
      Generation.remove(saved);
    }
  }

  /// Gives the folder free.
  @Override
  public void close() {
    try {
      log.close();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

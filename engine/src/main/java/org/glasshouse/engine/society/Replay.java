package org.glasshouse.engine.society;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.replay.Course;
import org.glasshouse.engine.replay.Kept;
import org.glasshouse.engine.replay.LeftOut;
import org.glasshouse.engine.replay.RecordTape;
import org.glasshouse.engine.replay.ReplayReader;
import org.glasshouse.engine.replay.Rescore;
import org.glasshouse.engine.replay.Standing;
import org.glasshouse.engine.twins.Flips;
import org.glasshouse.engine.twins.TwinLife;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// Lets the neighbourhoods of some citizens live again, from their founding on, with nothing else
/// of the society: whatever they saw from outside was written down while the society ran. They end
/// in the same bits, and their citizens' ledgers are those that the society would have written. All
/// that a neighbourhood publishes is compared with what it published then.
///
/// A life can also be lived again without some of its records or rules, or on a course that the
/// citizen could have taken. Then whatever is outside the neighbourhood stays as it was: what is
/// told is the effect on the citizen and those near, with the rest frozen.
public final class Replay {

  /// Variants that live side by side in a thread.
  static final int SIDE_BY_SIDE = 64;

  /// Windows from one look at whether a variant is the same again to the next.
  private static final int OFTEN = 2;

  private final Plan plan;
  private final World world;
  private final Path file;
  private final long identity;
  private final List<Pass> passes = Passes.inOrder();
  private final Inhabitants inhabitants;

  /// What the neighbourhood saw that was told last; null if there is none alone.
  private volatile @Nullable Recalled recalled;

  /// @param plan of the society that was written down; those whom it follows are told
  /// @param file what a `ReplayWriter` wrote
  /// @param identity of the society
  public Replay(Plan plan, Path file, long identity) {
    this.plan = plan;
    this.world = new World(plan);
    this.inhabitants = new Inhabitants(world);
    this.file = file;
    this.identity = identity;
  }

  /// What the plan's followed citizens lived.
  ///
  /// @throws DamagedCheckpoint if the file is missing, damaged or of another society
  /// @throws OtherSociety if a neighbourhood does not live as it did
  public ToldLives run() throws IOException {
    boolean full = plan.follow().size() == 1;
    TreeMap<Integer, TreeMap<Integer, TreeSet<CitizenId>>> places = new TreeMap<>();
    for (CitizenId id : plan.follow()) {
      places
          .computeIfAbsent(id.city(), _ -> new TreeMap<>())
          .computeIfAbsent(id.neighbourhood(), _ -> new TreeSet<>(Followed.order()))
          .add(id);
    }
    List<Relived> all = new ArrayList<>();
    for (TreeMap<Integer, TreeSet<CitizenId>> neighbourhoods : places.values()) {
      CityWorld city = inhabitants.city(neighbourhoods.firstEntry().getValue().getFirst());
      List<Relived> here = new ArrayList<>();
      for (TreeSet<CitizenId> citizens : neighbourhoods.values()) {
        here.add(Relived.of(city, List.copyOf(citizens), full));
      }
      boolean only = places.size() == 1 && here.size() == 1;
      Recalled keeping = only ? Recalled.of(city, here.getFirst().district()) : null;
      asWritten(city, _ -> here, world.days.windows(), keeping);
      recalled = keeping;
      all.addAll(here);
    }
    List<LedgerEntry> told = new ArrayList<>();
    for (int w = 0; w < world.days.windows(); w++) {
      for (Relived each : all) {
        told.addAll(each.told().get(w));
      }
    }
    return new ToldLives(told, full ? all.getFirst().evaluations() : List.of());
  }

  /// Lets a neighbourhood live again.
  ///
  /// @param peak whose last values are wanted
  /// @param median as in [Peaks#median]
  /// @param ledgers whether everybody's ledger is wanted
  /// @throws DamagedCheckpoint as in [#run]
  /// @throws OtherSociety as in [#run]
  public LivedAgain neighbourhood(
      int city, int neighbourhood, Peak peak, int median, boolean ledgers) throws IOException {
    CityWorld world = inhabitants.city(new CitizenId(city, neighbourhood, 0));
    Relived lived = Relived.whole(world, neighbourhood, ledgers);
    live(world, _ -> List.of(lived), this.world.days.windows());
    List<LedgerEntry> entries = new ArrayList<>();
    lived.told().forEach(entries::addAll);
    int unit = peak == Peak.GAIN_BY_FAKING ? world.sumUnit : 1;
    return new LivedAgain(lived.values(peak, median), unit, List.copyOf(entries));
  }

  /// One citizen's ledgers under several variants of a life, in the same order. All variants are
  /// one life until the first of what they are without.
  ///
  /// @param variants what each is without
  /// @param untilDay they are lived to the end of the window that holds this day
  /// @throws DamagedCheckpoint as in [#run]
  public List<List<LedgerEntry>> without(CitizenId citizen, List<LeftOut> variants, int untilDay)
      throws IOException {
    CityWorld city = inhabitants.city(citizen);
    List<List<LedgerEntry>> lives = new ArrayList<>();
    variants.forEach(_ -> lives.add(List.of()));
    sideBySide(
        variants.size(),
        mine -> {
          Variants side = new Variants(city, citizen, mine.stream().map(variants::get).toList());
          relive(city, citizen.neighbourhood(), side::living, world.days.window(untilDay) + 1);
          for (int i = 0; i < mine.size(); i++) {
            lives.set(mine.get(i), side.life(i));
          }
        });
    return lives;
  }

  /// Lives in a neighbourhood by what it is remembered to have seen, else by what was written.
  private void relive(CityWorld city, int neighbourhood, Living living, int windows)
      throws IOException {
    Recalled known = recalled;
    if (known != null && known.holds(city.index, neighbourhood, windows)) {
      live(city, living, windows, known::tell);
    } else {
      live(city, living, windows);
    }
  }

  /// Lives of some citizens as they were, and of each of them changed.
  ///
  /// @param flips who, and what is changed about each of them alone
  /// @throws DamagedCheckpoint as in [#run]
  /// @throws OtherSociety as in [#run]
  public List<TwinLife> twins(Flips flips) throws IOException {
    return new Twins(this, flips).lives(plan.machine().threads(), world.days.windows());
  }

  /// Neighbourhoods lived as they were, and scored anew on the records that were made of them: what
  /// people did and what was recorded of it is frozen, and so is all outside.
  ///
  /// @param each neighbourhoods, with whom to tell and what is to count; one may stand here often
  /// @return what came of each, in the same order
  /// @throws DamagedCheckpoint as in [#run]
  /// @throws OtherSociety as in [#run]
  public List<Rescore.Lives> rescored(List<Rescore> each) throws IOException {
    Rescore.Lives[] found = new Rescore.Lives[each.size()];
    for (Rescore one : each) {
      inhabitants.city(one.told().getFirst());
    }
    try (Workers workers = new Workers(plan.machine().threads())) {
      workers.each(each.size(), (int piece, int _) -> found[piece] = rescored(each.get(piece)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return List.of(found);
  }

  private Rescore.Lives rescored(Rescore one) throws IOException {
    List<CitizenId> told = one.told();
    CityWorld city = inhabitants.city(told.getFirst());
    int neighbourhood = told.getFirst().neighbourhood();
    RecordTape tape =
        new RecordTape(city.boardStart[neighbourhood + 1] - city.boardStart[neighbourhood]);
    List<Relived> all = new ArrayList<>();
    all.add(Relived.taped(city, told, tape));
    for (Kept kept : one.kept()) {
      all.add(Relived.anew(city, told, tape, kept));
    }
    relive(city, neighbourhood, _ -> all, world.days.windows());
    List<List<LedgerEntry>> lives = new ArrayList<>();
    for (Relived each : all) {
      lives.add(each.told().stream().flatMap(List::stream).toList());
    }
    return new Rescore.Lives(lives.getFirst(), List.copyOf(lives.subList(1, lives.size())));
  }

  /// How everybody of a neighbourhood stands on the morning of a day.
  ///
  /// @param day first day of a window
  /// @throws DamagedCheckpoint as in [#run]
  /// @throws OtherSociety as in [#run]
  public List<Standing> standing(int city, int neighbourhood, int day) throws IOException {
    return new Courses(this, world, city, neighbourhood).standing(day);
  }

  /// What citizens of a neighbourhood live on courses of their own, each alone, in the same order;
  /// told from the day on from which a course must be known.
  ///
  /// @param untilDay they are lived to the end of the window that holds this day
  /// @throws DamagedCheckpoint as in [#run]
  public List<List<LedgerEntry>> courses(
      int city, int neighbourhood, List<Course> courses, int untilDay) throws IOException {
    return new Courses(this, world, city, neighbourhood).lives(courses, untilDay);
  }

  /// Some lives, by their numbers, that are lived side by side.
  interface Side {

    /// Lives them.
    void live(List<Integer> numbers) throws IOException;
  }

  /// Deals lives out to threads, and to each some side by side.
  ///
  /// @param count how many there are
  void sideBySide(int count, Side side) throws IOException {
    int threads = Math.min(plan.machine().threads(), Math.max(1, count));
    int batch = Math.clamp(Math.ceilDiv(count, threads), 1, SIDE_BY_SIDE);
    int pieces = Math.ceilDiv(count, batch);
    try (Workers workers = new Workers(threads)) {
      workers.each(
          pieces,
          (int piece, int _) -> {
            List<Integer> mine = new ArrayList<>();
            for (int number = piece; number < count; number += pieces) {
              mine.add(number);
            }
            side.live(mine);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Who lives in a window.
  interface Living {

    /// Those who do.
    List<Relived> in(int window);
  }

  /// Variants of a life, each of which is lived from where it begins to differ to where it is the
  /// same again.
  private final class Variants {

    private final Relived whole;
    private final List<LeftOut> leftOut;
    private final Relived[] parted;
    private final List<Relived> living = new ArrayList<>();

    Variants(CityWorld city, CitizenId citizen, List<LeftOut> leftOut) {
      this.whole = Relived.of(city, List.of(citizen), false);
      this.leftOut = leftOut;
      this.parted = new Relived[leftOut.size()];
      living.add(whole);
    }

    List<Relived> living(int window) {
      for (int v = 0; v < parted.length; v++) {
        if (world.days.window(leftOut.get(v).firstDay()) == window) {
          parted[v] = whole.parting(leftOut.get(v));
          living.add(parted[v]);
        } else if (parted[v] != null
            && window % OFTEN == 0
            && world.days.window(leftOut.get(v).lastDay()) < window
            && living.contains(parted[v])
            && parted[v].standsAs(whole)) {
          living.remove(parted[v]);
        }
      }
      return living;
    }

    /// The ledger of a variant: that of the life as it was, but while it differed.
    List<LedgerEntry> life(int v) {
      List<LedgerEntry> life = new ArrayList<>();
      List<List<LedgerEntry>> own = parted[v] == null ? List.of() : parted[v].told();
      own.forEach(life::addAll);
      whole.told().subList(own.size(), whole.told().size()).forEach(life::addAll);
      return life;
    }
  }

  /// Who the people of the society are.
  public Inhabitants inhabitants() {
    return inhabitants;
  }

  /// Lets neighbourhoods of a city live side by side for some windows, as it was written down.
  void live(CityWorld city, Living living, int windows) throws IOException {
    asWritten(city, living, windows, null);
  }

  /// @param keeping what one neighbourhood sees is kept there, unless it is null
  private void asWritten(CityWorld city, Living living, int windows, @Nullable Recalled keeping)
      throws IOException {
    try (ReplayReader in = ReplayReader.open(file, identity)) {
      live(
          city,
          living,
          windows,
          (w, nation, outside) -> {
            byte[] told = in.next(w + 1, ReplayReader.NATION);
            nation.read(new StateReader(told));
            outside.read(new StateReader(in.next(w + 1, city.index)));
            if (keeping != null) {
              keeping.keep(told, outside);
            }
          });
    }
  }

  /// Whoever tells what was seen from outside after a window.
  private interface Teller {

    void tell(int window, NationBulletin nation, Outside outside) throws IOException;
  }

  private void live(CityWorld city, Living living, int windows, Teller teller) throws IOException {
    Outside outside = new Outside(city);
    Window window = new Window(city, new Scratch(city), world.arm == Arm.SCHEME);
    window.bulletin = outside.bulletin;
    window.nation = world.nation.firstBulletin();
    window.board = outside.board;
    window.nextBoard = new byte[city.residents()];
    for (int w = 0; w < windows; w++) {
      window.begin(world.days, w);
      List<Relived> here = living.in(w);
      for (Relived each : here) {
        each.live(window, passes);
      }
      teller.tell(w, window.nation, outside);
      for (Relived each : here) {
        each.turn(outside, window);
      }
    }
  }
}

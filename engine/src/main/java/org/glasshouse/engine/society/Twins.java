package org.glasshouse.engine.society;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.twins.Flips;
import org.glasshouse.engine.twins.Served;
import org.glasshouse.engine.twins.TwinLife;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Lets neighbourhoods live again as they were and, beside that, once for each of some citizens
/// with something changed about that one alone.
final class Twins {

  private final Replay replay;
  private final Flips flips;

  /// Citizens of one neighbourhood, by their places in the list of all.
  private final List<List<Integer>> neighbourhoods = new ArrayList<>();

  Twins(Replay replay, Flips flips) {
    this.replay = replay;
    this.flips = flips;
    TreeMap<Long, List<Integer>> byPlace = new TreeMap<>();
    for (int i = 0; i < flips.who().size(); i++) {
      CitizenId id = flips.who().get(i);
      long place = (long) id.city() << Integer.SIZE | id.neighbourhood();
      byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(i);
    }
    for (List<Integer> here : byPlace.values()) {
      // One neighbourhood at a time may hold many; they are lived some at a time.
      for (int from = 0; from < here.size(); from += Replay.SIDE_BY_SIDE) {
        neighbourhoods.add(here.subList(from, Math.min(from + Replay.SIDE_BY_SIDE, here.size())));
      }
    }
  }

  /// Lives them, in the order of the citizens.
  List<TwinLife> lives(int threads, int windows) throws IOException {
    TwinLife[] lives = new TwinLife[flips.who().size()];
    List<List<List<Integer>>> pieces = pieces(Math.ceilDiv(lives.length, threads));
    for (CitizenId id : flips.who()) {
      replay.inhabitants().city(id);
    }
    try (Workers workers = new Workers(threads)) {
      workers.each(pieces.size(), (int piece, int _) -> live(pieces.get(piece), windows, lives));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return List.of(lives);
  }

  /// Neighbourhoods of one city that are lived side by side, since each reading of what was told
  /// takes its time.
  ///
  /// @param fair lives to a piece, if all threads are to have the same
  private List<List<List<Integer>>> pieces(int fair) {
    List<List<List<Integer>>> pieces = new ArrayList<>();
    int city = -1;
    int lives = 0;
    for (List<Integer> here : neighbourhoods) {
      int its = flips.who().get(here.getFirst()).city();
      int more = 1 + here.size();
      if (its != city || lives + more > Math.min(fair + 1, 2 * Replay.SIDE_BY_SIDE)) {
        pieces.add(new ArrayList<>());
        lives = 0;
      }
      pieces.getLast().add(here);
      lives += more;
      city = its;
    }
    return pieces;
  }

  private void live(List<List<Integer>> piece, int windows, TwinLife[] lives) throws IOException {
    CityWorld city = replay.inhabitants().city(flips.who().get(piece.getFirst().getFirst()));
    List<Relived> all = new ArrayList<>();
    for (List<Integer> here : piece) {
      int neighbourhood = flips.who().get(here.getFirst()).neighbourhood();
      all.add(Relived.flipped(city, neighbourhood, Flips.NOBODY));
      for (int i : here) {
        all.add(Relived.flipped(city, neighbourhood, flips.alone(flips.who().get(i))));
      }
    }
    replay.live(city, _ -> all, windows);
    int at = 0;
    for (List<Integer> here : piece) {
      District as = all.get(at++).district();
      for (int i : here) {
        lives[i] = life(flips.who().get(i), as, all.get(at++).district());
      }
    }
  }

  private static TwinLife life(CitizenId id, District as, District changed) {
    int own = id.slot();
    int home = as.householdStart(own);
    int end = as.householdEnd(own);
    int household = 0;
    int others = 0;
    int touched = 0;
    for (int i = 0; i < as.citizens; i++) {
      int more = changed.shutDays[i] - as.shutDays[i];
      if (i != own) {
        household += i >= home && i < end ? more : 0;
        others += i >= home && i < end ? 0 : more;
        touched += more != 0 || differs(as, changed, i) ? 1 : 0;
      }
    }
    return new TwinLife(
        Served.of(id, as, own), Served.of(id, changed, own), household, others, touched);
  }

  private static boolean differs(District one, District other, int i) {
    return one.raw[i] != other.raw[i]
        || one.band[i] != other.band[i]
        || one.inForce[i] != other.inForce[i]
        || one.means[i] != other.means[i];
  }
}

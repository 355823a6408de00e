package org.glasshouse.engine.acts;

import org.glasshouse.engine.adaptation.Feelings;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.engine.world.Layers;
import org.glasshouse.engine.world.World;

/// What citizens do in a window: candidates in layers, thinned to acts.
///
/// For each neighbourhood, kind and layer a Poisson number of candidates is drawn; each candidate
/// has a citizen, a day, a mark of rate and a mark of visibility. It becomes an act if the rate
/// mark lies under the citizen's rate (level × response). Marks and counts do not depend on rules,
/// channels or responses, so two runs share every candidate that both enumerate.
///
/// Writes: `harms`, `inside`; adds to the acts of the window.
public final class ActPass implements Pass {

  @Override
  public String name() {
    return "act";
  }

  @Override
  public void run(District district, Window window) {
    window.scratch.acts.clear();
    World world = window.city.world;
    Feelings feelings = new Feelings(window);
    int month = world.days.month(window.firstDay);
    for (int n = 0; n < district.neighbourhoods; n++) {
      long neighbourhoodKey = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      for (int k = 0; k < world.actKinds; k++) {
        int layers = world.layers(k);
        if (layers > 0) {
          KindTable kind = world.kinds[k];
          enumerate(
              district, window, feelings, n, neighbourhoodKey, kind, layers, kind.season(month));
        }
      }
    }
  }

  private static void enumerate(
      District district,
      Window window,
      Feelings feelings,
      int n,
      long neighbourhoodKey,
      KindTable kind,
      int layers,
      double season) {
    World world = window.city.world;
    Philox.Block block = window.scratch.block;
    long key = Keys.mix(neighbourhoodKey ^ kind.key);
    int slots = district.start[n + 1] - district.start[n];
    double perWidth = kind.dailyRate * season * window.days;
    for (int r = 0; r < kind.rates.count(); r++) {
      int pool = r == 0 ? slots : district.activity.count(kind.index, n, r);
      if (pool == 0) {
        if (r == 0) {
          continue;
        }
        return;
      }
      double ofRate = pool * perWidth * kind.rates.width(r);
      for (int v = 0; v < layers; v++) {
        if ((v & 3) == 0) {
          block.fill(world.seed, Stream.CANDIDATE_COUNT.id(), key, window.index, r << 4 | v >>> 2);
        }
        double mean = ofRate * Layers.visibilityWidth(v);
        int word =
            (v & 2) == 0 ? (v & 1) == 0 ? block.w0 : block.w1 : (v & 1) == 0 ? block.w2 : block.w3;
        // No candidate if the word lies under exp(−mean); 1 − mean is a cheap bound below it.
        if (((word & 0xffff_ffffL) + 1) * 0x1p-32 <= 1.0 - mean) {
          continue;
        }
        long low =
            Philox.word(
                world.seed, Stream.CANDIDATE_COUNT.id(), key, window.index, 1 << 12 | r << 4 | v);
        int count =
            PoissonTable.draw(mean, PoissonTable.p0(mean), (long) word << 32 | low & 0xffff_ffffL);
        for (int i = 0; i < count; i++) {
          candidate(district, window, feelings, n, kind, key, pool, r, v, i);
        }
        if (count > 0 && (v & 3) != 3 && v + 1 < layers) {
          // The candidates have used the block.
          block.fill(world.seed, Stream.CANDIDATE_COUNT.id(), key, window.index, r << 4 | v >>> 2);
        }
      }
    }
  }

  private static void candidate(
      District district,
      Window window,
      Feelings feelings,
      int n,
      KindTable kind,
      long key,
      int pool,
      int r,
      int v,
      int i) {
    CityWorld city = window.city;
    World world = city.world;
    Scratch scratch = window.scratch;
    Philox.Block block = scratch.block;
    int number = r << 20 | v << 16 | i & 0xffff;
    int time = window.index | i >>> 16 << 20;
    block.fill(world.seed, Stream.CANDIDATE.id(), key, time, number);
    long spread = (block.w0 & 0xffff_ffffL) * pool;
    int member = (int) (spread >>> 32);
    int slot = r == 0 ? member : district.activity.slot(kind.index, n, member);
    int citizen = district.start[n] + slot;
    if (!Eligible.meets(district.attributes[citizen], world.who(kind.index))) {
      return;
    }
    Levels levels = kind.levels;
    int level =
        r > 0
            ? district.activity.level(kind.index, n, member)
            : world.keepsLevels(kind.index)
                ? district.activity.levelOf(kind.index, citizen)
                : Activity.rateLevel(
                    world,
                    kind,
                    district,
                    citizen,
                    Keys.citizen(district.city, district.firstNeighbourhood + n, slot, 0));
    double rate = levels.value(level);
    double mark = kind.rates.from(r) + Chance.unit(block.w1) * kind.rates.width(r);
    if (mark >= rate * kind.boost) {
      return;
    }
    int day = window.firstDay + (int) (((spread & 0xffff_ffffL) * window.days) >>> 32);
    double response =
        kind.deterred(feelings.caution(district, citizen))
            * kind.chilled(feelings.chill(district, citizen));
    if (city.credited[kind.index] && window.scheme) {
      response *= kind.striven(district.striving[citizen] & 255);
    }
    boolean would = mark < rate;
    boolean does = mark < rate * Math.min(response, kind.boost);
    if (would && !does) {
      window.tally.count(city.layout.notDone.at(kind.index));
      if (kind.speech) {
        window.tally.speechUndone++;
      }
    }
    if (!does) {
      return;
    }
    if (!would) {
      window.tally.count(city.layout.moreDone.at(kind.index));
    }
    window.tally.count(city.layout.acts.at(kind.index));
    if (kind.speech) {
      window.tally.speechDone++;
    }
    if (kind.harmful && district.harms[citizen] != -1) {
      district.harms[citizen]++;
    }
    if (city.inside(kind.index, true, true) && district.inside[citizen] != -1) {
      district.inside[citizen]++;
    }
    double visibility =
        Layers.visibilityFrom(v) + Chance.unit(block.w2) * Layers.visibilityWidth(v);
    int fields = 0;
    if (kind.fields() > 0) {
      int first = kind.field(0, block.w3);
      int second = kind.fields() > 1 ? kind.field(1, block.w3 * 0x9E3779B1) : 0;
      fields = RecordRow.fields(first, second);
    }
    long actKey = Keys.mix(key + ((long) time << 24 | number));
    scratch.acts.add(citizen, day, kind.index, 0, visibility, actKey, fields);
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.ActDone(
              window.ledger.id(citizen), day, kind.index, fields & 0xffff, !would));
    }
  }
}

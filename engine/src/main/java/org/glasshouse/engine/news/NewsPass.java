package org.glasshouse.engine.news;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.parallel.ParallelPart;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.jspecify.annotations.Nullable;

/// The start of a window: the flags of the last one go; once a month every adult reads on the
/// city's board how a far acquaintance stands, always the same one, as it stood at the end of the
/// last window.
///
/// Writes: the flags that last one window, AWARE; halves `inside` at the turn of a year.
public final class NewsPass implements Pass {

  @Override
  public String name() {
    return "news";
  }

  @Override
  public void run(District district, Window window) {
    forget(district.flags);
    if (window.dueYearly) {
      for (int i = 0; i < district.citizens; i++) {
        district.inside[i] = (byte) ((district.inside[i] & 255) >>> 1);
      }
    }
    if (window.dueMonthly && window.index > 0 && window.scheme) {
      ParallelPart parallel = ParallelPart.of(district);
      boolean feels = window.city.world.behaviour.farTies();
      if (feels || parallel != null && parallel.readsFar()) {
        far(district, window, feels, parallel);
      }
    }
  }

  /// Takes away the flags that last one window.
  private static void forget(byte[] flags) {
    for (int i = 0; i < flags.length; i++) {
      flags[i] = (byte) (flags[i] & ~Flags.OF_THE_WINDOW);
    }
  }

  /// What citizens see of their one acquaintance elsewhere.
  ///
  /// @param feels whether seeing somebody shut out does something to them
  private static void far(
      District district, Window window, boolean feels, @Nullable ParallelPart parallel) {
    CityWorld city = window.city;
    long seed = city.world.seed;
    long aware = Chance.bound(city.world.behaviour.awareByTie().value());
    int residents = city.residents();
    long reads = 0;
    PhiloxBatch ties = window.scratch.ties;
    int[] readers = window.scratch.picked;
    for (int n = 0; n < district.neighbourhoods; n++) {
      reads += draw(district, n, seed, window.scratch);
      for (int i = 0; i < ties.size(); i++) {
        int tie = Philox.below(ties.w0(i), residents);
        byte there = window.board[tie];
        if (parallel != null && (there & ParallelPart.ON_BOARD) != 0) {
          parallel.meets(readers[i]);
        }
        if (!feels || (there & 0x80) == 0) {
          continue;
        }
        int citizen = readers[i];
        district.set(citizen, Flags.SAW_SHUT_OUT);
        if (district.has(citizen, Flags.SCORED)
            && Chance.hit(
                Philox.word(seed, Stream.FAR_TIE.id(), district.key(citizen, n), window.index, 1),
                aware)) {
          district.set(citizen, Flags.AWARE);
        }
      }
    }
    window.tally.add(city.layout.messages.at(2), reads);
  }

  /// Draws the one acquaintance elsewhere of each adult of a neighbourhood; it is the same in every
  /// window.
  ///
  /// @return how many adults there are
  private static int draw(District district, int n, long seed, Scratch scratch) {
    int adults = scratch.pick(district, n, Attributes.ADULT);
    scratch.ties.clear();
    scratch.ties.addEach(Stream.FAR_TIE.id(), scratch.keys, 0, adults, 0, 0);
    scratch.ties.draw(seed);
    return scratch.ties.size();
  }

  /// The places of a city's board at which the adults of a district look, in every window.
  public static int[] places(District district, CityWorld city, Scratch scratch) {
    int[] places = new int[district.citizens];
    int count = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int adults = draw(district, n, city.world.seed, scratch);
      for (int i = 0; i < adults; i++) {
        places[count++] = Philox.below(scratch.ties.w0(i), city.residents());
      }
    }
    return Arrays.copyOf(places, count);
  }
}

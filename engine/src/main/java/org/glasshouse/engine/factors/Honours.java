package org.glasshouse.engine.factors;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;

/// Honours that the office of a neighbourhood hands out once a year: on average the same share of
/// its scored, rather to those in whose household somebody works for the state. What these have
/// more of, all others have less of.
final class Honours {

  private static final int YEAR = 365;

  private final FactorsTable table;
  private final District district;
  private final Window window;
  private final int year;
  private long near;
  private long others;
  private int homeEnd;
  private boolean power;

  Honours(FactorsTable table, District district, Window window) {
    this.table = table;
    this.district = district;
    this.window = window;
    this.year = Math.floorDiv(window.firstDay, YEAR);
  }

  /// Works out the chances of a neighbourhood.
  void come(int n) {
    if (table.honours == 0) {
      return;
    }
    long count = 0;
    long people = 0;
    homeEnd = 0;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      boolean close = nearPower(i);
      if (district.has(i, Flags.SCORED)) {
        people++;
        count += close ? 1 : 0;
      }
    }
    homeEnd = 0;
    double weights = people - count + table.nearPower * count;
    double chance = weights == 0 ? 0 : table.honours * people / weights;
    others = Chance.bound(Math.min(1, chance));
    near = Chance.bound(Math.min(1, chance * table.nearPower));
  }

  /// Whether somebody in the household works for the state. Citizens of a neighbourhood are asked
  /// about in order.
  boolean nearPower(int citizen) {
    if (citizen >= homeEnd) {
      homeEnd = district.householdEnd(citizen);
      power = false;
      for (int i = citizen; i < homeEnd; i++) {
        power |= Attributes.publicServant(district.attributes[i]);
      }
    }
    return power;
  }

  /// Whether a citizen has an honour of this year.
  ///
  /// @param n neighbourhood, which has been [#come] to
  boolean honoured(int citizen, int n) {
    if (table.honours == 0) {
      return false;
    }
    boolean close = nearPower(citizen);
    int word =
        Philox.word(window.city.world.seed, Stream.HONOURS.id(), district.key(citizen, n), year, 0);
    return Chance.hit(word, close ? near : others);
  }
}

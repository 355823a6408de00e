package org.glasshouse.engine.lives;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.parallel.ParallelPart;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.CityWorld;

/// What being denied does to means, once a month: means move a twelfth of the way to the usual
/// means of the fifth of income, less the livelihood share of each service denied. Zero livelihood
/// leaves them alone.
///
/// Writes: `means`, in thousandths of the median yearly means.
public final class LivePass implements Pass {

  private static final int FIFTHS = 5;

  @Override
  public String name() {
    return "live";
  }

  @Override
  public void run(District district, Window window) {
    if (!window.dueMonthly) {
      return;
    }
    CityWorld city = window.city;
    int denies = city.consequences.denies;
    Block block = city.layout.means;
    int[] counts = new int[FIFTHS];
    long[] sums = new long[FIFTHS];
    ParallelPart parallel = ParallelPart.of(district);
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      int fifth = Attributes.income(district.attributes[citizen]);
      int target = city.usualMeans[fifth];
      int denied = district.inForce[citizen] & denies;
      if (denied != 0) {
        int left = target * share(city, denied) / 1000;
        target = parallel == null ? left : parallel.towards(citizen, target, left);
      }
      int means = district.means[citizen];
      means += (target - means) / 12;
      district.means[citizen] = (short) Math.max(0, means);
      counts[fifth]++;
      sums[fifth] += means;
    }
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
      window.tally.add(block.at(fifth, 0), counts[fifth]);
      window.tally.add(block.at(fifth, 1), sums[fifth]);
    }
  }

  /// What is left of the means when these services are denied, in thousandths.
  private static int share(CityWorld city, int denied) {
    int left = 1000;
    int counted = 0;
    for (int rest = denied; rest != 0; rest &= rest - 1) {
      int service = city.consequences.service[Integer.numberOfTrailingZeros(rest)];
      // A service denied twice is missed once.
      if ((counted & 1 << service) == 0) {
        counted |= 1 << service;
        left += city.livelihood[service];
      }
    }
    return Math.max(0, left);
  }
}

package org.glasshouse.engine.enrol;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.jspecify.annotations.Nullable;

/// Since when everybody has been in, and the sums that follow from it: these are kept as people
/// move, so that nobody is counted anew in every window.
final class EnrolPart implements DistrictPart {

  /// Was never in.
  static final short NEVER = 0;

  /// Was in and left.
  static final short LEFT = -1;

  /// Window of joining, counted from 1; or [#NEVER] or [#LEFT].
  final short[] since;

  /// Adults who could be in, by neighbourhood.
  final int[] could;

  /// Adults who are in, by neighbourhood.
  final int[] in;

  /// Adults by where they stand.
  final long[] people = new long[EnrolBlocks.IN + 1];

  /// Those outside, at [EnrolTable#outside].
  final long[] outside;

  private final EnrolTable table;

  EnrolPart(EnrolTable table, District district) {
    this.table = table;
    since = new short[district.citizens];
    could = new int[district.neighbourhoods];
    in = new int[district.neighbourhoods];
    outside = new long[table.sums()];
  }

  static @Nullable EnrolPart of(District district) {
    return (EnrolPart) district.part(SystemId.ENROL);
  }

  /// Takes out those who are not in from the start, and notes who is.
  ///
  /// @param start bound of the share that is
  void found(District district, long seed, long start) {
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        if (district.has(citizen, Flags.SCORED)) {
          if (Chance.hit(
              Philox.word(seed, Stream.ENROLLING.id(), district.key(citizen, n), 0, 1), start)) {
            since[citizen] = 1;
          } else {
            district.flags[citizen] &= (byte) ~(Flags.SCORED | Flags.AWARE);
            district.band[citizen] = 0;
            district.firstBand[citizen] = 0;
            district.bandWithout[citizen] = 0;
          }
        }
        int attributes = district.attributes[citizen];
        if (Attributes.has(attributes, Attributes.ADULT)) {
          could[n] += table.could(attributes) ? 1 : 0;
          stand(n, attributes, standing(citizen, attributes), 1);
        }
      }
    }
  }

  private int standing(int citizen, int attributes) {
    if (since[citizen] > 0) {
      return EnrolBlocks.IN;
    }
    if (since[citizen] == LEFT) {
      return EnrolBlocks.LEFT;
    }
    return table.could(attributes) ? EnrolBlocks.NEVER : EnrolBlocks.CANNOT;
  }

  /// Moves an adult who could be in.
  ///
  /// @param to window of joining, counted from 1, or [#LEFT]
  void move(District district, int n, int citizen, short to) {
    int attributes = district.attributes[citizen];
    stand(n, attributes, standing(citizen, attributes), -1);
    since[citizen] = to;
    stand(n, attributes, standing(citizen, attributes), 1);
  }

  private void stand(int n, int attributes, int standing, int sign) {
    people[standing] += sign;
    if (standing == EnrolBlocks.IN) {
      in[n] += sign;
      return;
    }
    int fifth = Attributes.income(attributes);
    for (int s = 0; s < table.uses.length; s++) {
      if ((attributes & table.uses[s]) == table.uses[s]) {
        outside[EnrolTable.outside(s, standing, fifth)] += sign;
      }
    }
  }

  @Override
  public void write(StateWriter out) {
    out.putShorts(since, since.length);
    out.putInts(could, could.length);
    out.putInts(in, in.length);
    out.putLongs(people, people.length);
    out.putLongs(outside, outside.length);
  }

  @Override
  public void read(StateReader in) {
    in.getShorts(since, since.length);
    in.getInts(could, could.length);
    in.getInts(this.in, this.in.length);
    in.getLongs(people, people.length);
    in.getLongs(outside, outside.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(since, 0);
  }

  @Override
  public long bytes() {
    return 2L * since.length + 8L * could.length + 8L * (people.length + outside.length);
  }
}

package org.glasshouse.engine.opinion;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the citizens of a district have heard and felt of the scheme.
public final class OpinionPart implements DistrictPart {

  /// Arguments known: bits 0 to 3 for the scheme, 4 to 7 against it.
  final byte[] arguments;

  /// What experience adds to a leaning, in thousandths of a standard deviation of leanings.
  final short[] experience;

  OpinionPart(int citizens) {
    arguments = new byte[citizens];
    experience = new short[citizens];
  }

  /// The part of a district, or null if the system is off there.
  public static @Nullable OpinionPart of(District district) {
    return (OpinionPart) district.part(SystemId.OPINION);
  }

  /// Adds to what experience adds to a leaning; it goes again as experience does.
  ///
  /// @param thousandths of a standard deviation of leanings
  public void feel(int citizen, int thousandths) {
    experience[citizen] =
        (short) Math.clamp(experience[citizen] + (long) thousandths, -Movement.MOST, Movement.MOST);
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(arguments, arguments.length);
    out.putShorts(experience, experience.length);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(arguments, arguments.length);
    in.getShorts(experience, experience.length);
  }

  @Override
  public void digest(DigestSum sum) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != 0 || experience[i] != 0) {
        sum.citizen(i, 0, (long) experience[i] << 8 | arguments[i] & 0xff);
      }
    }
  }

  @Override
  public long bytes() {
    return 3L * arguments.length;
  }
}

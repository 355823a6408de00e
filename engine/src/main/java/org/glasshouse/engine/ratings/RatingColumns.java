package org.glasshouse.engine.ratings;

import java.util.Arrays;
import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What a district keeps about ratings, for each citizen, in 5,000ths of a star.
public final class RatingColumns implements DistrictPart {

  /// Units of a star.
  public static final int STAR = 5000;

  /// The public stars: a moving mean of the ratings received.
  public final short[] stars;

  /// What the stars would be if no rating had been given in return for another or been lowered by
  /// prejudice, all else equal.
  public final short[] fair;

  private final short start;

  /// Columns of a district in which everybody stands at the start.
  ///
  /// @param start stars of a newcomer, in [#STAR] parts
  public RatingColumns(int citizens, int start) {
    stars = new short[citizens];
    fair = new short[citizens];
    this.start = (short) start;
    Arrays.fill(stars, (short) start);
    Arrays.fill(fair, (short) start);
  }

  /// Those of a district, or null without ratings.
  public static @Nullable RatingColumns of(District district) {
    return (RatingColumns) district.part(SystemId.PEER_RATINGS);
  }

  @Override
  public long bytes() {
    return 4L * stars.length;
  }

  @Override
  public void write(StateWriter out) {
    out.putShorts(stars, stars.length);
    out.putShorts(fair, fair.length);
  }

  @Override
  public void read(StateReader in) {
    in.getShorts(stars, stars.length);
    in.getShorts(fair, fair.length);
  }

  @Override
  public void digest(DigestSum sum) {
    for (int i = 0; i < stars.length; i++) {
      if (stars[i] != start || fair[i] != start) {
        sum.citizen(i, 0, (long) stars[i] << 16 | fair[i]);
      }
    }
  }
}

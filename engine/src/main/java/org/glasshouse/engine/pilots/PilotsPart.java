package org.glasshouse.engine.pilots;

import java.util.Arrays;
import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who is to be scored once the trial begins, or was scored when it ended; and who lives in another
/// city than that of the register.
public final class PilotsPart implements DistrictPart {

  /// A bit a citizen.
  private final long[] waiting;

  /// City where each lives, by its index; empty where nobody moves.
  private final byte[] lives;

  /// @param here the city of the register; -1 where nobody moves
  PilotsPart(int citizens, int here) {
    waiting = new long[(citizens + 63) / 64];
    lives = new byte[here < 0 ? 0 : citizens];
    Arrays.fill(lives, (byte) here);
  }

  /// Whether anybody can live in another city than that of the register.
  public boolean moves() {
    return lives.length > 0;
  }

  /// City where somebody lives, by its index.
  public int lives(int citizen) {
    return lives[citizen] & 0xff;
  }

  void move(int citizen, int city) {
    lives[citizen] = (byte) city;
  }

  /// The part of a district, or null if the system is off there.
  public static @Nullable PilotsPart of(District district) {
    return (PilotsPart) district.part(SystemId.PILOTS);
  }

  /// Takes the score from everybody who has one.
  ///
  /// @param founding whether nobody has lived under it yet
  void suspend(District district, boolean founding) {
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if (district.has(citizen, Flags.SCORED)) {
        waiting[citizen >>> 6] |= 1L << citizen;
        district.flags[citizen] &= (byte) ~Flags.SCORED;
        if (founding) {
          district.band[citizen] = 0;
          district.firstBand[citizen] = 0;
          district.bandWithout[citizen] = 0;
        }
      }
    }
  }

  /// Whether somebody waits for a score; they no longer do.
  boolean take(int citizen) {
    boolean waits = (waiting[citizen >>> 6] >>> citizen & 1) != 0;
    waiting[citizen >>> 6] &= ~(1L << citizen);
    return waits;
  }

  @Override
  public void write(StateWriter out) {
    out.putLongs(waiting, waiting.length);
    out.putBytes(lives, lives.length);
  }

  @Override
  public void read(StateReader in) {
    in.getLongs(waiting, waiting.length);
    in.getBytes(lives, lives.length);
  }

  @Override
  public void digest(DigestSum sum) {
    if (moves()) {
      sum.column(lives, 1);
    }
    for (int word = 0; word < waiting.length; word++) {
      for (long rest = waiting[word]; rest != 0; rest &= rest - 1) {
        sum.citizen((word << 6) + Long.numberOfTrailingZeros(rest), 0, 1);
      }
    }
  }

  @Override
  public long bytes() {
    return 8L * waiting.length + lives.length;
  }
}

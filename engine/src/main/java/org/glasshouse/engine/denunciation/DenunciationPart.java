package org.glasshouse.engine.denunciation;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Trust between neighbours, and who was denounced. Written by `DenunciationPass`, and by force for
/// those whom it visits.
public final class DenunciationPart implements DistrictPart {

  private static final int FULL = DenunciationBlocks.FULL;

  private final DenunciationTable table;

  /// Trust lost, from 0 to 255: all of it.
  final byte[] lost;

  /// Who learned of having been denounced: a bit for each citizen, 64 to a long.
  final long[] betrayed;

  /// About whom something false was entered, in the same way.
  final long[] wronged;

  /// Citizens of a neighbourhood who learned of it since the last month began.
  final int[] learned;

  /// Mean of the trust lost by adults of a neighbourhood as of the last month, in 1/255.
  final int[] meanLost;

  DenunciationPart(DenunciationTable table, District district) {
    this.table = table;
    lost = new byte[district.citizens];
    betrayed = new long[(district.citizens + 63) / 64];
    wronged = new long[betrayed.length];
    learned = new int[district.neighbourhoods];
    meanLost = new int[district.neighbourhoods];
  }

  /// The part of a district, or null if the system is off there.
  public static @Nullable DenunciationPart of(District district) {
    return (DenunciationPart) district.part(SystemId.DENUNCIATION);
  }

  /// Whether trust matters for acts of a kind.
  public boolean matters(int kind) {
    return table.left(kind) != null;
  }

  /// Share of what a citizen would do of a kind that is still done.
  public double left(int kind, int citizen) {
    double[] left = table.left(kind);
    return left == null ? 1 : left[lost[citizen] & FULL];
  }

  /// Counts acts of a kind that trust matters for.
  public void count(Window window, int kind, int done, int undone) {
    int at = table.undone(kind);
    window.tally.add(table.blocks.undone.at(at, DenunciationBlocks.DONE), done);
    window.tally.add(table.blocks.undone.at(at, DenunciationBlocks.UNDONE), undone);
  }

  /// Takes a share of the trust that a citizen still has.
  public void lose(int citizen, double share) {
    int now = lost[citizen] & FULL;
    lost[citizen] = (byte) StrictMath.round(now + (FULL - now) * share);
  }

  static boolean has(long[] bits, int citizen) {
    return (bits[citizen >>> 6] >>> citizen & 1) != 0;
  }

  static void set(long[] bits, int citizen) {
    bits[citizen >>> 6] |= 1L << citizen;
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(lost, lost.length);
    out.putLongs(betrayed, betrayed.length);
    out.putLongs(wronged, wronged.length);
    out.putInts(learned, learned.length);
    out.putInts(meanLost, meanLost.length);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(lost, lost.length);
    in.getLongs(betrayed, betrayed.length);
    in.getLongs(wronged, wronged.length);
    in.getInts(learned, learned.length);
    in.getInts(meanLost, meanLost.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(lost, 0);
    for (int i = 0; i < lost.length; i++) {
      int bits = (has(betrayed, i) ? 1 : 0) | (has(wronged, i) ? 2 : 0);
      if (bits != 0) {
        sum.citizen(i, 1, bits);
      }
    }
    for (int n = 0; n < learned.length; n++) {
      if ((learned[n] | meanLost[n]) != 0) {
        sum.neighbourhood(n, 2, (long) learned[n] << 8 | meanLost[n]);
      }
    }
  }

  @Override
  public long bytes() {
    return lost.length + 16L * betrayed.length + 8L * learned.length;
  }
}

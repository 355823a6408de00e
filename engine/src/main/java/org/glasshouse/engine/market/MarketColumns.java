package org.glasshouse.engine.market;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What a district knows of the market: two columns, and the orders and leases of the few who
/// traded. Written by `MarketPass` alone.
final class MarketColumns implements DistrictPart {

  /// Who one is on the market, in the lowest two bits of [#role].
  public static final int NOBODY = 0;

  public static final int CITIZEN = 1;
  public static final int TRADER = 2;
  public static final int LAUNDERER = 3;

  /// Bit of [#role]: the last bid was not filled, or there was nothing to bid.
  public static final int OUTBID = 4;

  private static final int LOT_BITS = 12;
  private static final int MOST_CITIZENS = 1 << Integer.SIZE - LOT_BITS;

  /// Role (bits 0 and 1), [#OUTBID], and taste (bits 4 to 7): how much more or less than others one
  /// gives for the same thing.
  public final byte[] role;

  /// Lots bought less lots sold, of trades that have not lapsed.
  public final short[] held;

  /// Band that would be without trades, as of when bands were last worked out.
  public final byte[] without;

  /// Open orders: a [#trade] and the price at most or at least.
  public final IntRows orders = new IntRows(2);

  /// Trades that have not lapsed, each a [#trade], in the order in which they were made.
  public final IntRows leases = new IntRows(1);

  /// The windows in which they lapse, ascending, and how many of them do.
  public final IntRows lapses = new IntRows(2);

  /// Room for a district.
  public MarketColumns(int citizens) {
    if (citizens > MOST_CITIZENS) {
      throw new IllegalArgumentException("a district of " + citizens + " citizens is too large");
    }
    role = new byte[citizens];
    held = new short[citizens];
    without = new byte[citizens];
  }

  /// A citizen and lots in one integer.
  ///
  /// @param lots −2,048 to 2,047; negative to sell
  static int trade(int citizen, int lots) {
    return citizen << LOT_BITS | lots & (1 << LOT_BITS) - 1;
  }

  /// Citizen of a [#trade].
  static int citizen(int trade) {
    return trade >>> LOT_BITS;
  }

  /// Lots of a [#trade].
  static int lots(int trade) {
    return trade << Integer.SIZE - LOT_BITS >> Integer.SIZE - LOT_BITS;
  }

  /// Adds an order.
  ///
  /// @param lots negative to sell
  /// @param limit price at most or at least
  void order(int citizen, int lots, int limit) {
    int row = orders.addEmpty();
    orders.set(row, 0, trade(citizen, lots));
    orders.set(row, 1, limit);
  }

  /// Who a citizen is on the market.
  public int who(int citizen) {
    return role[citizen] & 3;
  }

  /// Taste, 0 to 15.
  public int taste(int citizen) {
    return role[citizen] >>> 4 & 15;
  }

  static @Nullable MarketColumns of(District district) {
    return (MarketColumns) district.part(SystemId.CREDIT_MARKET);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(role, 1);
    sum.column(held, 2);
    sum.column(without, 3);
    for (int row = 0; row < orders.rows(); row++) {
      add(sum, 4, orders.get(row, 0), orders.get(row, 1));
    }
    int lease = 0;
    for (int row = 0; row < lapses.rows(); row++) {
      for (int end = lease + lapses.get(row, 1); lease < end; lease++) {
        add(sum, 5, leases.get(lease, 0), lapses.get(row, 0));
      }
    }
  }

  private static void add(DigestSum sum, int table, int trade, int detail) {
    sum.citizen(citizen(trade), table, (long) lots(trade) << Integer.SIZE | detail);
  }

  @Override
  public long bytes() {
    return 4L * role.length + orders.bytes() + leases.bytes() + lapses.bytes();
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(role, role.length);
    out.putShorts(held, held.length);
    out.putBytes(without, without.length);
    orders.write(out);
    leases.write(out);
    lapses.write(out);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(role, role.length);
    in.getShorts(held, held.length);
    in.getBytes(without, without.length);
    orders.read(in);
    leases.read(in);
    lapses.read(in);
  }
}

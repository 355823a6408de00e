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

  /// Fields of [#orders]: citizen, lots (negative to sell), price, reserved.
  public static final int ORDER_WIDTH = 4;

  /// Fields of [#leases]: citizen, lots (negative if sold), window in which they lapse, price.
  public static final int LEASE_WIDTH = 4;

  /// Role (bits 0 and 1), [#OUTBID], and taste (bits 4 to 7): how much more or less than others one
  /// gives for the same thing.
  public final byte[] role;

  /// Lots bought less lots sold, of trades that have not lapsed.
  public final short[] held;

  /// Band that would be without trades, as of when bands were last worked out.
  public final byte[] without;

  public final IntRows orders = new IntRows(ORDER_WIDTH);
  public final IntRows leases = new IntRows(LEASE_WIDTH);

  /// Room for a district.
  public MarketColumns(int citizens) {
    role = new byte[citizens];
    held = new short[citizens];
    without = new byte[citizens];
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
    sum.rows(orders, 4);
    sum.rows(leases, 5);
  }

  @Override
  public long bytes() {
    return 4L * role.length + orders.bytes() + leases.bytes();
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(role, role.length);
    out.putShorts(held, held.length);
    out.putBytes(without, without.length);
    orders.write(out);
    leases.write(out);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(role, role.length);
    in.getShorts(held, held.length);
    in.getBytes(without, without.length);
    orders.read(in);
    leases.read(in);
  }
}

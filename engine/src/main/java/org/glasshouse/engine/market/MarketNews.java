package org.glasshouse.engine.market;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the exchange tells: the price at which the orders of the last window are filled in this
/// one, and its own accounts.
public final class MarketNews implements BulletinPart {

  /// Price of a lot, in thousandths of median yearly means; 0 before the first trade.
  public int price;

  /// Lots that can change hands at it; 0 if nothing is filled.
  public long volume;

  /// Of bids and asks exactly at the price, the shares filled, in 2^-32.
  public long bidShare;

  /// See [#bidShare].
  public long askShare;

  /// Usual price: it moves a sixteenth of the way to the price each window; in 256ths of a
  /// thousandth.
  public int usual;

  /// Lowest and highest price at which anything was filled on counted days; 0 before the first.
  public int lowest;

  /// See [#lowest].
  public int highest;

  /// Account of the clearing house, in lots: what lotteries left over. Everybody's holdings and
  /// this add up to zero.
  public long house;

  /// Account of the clearing house, in thousandths of median yearly means.
  public long houseMoney;

  /// Fees taken so far, in the same unit.
  public long fees;

  static @Nullable MarketNews of(Bulletin bulletin) {
    return (MarketNews) bulletin.part(SystemId.CREDIT_MARKET);
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(price);
    out.putLong(volume);
    out.putLong(bidShare);
    out.putLong(askShare);
    out.putInt(usual);
    out.putInt(lowest);
    out.putInt(highest);
    out.putLong(house);
    out.putLong(houseMoney);
    out.putLong(fees);
  }

  @Override
  public void read(StateReader in) {
    price = in.getInt();
    volume = in.getLong();
    bidShare = in.getLong();
    askShare = in.getLong();
    usual = in.getInt();
    lowest = in.getInt();
    highest = in.getInt();
    house = in.getLong();
    houseMoney = in.getLong();
    fees = in.getLong();
  }
}

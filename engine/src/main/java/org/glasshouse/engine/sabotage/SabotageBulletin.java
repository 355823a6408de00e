package org.glasshouse.engine.sabotage;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the maintenance office tells the districts.
public final class SabotageBulletin implements BulletinPart {

  /// Share of the guards who are paid, in thousandths.
  int guardsPaid = 1000;

  /// Share of the repairs that fall due for which there is money, 0 to 1.
  double repairShare = 1;

  /// Money in hand, in units of the currency; below zero if it is owed.
  long balance;

  static @Nullable SabotageBulletin of(Bulletin bulletin) {
    return (SabotageBulletin) bulletin.part(SystemId.SABOTAGE);
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(guardsPaid);
    out.putLong(Double.doubleToRawLongBits(repairShare));
    out.putLong(balance);
  }

  @Override
  public void read(StateReader in) {
    guardsPaid = in.getInt();
    repairShare = Double.longBitsToDouble(in.getLong());
    balance = in.getLong();
  }
}

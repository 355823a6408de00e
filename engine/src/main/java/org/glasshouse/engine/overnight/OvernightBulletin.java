package org.glasshouse.engine.overnight;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;

/// Which edges the city says are in force.
public final class OvernightBulletin implements BulletinPart {

  /// Rise of the edges over those of the file, in tenths of a point; below zero if they fell.
  int rise;

  /// The same in the window before.
  int riseBefore;

  /// Rise that has been announced, for which people strive.
  int announced;

  /// Whether the edges of this window are other ones than those of the window before, and are laid
  /// on everybody.
  boolean everybody;

  /// How far doubt about the rules turns the climate hostile, in thousandths.
  int doubt;

  /// Rise of the edges in force over those of the file, in tenths of a point; zero where rules
  /// never change.
  public static int rise(Bulletin bulletin) {
    return bulletin.part(SystemId.OVERNIGHT) instanceof OvernightBulletin told ? told.rise : 0;
  }

  /// Rise of the edges that people know of, in tenths of a point.
  public static int announced(Bulletin bulletin) {
    return bulletin.part(SystemId.OVERNIGHT) instanceof OvernightBulletin told ? told.announced : 0;
  }

  /// Whether all bands are worked out anew in this window, whatever the calendar says.
  public static boolean everybody(Bulletin bulletin) {
    return bulletin.part(SystemId.OVERNIGHT) instanceof OvernightBulletin told && told.everybody;
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(rise);
    out.putInt(riseBefore);
    out.putInt(announced);
    out.putInt(everybody ? 1 : 0);
    out.putInt(doubt);
  }

  @Override
  public void read(StateReader in) {
    rise = in.getInt();
    riseBefore = in.getInt();
    announced = in.getInt();
    everybody = in.getInt() == 1;
    doubt = in.getInt();
  }
}

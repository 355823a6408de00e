package org.glasshouse.engine.breach;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// How far each event has come.
public final class BreachBulletin implements BulletinPart {

  /// Whether an event goes on in the window.
  final int[] running;

  /// Day on which it began and on which it was found, counted from 1; 0 if not yet.
  final int[] began;

  final int[] found;

  /// Share of neighbourhoods that a worm has reached, before the window and in it.
  final double[] reachedBefore;

  final double[] reached;

  BreachBulletin(int events) {
    running = new int[events];
    began = new int[events];
    found = new int[events];
    reachedBefore = new double[events];
    reached = new double[events];
  }

  static @Nullable BreachBulletin of(Bulletin bulletin) {
    return (BreachBulletin) bulletin.part(SystemId.BREACH);
  }

  @Override
  public void write(StateWriter out) {
    out.putInts(running, running.length);
    out.putInts(began, began.length);
    out.putInts(found, found.length);
    for (int e = 0; e < reached.length; e++) {
      out.putLong(Double.doubleToRawLongBits(reachedBefore[e]));
      out.putLong(Double.doubleToRawLongBits(reached[e]));
    }
  }

  @Override
  public void read(StateReader in) {
    in.getInts(running, running.length);
    in.getInts(began, began.length);
    in.getInts(found, found.length);
    for (int e = 0; e < reached.length; e++) {
      reachedBefore[e] = Double.longBitsToDouble(in.getLong());
      reached[e] = Double.longBitsToDouble(in.getLong());
    }
  }
}

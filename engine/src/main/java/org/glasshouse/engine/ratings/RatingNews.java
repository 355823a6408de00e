package org.glasshouse.engine.ratings;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What everybody in a city knows about its ratings.
public final class RatingNews implements BulletinPart {

  /// Rating that is usual, in thousandths of a star: what people give of themselves, answers aside.
  public int usual;

  /// Of the ratings below the usual, the share that was answered with one star, in thousandths, as
  /// people have come to know it.
  public int answered;

  /// Tenths of a point of the score that go with a thousandth of a star of conduct, in 2^-16: the
  /// slope of a straight line through all citizens.
  public long slope;

  /// Mean conduct, in thousandths of a star.
  public int conduct;

  /// Those of a city, or null without ratings.
  public static @Nullable RatingNews of(Bulletin bulletin) {
    return (RatingNews) bulletin.part(SystemId.PEER_RATINGS);
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(usual);
    out.putInt(answered);
    out.putLong(slope);
    out.putInt(conduct);
  }

  @Override
  public void read(StateReader in) {
    usual = in.getInt();
    answered = in.getInt();
    slope = in.getLong();
    conduct = in.getInt();
  }
}

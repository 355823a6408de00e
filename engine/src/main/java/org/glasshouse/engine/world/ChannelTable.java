package org.glasshouse.engine.world;

import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Channel.Errors;
import org.glasshouse.scenario.model.Context;

/// One channel, as numbers.
public final class ChannelTable {

  /// The ways in which channels err, one for each record of [Errors].
  public enum Way {
    FACE,
    SPEED,
    SECTION,
    PLATE,
    LINKAGE,
    INFORMER,
    DECLARATION,
    PATROL,
    PLATFORM,
    GAIT,
    LOCATION
  }

  public final Channel channel;
  public final int index;

  /// How it errs.
  public final Way way;

  /// Key of the channel: a hash of its id.
  public final long key;

  public final Context context;
  public final boolean ordinary;
  public final int exposure;
  public final int delayDays;

  /// Share of records of which the citizen is told, as an unsigned 32-bit bound.
  public final long noticeBound;

  /// Share of its effort that goes where past records were.
  public final double follows;

  /// Record kinds that it sees.
  public final int[] kinds;

  /// Detection at exposure 1, aligned with `kinds`.
  public final double[] detection;

  /// The highest chance at which it sees anybody's act, aligned, by [#cap(double)]. A citizen whose
  /// exposure would give more is seen with this chance.
  public final double[] cap;

  ChannelTable(Channel channel, int index, int[] kinds, double[] detection) {
    this.channel = channel;
    this.index = index;
    this.way = way(channel.errors());
    this.key = KindTable.keyOf(channel.id());
    this.context = channel.context();
    this.ordinary = channel.ordinary();
    this.exposure = channel.exposure().ordinal();
    this.delayDays = (int) StrictMath.round(channel.delayDays().value());
    this.noticeBound = Chance.bound(channel.noticeShare().value());
    this.follows = channel.followsRecords().value();
    this.kinds = kinds;
    this.detection = detection;
    this.cap = new double[detection.length];
    for (int i = 0; i < detection.length; i++) {
      cap[i] = cap(detection[i]);
    }
  }

  private static Way way(Errors errors) {
    return switch (errors) {
      case Errors.FaceErrors _ -> Way.FACE;
      case Errors.SpeedErrors _ -> Way.SPEED;
      case Errors.SectionErrors _ -> Way.SECTION;
      case Errors.PlateErrors _ -> Way.PLATE;
      case Errors.LinkageErrors _ -> Way.LINKAGE;
      case Errors.InformerErrors _ -> Way.INFORMER;
      case Errors.DeclarationErrors _ -> Way.DECLARATION;
      case Errors.PatrolErrors _ -> Way.PATROL;
      case Errors.PlatformErrors _ -> Way.PLATFORM;
      case Errors.GaitErrors _ -> Way.GAIT;
      case Errors.LocationErrors _ -> Way.LOCATION;
    };
  }

  /// The highest chance at which anybody's act is seen: the edge of a visibility layer, at least
  /// twice the detection.
  ///
  /// @param detection chance at exposure 1
  public static double cap(double detection) {
    return Layers.MANY.ceiling(Layers.MANY.covering(Math.min(1.0, 2.0 * detection)));
  }
}

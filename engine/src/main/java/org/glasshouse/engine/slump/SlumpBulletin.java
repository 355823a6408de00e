package org.glasshouse.engine.slump;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// How the authority stands, and what of its scheme it can still pay for.
public final class SlumpBulletin implements BulletinPart {

  /// Everything, in thousandths.
  public static final int ALL = 1000;

  /// Sensors that work, by place in the setting, 0 to 1.
  final double[] works;

  /// Rewards paid, in thousandths.
  int rewards = ALL;

  /// Reviewers paid, in thousandths.
  int reviews = ALL;

  /// Whether the score is suspended: nothing that follows from it is in force.
  boolean suspended;

  /// Day on which it was first suspended, 0 if it never was.
  int suspendedOn;

  /// Money in hand, in thousandths of median yearly means.
  long reserve;

  /// Share of what was due that was paid, as a moving mean.
  double paid = 1;

  /// Means of everybody over their usual means, as of the last month.
  double earnings = 1;

  /// As of the last month: people out of work, means of everybody, and what they would usually be.
  long outOfWork;

  long means;
  long usual;

  SlumpBulletin(int sensors, long reserve) {
    works = new double[sensors];
    java.util.Arrays.fill(works, 1);
    this.reserve = reserve;
  }

  /// The part of a bulletin, or null if the system is off.
  public static @Nullable SlumpBulletin of(Bulletin bulletin) {
    return (SlumpBulletin) bulletin.part(SystemId.SLUMP);
  }

  /// Reviewers that an authority pays, in thousandths; all where there is no slump.
  public static int reviewers(Bulletin bulletin) {
    SlumpBulletin told = of(bulletin);
    return told == null ? ALL : told.reviews;
  }

  /// Share of what was due that was paid, as a moving mean, in thousandths; all where there is no
  /// slump.
  public static int paid(Bulletin bulletin) {
    SlumpBulletin told = of(bulletin);
    return told == null ? ALL : (int) StrictMath.round(ALL * told.paid);
  }

  /// Means of everybody over their usual means, in thousandths; all where there is no slump.
  public static int earnings(Bulletin bulletin) {
    SlumpBulletin told = of(bulletin);
    return told == null ? ALL : (int) StrictMath.round(ALL * told.earnings);
  }

  /// Whether the score of a city is suspended for money.
  public static boolean suspended(Bulletin bulletin) {
    SlumpBulletin told = of(bulletin);
    return told != null && told.suspended;
  }

  /// What of a citizen's consequences is in force: none while the score is suspended, and of what
  /// is granted only what there is money for. Who goes without is a lot drawn once and for all, so
  /// that less money takes from more people and never from others.
  ///
  /// @param decided consequences that follow from the score, as bits
  public int inForce(District district, Window window, int n, int citizen, int decided) {
    if (decided == 0) {
      return 0;
    }
    int grants = decided & window.city.consequences.grants;
    if (suspended) {
      if (grants != 0) {
        window.tally.add(SlumpBlocks.in(window.city.layout).withheld.at(1), window.days);
      }
      return 0;
    }
    if (rewards >= ALL || grants == 0) {
      return decided;
    }
    if (rewards > 0) {
      long key = district.key(citizen, n);
      long word = Philox.pair(window.city.world.seed, Stream.SLUMP_REWARD.id(), key, 0, 0);
      if (Philox.below((int) word, ALL) < rewards) {
        return decided;
      }
    }
    window.tally.add(SlumpBlocks.in(window.city.layout).withheld.at(0), window.days);
    return decided & ~grants;
  }

  @Override
  public void write(StateWriter out) {
    for (double one : works) {
      out.putLong(Double.doubleToRawLongBits(one));
    }
    out.putInt(rewards);
    out.putInt(reviews);
    out.putInt(suspended ? 1 : 0);
    out.putInt(suspendedOn);
    out.putLong(reserve);
    out.putLong(Double.doubleToRawLongBits(paid));
    out.putLong(Double.doubleToRawLongBits(earnings));
    out.putLong(outOfWork);
    out.putLong(means);
    out.putLong(usual);
  }

  @Override
  public void read(StateReader in) {
    for (int i = 0; i < works.length; i++) {
      works[i] = Double.longBitsToDouble(in.getLong());
    }
    rewards = in.getInt();
    reviews = in.getInt();
    suspended = in.getInt() == 1;
    suspendedOn = in.getInt();
    reserve = in.getLong();
    paid = Double.longBitsToDouble(in.getLong());
    earnings = Double.longBitsToDouble(in.getLong());
    outOfWork = in.getLong();
    means = in.getLong();
    usual = in.getLong();
  }
}

package org.glasshouse.engine.audit;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.factors.Factor;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.scenario.systems.AuditSetting.Answer;
import org.jspecify.annotations.Nullable;

/// Where an audit stands, and what the authority has done about it.
public final class AuditBulletin implements BulletinPart {

  /// A weight that is as the file says, in thousandths.
  static final int FULL = 1000;

  private final @Nullable Answer answer;

  /// How far the answer goes, in thousandths.
  private final int strength;

  /// Whether people are asked in this window.
  boolean asking;

  /// Whether they have been asked.
  boolean held;

  /// Chance to be asked, in 2^-32.
  long chance;

  /// Ordinal of the group called over-represented, or −1.
  int found = -1;

  /// Ordinal of the factor that favours it most, or −1.
  int blamed = -1;

  /// Whether the answer is in force.
  boolean inForce;

  /// Whether it begins with this window.
  boolean begins;

  /// Whether scores are counted in this window, for the places at the top.
  boolean counting;

  /// Whether the places at the top are cut anew for this window.
  boolean cut;

  /// Whether they are cut for the first time.
  boolean cutFirst;

  /// How far punishing still turns the climate hostile, in thousandths.
  int chill;

  /// Places at the top, or null as long as they are not handed out by group.
  @Nullable Quota quota;

  AuditBulletin(@Nullable Answer answer, int strength) {
    this.answer = answer;
    this.strength = strength;
  }

  static @Nullable AuditBulletin of(Bulletin bulletin) {
    return (AuditBulletin) bulletin.part(SystemId.AUDIT);
  }

  /// Whether weights of factors change with this window.
  public static boolean reweighed(Bulletin bulletin) {
    AuditBulletin told = of(bulletin);
    return told != null && told.begins && told.blamed >= 0 && told.weighs();
  }

  /// Weight of a factor, in thousandths of that of the file.
  public static int weight(Bulletin bulletin, Factor factor) {
    AuditBulletin told = of(bulletin);
    if (told == null || !told.inForce || told.blamed != factor.ordinal()) {
      return FULL;
    }
    return switch (told.answer) {
      case null -> FULL;
      case DENY, HIDE, QUOTA -> FULL;
      case REWEIGHT -> FULL - told.strength / 2;
      case DROP -> FULL - told.strength;
    };
  }

  /// How many of a thousand people are no longer told their band, nor of a loss.
  public static int hidden(Bulletin bulletin) {
    AuditBulletin told = of(bulletin);
    return told != null && told.inForce && told.answer == Answer.HIDE ? told.strength : 0;
  }

  /// Places at the top by group, or null where everybody has the band of their score.
  public static @Nullable Quota quota(Bulletin bulletin) {
    AuditBulletin told = of(bulletin);
    return told == null ? null : told.quota;
  }

  /// Whether places at the top are cut anew for this window, so that all bands are worked out.
  public static boolean cut(Bulletin bulletin) {
    AuditBulletin told = of(bulletin);
    return told != null && told.cut;
  }

  /// Whether somebody is among those who are no longer told.
  ///
  /// @param word the citizen's own word
  static boolean untold(Bulletin bulletin, int word) {
    return Chance.hit(word, Chance.bound(hidden(bulletin) / (double) FULL));
  }

  private boolean weighs() {
    return answer == Answer.REWEIGHT || answer == Answer.DROP;
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(bits());
    out.putLong(chance);
    out.putInt(found);
    out.putInt(blamed);
    out.putInt(chill);
    out.putInt(quota == null ? 0 : 1);
    if (quota != null) {
      quota.write(out);
    }
  }

  private int bits() {
    return (asking ? 1 : 0)
        | (held ? 2 : 0)
        | (inForce ? 4 : 0)
        | (begins ? 8 : 0)
        | (counting ? 16 : 0)
        | (cut ? 32 : 0)
        | (cutFirst ? 64 : 0);
  }

  @Override
  public void read(StateReader in) {
    int bits = in.getInt();
    asking = (bits & 1) != 0;
    held = (bits & 2) != 0;
    inForce = (bits & 4) != 0;
    begins = (bits & 8) != 0;
    counting = (bits & 16) != 0;
    cut = (bits & 32) != 0;
    cutFirst = (bits & 64) != 0;
    chance = in.getLong();
    found = in.getInt();
    blamed = in.getInt();
    chill = in.getInt();
    quota = in.getInt() == 0 ? null : Quota.read(in);
  }
}

package org.glasshouse.engine.censor;

import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.systems.CensorshipSetting;
import org.jspecify.annotations.Nullable;

/// Censorship in a city, compiled, and its office, which between windows works out how many posts
/// can be read and how far moderators are behind their quota.
public final class CensorTable implements CitySystem {

  /// Sums that districts report: marked posts, removed ones, and removed ones that count for the
  /// climate.
  static final int MARKED = 0;

  static final int REMOVED = 1;
  static final int SILENCED = 2;
  private static final int SUMS = 3;

  private static final double MONTH = 365.0 / 12;
  private static final double STEP = 0.25;
  private static final int THOUSAND = 1000;
  private static final int CLIMATE_SLOWNESS = 4;

  final CensorBlocks blocks;

  /// By record kind: what a post is, as in [CensorBlocks]; −1 for what is no post.
  final int[] nature;

  /// By record kind: whether such a post is to be removed.
  final boolean[] forbidden;

  /// By record kind: whether its removal counts for the climate of opinion.
  final boolean[] speech;

  /// What another removed post is recorded as; −1 for nothing.
  final int takenFor;

  /// Act by which posts are flagged; −1 for none.
  final int flags;

  /// Where removed posts are told, or null.
  final @Nullable ChannelTable platform;

  final double watched;
  final long hit;
  final long falseAlarm;
  final double falseFlags;
  final double zeal;
  final double prejudice;
  final long unreadRemoved;
  final long removes;
  final double appetite;
  final long passedOn;
  final int delayDays;
  final long shared;

  private final double readDaily;
  private final double quotaDaily;
  private final double feedback;

  CensorTable(CityWorld city, CensorshipSetting setting) {
    World world = city.world;
    blocks = Objects.requireNonNull(CensorBlocks.in(city.layout));
    List<String> all = CityLayout.recordKinds(world.people);
    nature = new int[world.recordKinds];
    forbidden = new boolean[world.recordKinds];
    speech = new boolean[world.recordKinds];
    for (int kind = 0; kind < nature.length; kind++) {
      boolean post = kind < world.actKinds && setting.posts().contains(all.get(kind));
      forbidden[kind] = post && setting.forbidden().contains(all.get(kind));
      nature[kind] = post ? nature(world.kinds[kind].illegal, forbidden[kind]) : -1;
      speech[kind] = post && world.kinds[kind].speech;
    }
    takenFor = setting.takenFor().isEmpty() ? -1 : all.indexOf(setting.takenFor().getFirst());
    flags = setting.flags().isEmpty() ? -1 : all.indexOf(setting.flags().getFirst());
    ChannelTable found = null;
    for (ChannelTable channel : world.channels) {
      if (setting.platform().contains(channel.channel.id()) && world.works(channel)) {
        found = channel;
      }
    }
    platform = found;
    watched = setting.watched().value();
    hit = Chance.bound(1 - setting.miss().value());
    falseAlarm = Chance.bound(setting.falseAlarm().value());
    falseFlags = setting.falseFlags().value();
    zeal = setting.zeal().value();
    prejudice = setting.prejudice().value();
    unreadRemoved = Chance.bound(setting.unread().value());
    removes = Chance.bound(1 - setting.overlooks().value());
    appetite = setting.appetite().value();
    passedOn = Chance.bound(setting.passedOn().value());
    delayDays = (int) StrictMath.round(setting.delayDays().value());
    shared = Chance.bound(setting.sharedAccounts().value());
    readDaily = setting.moderators().value() * city.residents() / THOUSAND;
    quotaDaily = setting.quota().value() * city.residents() / (THOUSAND * MONTH);
    feedback = world.behaviour.silenceFeedback().value();
  }

  private static int nature(boolean illegal, boolean forbidden) {
    if (!forbidden) {
      return CensorBlocks.ORDINARY;
    }
    return illegal ? CensorBlocks.UNLAWFUL : CensorBlocks.PROTECTED;
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable CensorTable of(CityWorld city) {
    return (CensorTable) city.systems.get(SystemId.CENSORSHIP);
  }

  /// Share of the ordinary posts read that are removed, under a pressure of the quota.
  double appetite(double pressure) {
    return appetite + (1 - appetite) * pressure;
  }

  @Override
  public CensorPart newPart(District district) {
    return new CensorPart(district.citizens);
  }

  @Override
  public CensorBulletin firstBulletin() {
    return new CensorBulletin();
  }

  @Override
  public int sums() {
    return SUMS;
  }

  /// What is removed is as silent as what is left unsaid: the climate moves by it as by that.
  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    CensorBulletin office = CensorBulletin.of(next);
    if (office == null) {
      return;
    }
    long[] sums = tally.sums(SystemId.CENSORSHIP);
    tally.blocks[blocks.office().at(CensorBlocks.NOT_READ)] = thousandths(office.unread);
    tally.blocks[blocks.office().at(CensorBlocks.APPETITE)] =
        thousandths(appetite(office.pressure));
    double read = readDaily * closing.days();
    office.unread = sums[MARKED] <= read ? 0 : 1 - read / sums[MARKED];
    double quota = quotaDaily * closing.days();
    if (quota > 0) {
      double behind = 1 - sums[REMOVED] / quota;
      office.pressure = Math.clamp(office.pressure + STEP * behind, 0.0, 1.0);
    }
    long said = tally.speechDone + tally.speechUndone;
    if (said > 0 && sums[SILENCED] > 0) {
      long silent = THOUSAND * Math.min(said, sums[SILENCED]) / said;
      int shift = (int) (feedback * silent) / CLIMATE_SLOWNESS;
      next.hostility = Math.clamp((long) next.hostility + shift, 0, THOUSAND);
    }
  }

  private static long thousandths(double share) {
    return StrictMath.round(THOUSAND * share);
  }
}

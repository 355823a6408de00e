package org.glasshouse.engine.force;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.ForceSetting;
import org.jspecify.annotations.Nullable;

/// Force in a city, compiled, and the office that sends officers.
///
/// In a window officers carry out the share of orders for which there would have been enough of
/// them in the window before; the rest is dropped.
public final class ForceTable implements CitySystem {

  static final int ORDERED = 0;
  static final int VISITS = 1;

  final ForceBlocks blocks;

  /// Visits a day, by the lowest band and by a list that punishes.
  final double bandDaily;

  final double listDaily;

  /// Bits of the lists that punish.
  final int punishing;

  /// By record kind: whether it raises an alert.
  final boolean[] alerts;

  final double alert;
  final long wrongDoor;
  final long detained;
  final int detentionDays;
  final double workLost;
  final double meansLost;

  /// By record kind: whether it is done in a crowd.
  final boolean[] crowds;

  /// Whether crowds are ever broken up.
  final boolean breaksUp;

  final double hostile;
  final double brokenUp;
  final double bystanders;
  final long hurt;
  final long hurtInCrowd;
  final double hurtMeans;
  final int witnesses;
  final double suspicion;

  /// What a visit takes from approval, in thousandths of a standard deviation of leanings.
  final int dismay;

  private final double fear;
  private final double capacityDaily;
  private final CityWorld city;

  ForceTable(CityWorld city, ForceSetting setting) {
    this.city = city;
    blocks = ForceBlocks.in(city.layout);
    bandDaily = setting.band().value() / 365;
    listDaily = setting.onList().value() / 365;
    int bits = 0;
    List<Scheme.ListRule> lists = city.scheme.lists();
    for (int list = 0; list < lists.size(); list++) {
      bits |= lists.get(list).negative() ? 1 << list : 0;
    }
    punishing = bits;
    alerts = kinds(setting.alerts());
    alert = setting.alerts().isEmpty() ? 0 : setting.alert().value();
    wrongDoor = Chance.bound(setting.wrongDoor().value());
    detained = Chance.bound(setting.detained().value());
    detentionDays = (int) StrictMath.round(setting.detentionDays().value());
    workLost = setting.workLost().value();
    meansLost = setting.meansLost().value();
    crowds = kinds(setting.crowds());
    hostile = setting.hostile().value();
    brokenUp = setting.brokenUp().value();
    breaksUp = !setting.crowds().isEmpty() && brokenUp > 0;
    bystanders = setting.bystanders().value();
    hurt = Chance.bound(setting.hurt().value());
    hurtInCrowd = Chance.bound(setting.hurtInCrowd().value());
    hurtMeans = setting.hurtMeans().value();
    witnesses = (int) StrictMath.round(setting.witnesses().value());
    suspicion = setting.suspicion().value();
    dismay = (int) StrictMath.round(1000 * setting.dismay().value());
    fear = setting.fear().value();
    capacityDaily = setting.capacity().value() / 1e5 / 365 * city.residents();
  }

  private boolean[] kinds(List<String> ids) {
    List<String> all = CityLayout.recordKinds(city.world.people);
    boolean[] of = new boolean[city.world.recordKinds];
    for (String id : ids) {
      of[all.indexOf(id)] = true;
    }
    return of;
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable ForceTable of(CityWorld city) {
    return (ForceTable) city.systems.get(SystemId.FORCE);
  }

  /// Chance that a crowd is broken up.
  ///
  /// @param hostility of the climate, in thousandths
  double breaksUp(int hostility) {
    double beyond = hostility * 0.001 - hostile;
    return beyond <= 0 ? 0 : brokenUp * (hostile < 1 ? beyond / (1 - hostile) : 1);
  }

  @Override
  public ForcePart newPart(District district) {
    return new ForcePart(district.citizens);
  }

  @Override
  public ForceBulletin firstBulletin() {
    return new ForceBulletin();
  }

  @Override
  public int sums() {
    return VISITS + 1;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    ForceBulletin told = ForceBulletin.of(next);
    if (told == null || city.world.arm != Arm.SCHEME) {
      return;
    }
    long[] sums = tally.sums(SystemId.FORCE);
    double capacity = capacityDaily * closing.days();
    told.carriedOut = sums[ORDERED] == 0 ? 1 : Math.min(1, capacity / sums[ORDERED]);
    double yearly = 100.0 * sums[VISITS] / city.residents() * 365 / closing.days();
    long more = StrictMath.round(1000 * fear * yearly);
    next.hostility = (int) Math.min(1000, next.hostility + more);
  }
}

package org.glasshouse.engine.fines;

import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.NormalScores;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.systems.SpeechFinesSetting;
import org.jspecify.annotations.Nullable;

/// Fines for speech in a city, compiled. Credits are in thousandths.
public final class FinesTable implements CitySystem {

  static final int CREDIT = 1000;
  private static final double WEEK = 7;

  final CityWorld city;
  final FinesBlocks blocks;

  /// By record kind: whether its records are fined.
  final boolean[] fined;

  /// By act kind: whether it is not done while one is barred.
  private final boolean[] bars;

  final int credits;
  final double tenthsACredit;
  final int barDays;
  final int lapseDays;

  /// Price of a credit, in thousandths of the median yearly means.
  final double price;

  final double cushion;

  /// Levels of dissent below which one praises.
  final int praisers;

  /// Credits a day by praise.
  final double praiseDaily;

  final long helpers;

  /// Credits a day by moderating, without and with work.
  final double freeDaily;

  final double busyDaily;

  /// Posts flagged for a thousandth of a credit earned by moderating.
  final double flagsACredit;

  FinesTable(CityWorld city, SpeechFinesSetting setting) {
    this.city = city;
    blocks = Objects.requireNonNull(FinesBlocks.in(city.layout));
    List<String> all = CityLayout.recordKinds(city.world.people);
    fined = new boolean[all.size()];
    bars = new boolean[all.size()];
    for (int kind = 0; kind < fined.length; kind++) {
      fined[kind] = setting.fined().contains(all.get(kind));
      bars[kind] = setting.barred().contains(all.get(kind));
    }
    credits = whole(setting.credits(), CREDIT);
    tenthsACredit = 10 * setting.points().value() / CREDIT;
    barDays = whole(setting.barDays(), 1);
    lapseDays = whole(setting.lapseDays(), 1);
    price = 1000 * setting.price().value();
    cushion = setting.cushion().value();
    praisers = whole(setting.praisers(), NormalScores.LEVELS);
    praiseDaily = CREDIT * setting.praiseCredits().value() / WEEK;
    helpers = Chance.bound(setting.helpers().value());
    double hour = setting.hourCredits().value();
    freeDaily = CREDIT * hour * setting.freeHours().value() / WEEK;
    busyDaily = CREDIT * hour * setting.busyHours().value() / WEEK;
    flagsACredit = hour == 0 ? 0 : setting.hourFlags().value() / (hour * CREDIT);
  }

  private static int whole(Quantity quantity, int times) {
    return (int) StrictMath.round(quantity.value() * times);
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable FinesTable of(CityWorld city) {
    return (FinesTable) city.systems.get(SystemId.SPEECH_FINES);
  }

  /// Whether an act is not done while one is barred.
  boolean bars(int kind) {
    return bars[kind];
  }

  /// Points that go for what is owed, in tenths.
  int tenths(int owed) {
    return (int) StrictMath.round(owed * tenthsACredit);
  }

  @Override
  public FinesPart newPart(District district) {
    return new FinesPart(this, district.citizens, district.neighbourhoods);
  }
}

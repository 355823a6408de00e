package org.glasshouse.engine.national;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.learned.Model;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.scenario.systems.NationalScoreSetting;

/// A vendor's algorithm, compiled: what it reads, what it is fitted to, and where it cuts.
final class Vendor {

  /// Places by risk: the highest first. One place is a sixty-fourth of a logit.
  static final int PLACES = 1024;

  private static final int PLACE_BITS = 4;

  /// Numbers of the files that it reads.
  final int[] files;

  final boolean whole;
  final boolean lists;
  final boolean household;
  final NationalScoreSetting.Label label;

  /// Bound of the draw that puts somebody into its sample.
  final long sample;

  final double bottom;
  final double top;

  /// Lowest place, by risk, that is too low a risk for the bottom.
  final int harmless;

  /// First of its sums in a city's report: those of its sample, then people by place.
  final int sums;

  private final List<String> trainsIn;
  private final int trainsFrom;
  private final int trainsUntil;
  private final int balance;
  private final int smoothing;

  /// @param fileIds ids of all files, in order
  /// @param sums where its sums begin
  Vendor(NationalScoreSetting.Vendor setting, List<String> fileIds, int sums) {
    this.files = setting.files().stream().mapToInt(fileIds::indexOf).toArray();
    this.whole = setting.reach() == NationalScoreSetting.Reach.WHOLE;
    this.lists = setting.lists();
    this.household = setting.household();
    this.label = setting.label();
    this.sample = Chance.bound(setting.sample().value());
    this.bottom = setting.bottom().value();
    this.top = Math.min(setting.top().value(), 1 - bottom);
    double cost = setting.falseAlarm().value();
    // Somebody is put there for odds of at least the cost.
    this.harmless =
        cost == 0 ? PLACES : place((int) StrictMath.round(StrictMath.log(cost) * Model.LOGIT)) + 1;
    this.sums = sums;
    this.trainsIn = setting.trainsIn();
    this.trainsFrom = setting.trainsFrom();
    this.trainsUntil = setting.trainsFrom() + setting.trainsDays();
    this.balance = (int) StrictMath.round(1000 * setting.balance().value());
    this.smoothing = Math.max(1, (int) StrictMath.round(1000 * setting.smoothing().value()));
  }

  /// All vendors of a setting.
  static List<Vendor> of(NationalScoreSetting setting) {
    List<String> files = setting.files().stream().map(NationalScoreSetting.File::id).toList();
    List<Vendor> vendors = new ArrayList<>();
    int sums = 0;
    for (NationalScoreSetting.Vendor each : setting.vendors()) {
      Vendor vendor = new Vendor(each, files, sums);
      vendors.add(vendor);
      sums += vendor.width();
    }
    return List.copyOf(vendors);
  }

  /// Number of its sums.
  int width() {
    return Model.sums(features()) + PLACES;
  }

  /// First of the sums that count people by place.
  int places() {
    return sums + Model.sums(features());
  }

  /// Number of its features.
  int features() {
    return files.length + (lists ? 1 : 0) + (household ? 1 : 0);
  }

  /// A model that is fitted to nothing yet.
  Model model() {
    List<String> names = new ArrayList<>();
    for (int file : files) {
      names.add("file " + file);
    }
    if (lists) {
      names.add("lists");
    }
    if (household) {
      names.add("household");
    }
    return new Model(names, balance, smoothing);
  }

  /// Whether a city's period that ends on a day is part of its sample.
  boolean trains(String city, int lastDay) {
    return (trainsIn.isEmpty() || trainsIn.contains(city))
        && lastDay >= trainsFrom
        && lastDay < trainsUntil;
  }

  /// Place of a risk.
  static int place(int risk) {
    return Math.clamp((PLACES >> 1) - (risk >> PLACE_BITS), 0, PLACES - 1);
  }
}

package org.glasshouse.engine.alert;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.LogNormalLevels;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Channel.Errors;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.AlertSetting;
import org.glasshouse.scenario.systems.Event;
import org.jspecify.annotations.Nullable;

/// Alerts in a city, compiled.
public final class AlertTable implements CitySystem {

  /// Fewest people among whom the wanted are drawn.
  static final int FEWEST = 100;

  /// Longest window, in days.
  private static final int LONGEST = 31;

  // Sums of a window.
  static final int ADULTS = 0;
  static final int ELIGIBLE = 1;
  static final int LISTED = 2;

  /// Cameras that compare: a channel of face recognition with its errors.
  ///
  /// @param channel the channel
  /// @param falseMatch chance per comparison
  /// @param miss chance that somebody on the list is passed over
  /// @param groupB false matches of group B as a multiple of group A
  /// @param spread confusability of citizens
  /// @param heaviest highest weight that a citizen can have
  record Camera(
      ChannelTable channel,
      double falseMatch,
      double miss,
      double groupB,
      Levels spread,
      double heaviest) {}

  final CityWorld city;
  final AlertBlocks blocks;
  final List<Camera> cameras;

  /// As whose record a stop may be entered, or null if none is.
  final @Nullable ChannelTable recordTo;

  /// What such a record tells of; −1 if there is none.
  final int record;

  /// Lists whose members may be wanted, as bits.
  final int lists;

  final double elsewhere;
  final double passages;
  final double avoid;
  final long review;
  final double hours;
  final long held;
  final double heldDays;
  final long hurt;
  final long recorded;
  final List<Event<AlertSetting.What>> events;

  AlertTable(CityWorld city, AlertSetting setting) {
    this.city = city;
    this.blocks = AlertBlocks.in(city.layout);
    List<Camera> found = new ArrayList<>();
    ChannelTable takes = null;
    for (ChannelTable channel : city.world.channels) {
      if (!city.world.works(channel)) {
        continue;
      }
      if (setting.cameras().contains(channel.channel.id())
          && channel.channel.errors() instanceof Errors.FaceErrors face) {
        Levels spread = LogNormalLevels.build(face.confusability().value(), 0);
        double ratio = face.groupBRatio().value();
        found.add(
            new Camera(
                channel,
                face.falseMatch().value(),
                face.miss().value(),
                ratio,
                spread,
                spread.value(Levels.COUNT - 1) * Math.max(1, ratio)));
      }
      if (setting.recordTo().contains(channel.channel.id())) {
        takes = channel;
      }
    }
    this.cameras = List.copyOf(found);
    this.recordTo = takes;
    this.record =
        setting.record().isEmpty()
            ? -1
            : org.glasshouse.engine.tally.CityLayout.recordKinds(city.world.people)
                .indexOf(setting.record().getFirst());
    int bits = 0;
    List<Scheme.ListRule> all = city.scheme.lists();
    for (int list = 0; list < all.size(); list++) {
      bits |= all.get(list).negative() ? 1 << list : 0;
    }
    this.lists = bits;
    this.elsewhere = setting.elsewhere().value();
    this.passages = setting.passages().value();
    this.avoid = setting.avoid().value();
    this.review = Chance.bound(setting.review().value());
    this.hours = setting.hours().value();
    this.held = Chance.bound(setting.held().value());
    this.heldDays = setting.heldDays().value();
    this.hurt = Chance.bound(setting.hurt().value());
    this.recorded = Chance.bound(setting.recorded().value());
    this.events =
        setting.events().stream()
            .filter(event -> event.in(city.city.id()) && event.dose().value() > 0)
            .toList();
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable AlertTable of(CityWorld city) {
    return (AlertTable) city.systems.get(SystemId.ALERT);
  }

  /// Days of a window on which an alert is on.
  int days(int firstDay, int lastDay) {
    int days = 0;
    for (int day = firstDay; day <= lastDay; day++) {
      boolean on = false;
      for (Event<AlertSetting.What> event : events) {
        on |= on(event, day);
      }
      days += on ? 1 : 0;
    }
    return days;
  }

  static boolean on(Event<?> event, int day) {
    return day >= event.atDay() && day < event.atDay() + event.days();
  }

  /// Whether an alert begins soon after a day, so that it must be known who may be wanted.
  boolean soon(int lastDay) {
    for (Event<AlertSetting.What> event : events) {
      if (event.begins(lastDay + 1, lastDay + LONGEST)) {
        return true;
      }
    }
    return false;
  }

  /// Whether one began up to a day.
  boolean begun(int day) {
    for (Event<AlertSetting.What> event : events) {
      if (event.atDay() <= day) {
        return true;
      }
    }
    return false;
  }

  @Override
  public AlertPart newPart(District district) {
    return new AlertPart();
  }

  @Override
  public AlertBulletin firstBulletin() {
    return new AlertBulletin();
  }

  @Override
  public int sums() {
    return LISTED + 1;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    AlertBulletin told = AlertBulletin.of(next);
    if (told != null) {
      long[] sums = tally.sums(SystemId.ALERT);
      told.adults = sums[ADULTS];
      told.eligible = sums[ELIGIBLE];
      told.listed = sums[LISTED];
    }
  }
}

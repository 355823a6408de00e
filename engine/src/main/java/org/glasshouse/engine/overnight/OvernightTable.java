package org.glasshouse.engine.overnight;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.Event;
import org.glasshouse.scenario.systems.OvernightSetting;
import org.jspecify.annotations.Nullable;

/// Changes of a city's rules, compiled.
public final class OvernightTable implements CitySystem {

  final OvernightBlocks blocks;

  private final CityWorld city;
  private final List<Event<OvernightSetting.What>> events;
  private final int noticeDays;
  private final boolean everybody;

  /// Hostility of the climate, in thousandths, when a change without notice puts everybody lower.
  private final double doubt;

  private final double doubtDays;

  OvernightTable(CityWorld city, OvernightSetting setting) {
    OvernightBlocks own = OvernightBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("overnight without blocks");
    }
    this.blocks = own;
    this.city = city;
    this.events =
        city.shareBands
            ? List.of()
            : setting.events().stream().filter(e -> e.in(city.city.id())).toList();
    this.noticeDays = (int) StrictMath.round(setting.noticeDays().value());
    this.everybody = setting.reach() == OvernightSetting.Reach.EVERYBODY;
    this.doubt = 10_000 * setting.doubt().value();
    this.doubtDays = setting.doubtDays().value();
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable OvernightTable of(CityWorld city) {
    return (OvernightTable) city.systems.get(SystemId.OVERNIGHT);
  }

  /// Whether any change is foreseen.
  boolean changes() {
    return !events.isEmpty();
  }

  /// Rise of the edges on a day, in tenths of a point: changes in force add up.
  private int riseOn(int day) {
    long tenths = 0;
    for (Event<OvernightSetting.What> event : events) {
      if (day >= event.atDay() && day - event.atDay() < event.days()) {
        long by = StrictMath.round(event.dose().value() * Scheme.TENTHS);
        tenths +=
            switch (event.what()) {
              case EDGES_RISE -> by;
              case EDGES_FALL -> -by;
            };
      }
    }
    return Math.toIntExact(tenths);
  }

  @Override
  public OvernightPart newPart(District district) {
    return new OvernightPart(district);
  }

  @Override
  public void found(District district) {
    OvernightPart part = OvernightPart.of(district);
    if (part != null) {
      part.follow(district, city, riseOn(0));
    }
  }

  @Override
  public OvernightBulletin firstBulletin() {
    OvernightBulletin first = new OvernightBulletin();
    first.rise = riseOn(0);
    first.riseBefore = first.rise;
    first.announced = riseOn(noticeDays);
    return first;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    if (!(next.part(SystemId.OVERNIGHT) instanceof OvernightBulletin told)) {
      return;
    }
    tally.add(blocks.edges.at(0), told.rise);
    tally.add(blocks.edges.at(1), told.announced);
    tally.add(blocks.doubt.at(0), told.doubt);
    doubt(tally, told, closing);
    // The climate goes a quarter of the way to where it is drawn in a window; doubt draws it up.
    next.hostility = Math.clamp(next.hostility + told.doubt / 4, 0, 1000);
    int day = closing.lastDay() + 1;
    told.riseBefore = told.rise;
    told.rise = riseOn(day);
    told.announced = riseOn(day + noticeDays);
    told.everybody = everybody && told.rise != told.riseBefore;
  }

  /// Half of the doubt goes in its days; what a change did without notice comes on top.
  private void doubt(CityTally tally, OvernightBulletin told, Closing closing) {
    told.doubt = (int) (told.doubt * StrictMath.pow(0.5, closing.days() / doubtDays));
    long scored = tally.blocks[city.layout.population.at(2)];
    if (noticeDays == 0 && scored > 0) {
      long fell =
          tally.blocks[blocks.crossed.at(OvernightBlocks.FELL, 0)]
              + tally.blocks[blocks.crossed.at(OvernightBlocks.FELL, 1)];
      told.doubt = (int) Math.min(1000, told.doubt + StrictMath.round(doubt * fell / scored));
    }
  }
}

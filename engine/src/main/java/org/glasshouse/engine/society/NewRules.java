package org.glasshouse.engine.society;

import java.util.Arrays;
import org.glasshouse.engine.acts.Activity;
import org.glasshouse.engine.consequences.HoldRow;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.branch.AlikeScenarios;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.RecordKinds;

/// The moment at which a city goes on under other rules. Both schemes have one shape, so that what
/// a district keeps by index stays as it is; what follows from the rules and is kept to spare work
/// is made anew. If nothing of the scheme differs, nothing of what people have changes.
///
/// - Points, overrides, terms and objections stay, with the days on which they end.
/// - Bands are worked out for everybody when they are worked out next.
/// - A consequence to which nothing leads any more ends, even within its shortest duration.
/// - Sums that tell what a score rests on are added up again where their unit differs.
/// - Lists of who is active follow from what channels can see.
final class NewRules {

  private final CityWorld city;
  private final boolean sameScheme;
  private final boolean sameUnit;
  private final int abolished;

  /// @param city the city under its new rules
  /// @param before scenario under which it lived
  NewRules(CityWorld city, Scenario before) {
    this.city = city;
    Scheme old = before.cities().get(city.index).scheme();
    this.sameScheme = AlikeScenarios.sameRules(old, city.scheme);
    RecordKinds kinds = RecordKinds.of(city.world.people);
    CompiledScheme compiled = CompiledScheme.compile(old, kinds, city.world.days.start());
    this.sameUnit = Points.unit(compiled) == city.sumUnit;
    int gone = 0;
    for (int i = 0; i < city.scheme.consequences().size(); i++) {
      boolean was = leads(old.consequences().get(i));
      gone |= was && !leads(city.scheme.consequences().get(i)) ? 1 << i : 0;
    }
    this.abolished = gone;
  }

  private static boolean leads(Scheme.Consequence consequence) {
    return !consequence.bands().isEmpty() || !consequence.lists().isEmpty();
  }

  /// Puts a district of the city under its new rules.
  void begin(District district) {
    district.activity = Activity.lists(city.world, district);
    if (city.world.arm != Arm.SCHEME || sameScheme) {
      return;
    }
    Arrays.fill(district.moved, -1L);
    if (abolished != 0) {
      release(district.holds);
    }
    if (!sameUnit) {
      addUp(district);
    }
  }

  private void release(IntRows holds) {
    for (int row = 0; row < holds.rows(); row++) {
      if ((abolished >>> HoldRow.consequence(holds.get(row, HoldRow.WHAT)) & 1) != 0) {
        holds.remove(row);
      }
    }
    holds.compact();
  }

  /// Adds the sums up again from the points in force.
  private static void addUp(District district) {
    Arrays.fill(district.wrong, (short) 0);
    Arrays.fill(district.beyondNarrow, (short) 0);
    Arrays.fill(district.beyondWide, (short) 0);
    int[] raw = district.raw.clone();
    PointEntries entries = district.entries;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        int first = district.start[entries.runNeighbourhood(bucket, run)];
        for (int i = entries.runStart(bucket, run); i < entries.runEnd(bucket, run); i++) {
          int what = entries.entry(bucket, i);
          Points.adjust(
              district,
              first + PointEntries.slot(what),
              PointEntries.cause(what),
              PointEntries.flags(what),
              entries.points(bucket, i));
        }
      }
    }
    System.arraycopy(raw, 0, district.raw, 0, raw.length);
  }
}

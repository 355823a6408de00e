package org.glasshouse.engine.profiling;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.World;

/// Counts acts, records and days of the group, of those who resemble it and of others, and tells
/// the bureau what it learns from: records of those taken for members and of all others. It reads
/// truth only to measure.
public final class ProfilingCountPass implements Pass {

  private static final int WHATS = ProfilingBlocks.SHUT_OUT_DAYS + 1;

  @Override
  public String name() {
    return "profiling-count";
  }

  @Override
  public void run(District district, Window window) {
    ProfilingTable table = ProfilingTable.of(window.city);
    ProfilingPart part = ProfilingPart.of(district);
    if (table == null || part == null) {
      return;
    }
    long[] sums = window.tally.sums(SystemId.PROFILING);
    long[] lives = new long[ProfilingBlocks.SORTS * WHATS];
    for (int i = 0; i < district.citizens; i++) {
      if (district.shutSince[i] >= 0 && Attributes.adult(district.attributes[i])) {
        int at = sort(part, district.attributes[i], i) * WHATS;
        lives[at + ProfilingBlocks.SHUT_OUT_DAYS] += window.days;
      }
    }
    for (int sort = 0; sort < ProfilingBlocks.SORTS; sort++) {
      lives[sort * WHATS + ProfilingBlocks.DAYS] = (long) part.adults[sort] * window.days;
    }
    sums[ProfilingTable.ADULTS] +=
        part.adults[ProfilingBlocks.MEMBERS_NOT_TAKEN] + part.adults[ProfilingBlocks.OTHERS];
    sums[ProfilingTable.ADULTS + 1] +=
        part.adults[ProfilingBlocks.MEMBERS] + part.adults[ProfilingBlocks.LOOKALIKES];
    World world = window.city.world;
    ActBuffer acts = window.scratch.acts;
    for (int act = 0; act < acts.size(); act++) {
      if (harmful(world, acts.kind(act))) {
        int i = acts.citizen(act);
        lives[sort(part, district.attributes[i], i) * WHATS + ProfilingBlocks.HARMS]++;
      }
    }
    Records records = window.scratch.ordered;
    for (int r = 0; r < records.size(); r++) {
      int i = records.citizen[r];
      int what = records.what[r];
      int at = sort(part, district.attributes[i], i) * WHATS;
      int kind = RecordRow.kind(what);
      lives[at + ProfilingBlocks.RECORDS]++;
      lives[at + ProfilingBlocks.WRONG] += RecordRow.wrong(what) ? 1 : 0;
      if (harmful(world, kind) && RecordRow.cause(what) == Cause.GENUINE) {
        lives[at + ProfilingBlocks.HARM_RECORDS]++;
      }
      if (table.closer[RecordRow.channel(what)]) {
        sums[ProfilingTable.RECORDS + (part.taken(i) ? 1 : 0)]++;
      }
    }
    for (int sort = 0; sort < ProfilingBlocks.SORTS; sort++) {
      for (int what = 0; what < WHATS; what++) {
        window.tally.add(table.blocks.lives().at(sort, what), lives[sort * WHATS + what]);
      }
    }
  }

  /// Whether a record kind is a harmful act; stages of a debt are none.
  private static boolean harmful(World world, int kind) {
    return kind < world.actKinds && world.kinds[kind].harmful;
  }

  /// Which of four sorts an adult is of.
  static int sort(ProfilingPart part, int attributes, int citizen) {
    boolean taken = part.taken(citizen);
    if (Attributes.groupB(attributes)) {
      return taken ? ProfilingBlocks.MEMBERS : ProfilingBlocks.MEMBERS_NOT_TAKEN;
    }
    return taken ? ProfilingBlocks.LOOKALIKES : ProfilingBlocks.OTHERS;
  }
}

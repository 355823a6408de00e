package org.glasshouse.engine.national;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.scoring.BandPass;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.scenario.systems.NationalScoreSetting;

/// Has everybody judged by all vendors where an assessment is due, without consequences; and, on
/// the date of the national score and at each assessment after it, puts everybody on whom it is
/// laid into the band that it gives. Between assessments `BandPass` does so where the local score
/// has moved.
///
/// Where cities keep their edges, `BandPass` does it all, by the city's calendar.
///
/// It stands behind `BandPass`, so that the judgements are compared with the bands of the present
/// score. Writes, through `BandPass`, `band` and `bandWithout`, and its part.
public final class NationalPass implements Pass {

  private static final int BY_SCORE = Flags.SCORED | Flags.OVERRIDE;

  @Override
  public String name() {
    return "national";
  }

  @Override
  public void run(District district, Window window) {
    NationalTable table = NationalTable.of(window.city);
    NationalPart part = NationalPart.of(district);
    NationalBulletin told = NationalBulletin.of(window.nation);
    if (table == null || part == null || told == null) {
      return;
    }
    if (table.schedule.judges(window.index)) {
      new Judgement(district, window, table, part, told).run();
    }
    if (table.schedule.decides(window.index)) {
      NationalScore score = NationalScore.of(district, window);
      if (score != null) {
        decide(district, window, table, part, score);
      }
    }
  }

  private static void decide(
      District district,
      Window window,
      NationalTable table,
      NationalPart part,
      NationalScore score) {
    boolean first = window.index == table.schedule.change;
    Block moves = table.blocks.moves;
    int when = first ? 0 : 1;
    int n = 0;
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      while (citizen >= district.start[n + 1]) {
        n++;
      }
      if (!district.has(citizen, Flags.SCORED) || !score.covers(citizen, n)) {
        continue;
      }
      int before = district.band[citizen];
      if (part.local(citizen) < 0) {
        part.setLocal(citizen, before);
      }
      if (first && table.carry == NationalScoreSetting.Carry.FLOOR) {
        part.setFloor(citizen, before);
      }
      if ((district.flags[citizen] & BY_SCORE) != Flags.SCORED) {
        continue;
      }
      if (table.cuts == NationalScoreSetting.Cuts.LOCAL) {
        // The city's calendar says when.
        district.move(citizen);
        continue;
      }
      int bands = score.bands(citizen, n);
      BandPass.place(district, window, citizen, bands);
      int now = district.band[citizen];
      if (now < before) {
        boolean noHarm = district.harms[citizen] == 0;
        window.tally.count(moves.at(when, NationalBlocks.FELL));
        window.tally.add(moves.at(when, NationalBlocks.FELL_NO_HARM), noHarm ? 1 : 0);
      } else {
        window.tally.count(
            moves.at(when, now > before ? NationalBlocks.ROSE : NationalBlocks.STAYED));
      }
    }
  }
}

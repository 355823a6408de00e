package org.glasshouse.engine.overnight;

import org.glasshouse.engine.consequences.BesideBand;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.national.NationalScore;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.ConsequenceTable;

/// Who is shut out only because edges were moved: counts the days of the window for those who were
/// so by the decision of the window before, and decides it anew, after the bands and their
/// consequences. In a window that begins with other edges for everybody it also counts whom these
/// alone put into another band, whatever became of their points.
///
/// Somebody is shut out *only because edges were moved* if nothing would be denied in the band that
/// the same points give by the edges of the file: neither by that band, nor by a list, nor through
/// others in the household, nor by a shortest duration. So it is the least that a change did.
///
/// Where a national score is in force, edges of local scores shut nobody out, and nothing is
/// counted.
///
/// Reads `raw`, `band`, `onLists`, `inForce`, `harms` and flags. Writes its own part.
public final class OvernightPass implements Pass {

  private static final int BY_SCORE = Flags.SCORED | Flags.OVERRIDE;

  @Override
  public String name() {
    return "overnight";
  }

  @Override
  public void run(District district, Window window) {
    OvernightTable table = OvernightTable.of(window.city);
    OvernightPart part = OvernightPart.of(district);
    if (table == null
        || part == null
        || !table.changes()
        || !(window.bulletin.part(SystemId.OVERNIGHT) instanceof OvernightBulletin told)) {
      return;
    }
    if (part.settled(district, window, told)) {
      return;
    }
    for (int citizen = 0; citizen < part.unmoved.length; citizen++) {
      if (part.unmoved[citizen] < 0) {
        window.tally.add(table.blocks.days.at(conduct(district, citizen)), window.days);
      }
    }
    if (NationalScore.inForce(window)) {
      part.forget();
      return;
    }
    if (told.everybody) {
      cross(district, window, table, told);
    }
    if (Bands.due(window)) {
      part.follow(district, window.city, told.rise);
    }
    decide(district, window, table, part);
  }

  private static int conduct(District district, int citizen) {
    return district.harms[citizen] == 0 ? 0 : 1;
  }

  private static void decide(
      District district, Window window, OvernightTable table, OvernightPart part) {
    ConsequenceTable consequences = window.city.consequences;
    int denies = consequences.denies;
    for (int citizen = 0; citizen < part.unmoved.length; citizen++) {
      int band = part.unmoved[citizen] & OvernightPart.BAND;
      part.unmoved[citizen] = (byte) band;
      if (district.band[citizen] >= band || (district.inForce[citizen] & denies) == 0) {
        continue;
      }
      int left = consequences.ofBand[band] | BesideBand.of(district, consequences, citizen);
      if ((left & denies) == 0) {
        part.unmoved[citizen] = (byte) (band | OvernightPart.SHUT);
        window.tally.count(table.blocks.shutOut.at(conduct(district, citizen)));
      }
    }
  }

  private static void cross(
      District district, Window window, OvernightTable table, OvernightBulletin told) {
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if ((district.flags[citizen] & BY_SCORE) != Flags.SCORED) {
        continue;
      }
      int score = Bands.score(window.city, district.raw[citizen]);
      int before = window.city.compiled.bandOf((long) score - told.riseBefore);
      int after = window.city.compiled.bandOf((long) score - told.rise);
      if (before != after) {
        int direction = after < before ? OvernightBlocks.FELL : OvernightBlocks.ROSE;
        window.tally.count(table.blocks.crossed.at(direction, conduct(district, citizen)));
      }
    }
  }
}

package org.glasshouse.engine.national;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.measures.GroupsOf;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;

/// All vendors' judgements of the people of a district, side by side. Nothing follows from them.
final class Judgement {

  private static final int BOTTOM = Cut.BOTTOM;

  private final District district;
  private final Window window;
  private final NationalTable table;
  private final NationalBulletin told;
  private final int vendors;
  private final Cells[] cells;

  /// Of the citizen at hand, by vendor: where they stand, and their rank in thousandths.
  private final int[] standing;

  private final int[] rank;

  Judgement(
      District district,
      Window window,
      NationalTable table,
      NationalPart part,
      NationalBulletin told) {
    this.district = district;
    this.window = window;
    this.table = table;
    this.told = told;
    this.vendors = table.vendors.size();
    this.cells = Cells.of(table, district, part);
    this.standing = new int[vendors];
    this.rank = new int[vendors];
  }

  void run() {
    int n = 0;
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      while (citizen >= district.start[n + 1]) {
        n++;
      }
      if (!district.has(citizen, Flags.SCORED)) {
        continue;
      }
      int lottery = lottery(district, window, citizen, n);
      for (int v = 0; v < vendors; v++) {
        int place = Vendor.place(told.models[v].risk(cells[v].all(citizen)));
        standing[v] = told.cuts[v].of(place, lottery);
        rank[v] = (int) (1000L * told.ranks[v][place] / Ranks.WHOLE);
      }
      count(citizen);
    }
  }

  /// The citizen's word for ties at a cut: one for life and the same for all vendors.
  static int lottery(District district, Window window, int citizen, int n) {
    return Philox.word(
        window.city.world.seed, Stream.NATIONAL_SCORE.id(), district.key(citizen, n), 0, 0);
  }

  private void count(int citizen) {
    boolean noHarm = district.harms[citizen] == 0;
    int bands = window.city.compiled.bands();
    int band = district.band[citizen];
    int present = Cut.ORDINARY;
    if (bands > 1 && band == 0) {
      present = BOTTOM;
    } else if (bands > 1 && band == bands - 1) {
      present = Cut.TOP;
    }
    Block block = table.blocks.vendors;
    for (int v = 0; v < vendors; v++) {
      if (!told.models[v].fitted()) {
        continue;
      }
      boolean bottom = standing[v] == BOTTOM;
      window.tally.count(block.at(v, NationalBlocks.ASSESSED));
      window.tally.add(block.at(v, NationalBlocks.NO_HARM), noHarm ? 1 : 0);
      window.tally.add(block.at(v, NationalBlocks.BOTTOM), bottom ? 1 : 0);
      window.tally.add(block.at(v, NationalBlocks.BOTTOM_NO_HARM), bottom && noHarm ? 1 : 0);
      window.tally.add(block.at(v, NationalBlocks.TOP), standing[v] == Cut.TOP ? 1 : 0);
      window.tally.add(block.at(v, NationalBlocks.AS_PRESENT), standing[v] == present ? 1 : 0);
      window.tally.add(block.at(v, NationalBlocks.RANKS), rank[v]);
      window.tally.add(block.at(v, NationalBlocks.RANK_SQUARES), (long) rank[v] * rank[v]);
      groups(v, citizen, bottom, noHarm);
      for (int other = v + 1; other < vendors; other++) {
        if (told.models[other].fitted()) {
          pair(v, other);
        }
      }
    }
  }

  private void pair(int first, int second) {
    Block block = table.blocks.pairs;
    int pair = table.blocks.pair(first, second);
    boolean one = standing[first] == BOTTOM;
    boolean two = standing[second] == BOTTOM;
    window.tally.count(block.at(pair, NationalBlocks.ASSESSED));
    if (standing[first] != standing[second]) {
      window.tally.count(block.at(pair, NationalBlocks.DIFFERENT));
    }
    if (one || two) {
      int where = NationalBlocks.BOTH;
      if (one != two) {
        where = one ? NationalBlocks.FIRST_ONLY : NationalBlocks.SECOND_ONLY;
      }
      window.tally.count(block.at(pair, where));
    }
    window.tally.add(
        block.at(pair, NationalBlocks.RANK_PRODUCTS), (long) rank[first] * rank[second]);
  }

  private void groups(int vendor, int citizen, boolean bottom, boolean noHarm) {
    Block block = table.blocks.groups;
    long mask = GroupsOf.mask(district.attributes[citizen]);
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int group = Long.numberOfTrailingZeros(rest);
      window.tally.count(block.at(vendor, group, NationalBlocks.ASSESSED));
      if (noHarm) {
        window.tally.count(block.at(vendor, group, NationalBlocks.NO_HARM));
      }
      if (bottom) {
        window.tally.count(block.at(vendor, group, NationalBlocks.GROUP_BOTTOM));
        if (noHarm) {
          window.tally.count(block.at(vendor, group, NationalBlocks.GROUP_BOTTOM_NO_HARM));
        }
      }
    }
  }
}

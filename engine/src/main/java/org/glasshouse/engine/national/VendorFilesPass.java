package org.glasshouse.engine.national;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.learned.Model;
import org.glasshouse.engine.measures.GroupCounts;
import org.glasshouse.engine.measures.GroupsOf;
import org.glasshouse.engine.pilots.PilotsPart;
import org.glasshouse.engine.pilots.PilotsTable;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.slump.SlumpBulletin;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ConsequenceTable;
import org.glasshouse.scenario.systems.NationalScoreSetting;

/// Keeps the files that vendors read, reports what models are fitted to and how people lie, and
/// counts who is shut out only because the national score replaced the local one.
///
/// Somebody is shut out *by the change alone* if nothing would be denied in the band that the local
/// score gives: neither by that band, nor by a list, nor through others in the household, nor by a
/// shortest duration. Somebody is *spared* if nothing is denied and the local score's band would
/// deny something.
///
/// Reads the records of the window, `band`, `onLists`, `inForce`, `harms`, `raw` and flags. Writes
/// its part.
public final class VendorFilesPass implements Pass {

  @Override
  public String name() {
    return "vendor files";
  }

  @Override
  public void run(District district, Window window) {
    NationalTable table = NationalTable.of(window.city);
    NationalPart part = NationalPart.of(district);
    NationalBulletin told = NationalBulletin.of(window.nation);
    if (table == null || part == null || told == null) {
      return;
    }
    Schedule schedule = table.schedule;
    if (schedule.turns(window.index)) {
      turn(part);
    }
    if (schedule.empties(window.index)) {
      for (byte[] file : part.files) {
        Arrays.fill(file, (byte) 0);
      }
    }
    keep(table, part, window);
    if (schedule.trains(window.index)) {
      sample(table, part, told, district, window);
    }
    if (schedule.ranks(window.index)) {
      rank(table, part, told, district, window);
    }
    boolean local = schedule.ranksLocally(window.index);
    boolean national = schedule.gathers(window.index);
    if (local || national) {
      gather(table, district, window, local, national);
    }
    if (schedule.inForce(window.index)) {
      compare(table, part, district, window);
    }
  }

  private static void turn(NationalPart part) {
    for (byte[] file : part.files) {
      for (int i = 0; i < file.length; i++) {
        file[i] = Files.turned(file[i]);
      }
    }
    Arrays.fill(part.harm, (byte) 0);
  }

  private static void keep(NationalTable table, NationalPart part, Window window) {
    Records records = window.scratch.ordered;
    for (int row = 0; row < records.size(); row++) {
      int what = records.what[row];
      int citizen = records.citizen[row];
      int kind = RecordRow.kind(what);
      if (table.harmful[kind]) {
        part.harm[citizen] = 1;
      }
      int files = table.filesOf(kind, RecordRow.channel(what)) & 0xff;
      for (int rest = files; rest != 0; rest &= rest - 1) {
        int f = Integer.numberOfTrailingZeros(rest);
        part.files[f][citizen] = Files.with(part.files[f][citizen], RecordRow.wrong(what));
        window.tally.count(table.blocks.records.at(f));
      }
    }
  }

  private static void sample(
      NationalTable table,
      NationalPart part,
      NationalBulletin told,
      District district,
      Window window) {
    long[] sums = window.tally.sums(SystemId.NATIONAL_SCORE);
    String city = window.city.city.id();
    Cells[] seen = Cells.of(table, district, part);
    boolean[] trains = new boolean[table.vendors.size()];
    boolean any = false;
    for (int v = 0; v < trains.length; v++) {
      trains[v] = table.vendors.get(v).trains(city, window.lastDay);
      any |= trains[v];
    }
    int n = 0;
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      while (citizen >= district.start[n + 1]) {
        n++;
      }
      if (!district.has(citizen, Flags.SCORED)) {
        continue;
      }
      int drawn = 0;
      if (any) {
        long key = district.key(citizen, n);
        drawn = Philox.word(window.city.world.seed, Stream.NATIONAL_SCORE.id(), key, 0, 1);
      }
      for (int v = 0; v < table.vendors.size(); v++) {
        Vendor vendor = table.vendors.get(v);
        Model model = told.models[v];
        boolean sampled = trains[v] && Chance.hit(drawn, vendor.sample);
        if (!sampled && !model.fitted()) {
          continue;
        }
        int cells = seen[v].all(citizen);
        boolean bad = bad(table, part, district, window, vendor, citizen);
        if (model.fitted()) {
          int place = Vendor.place(model.risk(cells));
          int lottery =
              told.cuts[v].tied(place) ? Judgement.lottery(district, window, citizen, n) : 0;
          int standing = told.cuts[v].of(place, lottery);
          int said = standing == Cut.BOTTOM ? 0 : 1;
          int places = bad ? NationalBlocks.FOUND : NationalBlocks.FALSE_ALARM;
          window.tally.count(table.blocks.labels.at(v, places + said));
        }
        if (sampled) {
          model.count(sums, vendor.sums, bad, cells);
        }
      }
    }
  }

  private static boolean bad(
      NationalTable table,
      NationalPart part,
      District district,
      Window window,
      Vendor vendor,
      int citizen) {
    return switch (vendor.label) {
      case LOWEST_BAND -> window.city.compiled.bands() > 1 && district.band[citizen] == 0;
      case LISTED -> (district.onLists[citizen] & table.badLists) != 0;
      case HARM_RECORD -> part.harm[citizen] != 0;
    };
  }

  private static void rank(
      NationalTable table,
      NationalPart part,
      NationalBulletin told,
      District district,
      Window window) {
    long[] sums = window.tally.sums(SystemId.NATIONAL_SCORE);
    Cells[] seen = Cells.of(table, district, part);
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if (!district.has(citizen, Flags.SCORED)) {
        continue;
      }
      for (int v = 0; v < table.vendors.size(); v++) {
        int place = Vendor.place(told.models[v].risk(seen[v].all(citizen)));
        sums[table.vendors.get(v).places() + place]++;
      }
    }
  }

  private static void gather(
      NationalTable table, District district, Window window, boolean local, boolean national) {
    NationalScore score = NationalScore.made(district, window);
    if (score == null) {
      return;
    }
    long[] sums = window.tally.sums(SystemId.NATIONAL_SCORE);
    boolean byRank = table.carry == NationalScoreSetting.Carry.RANK;
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if (!district.has(citizen, Flags.SCORED)) {
        continue;
      }
      if (local && byRank) {
        int position = table.position(Bands.score(window.city, district.raw[citizen]));
        sums[table.localSums + NationalTable.place(position)]++;
      }
      if (national) {
        int position = score.position(citizen);
        sums[table.nationalSums + NationalTable.place(position)]++;
      }
    }
  }

  private static void compare(
      NationalTable table, NationalPart part, District district, Window window) {
    ConsequenceTable consequences = window.city.consequences;
    PilotsPart trial = PilotsPart.of(district);
    int home = window.city.index;
    boolean suspended = SlumpBulletin.suspended(window.bulletin);
    GroupCounts counts = new GroupCounts();
    long[] laid = new long[Group.values().length];
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      int local = part.local(citizen);
      int band = district.band[citizen];
      if (local >= 0) {
        counts.add(GroupsOf.mask(district.attributes[citizen]), laid);
      }
      if (local < 0 || local == band || district.has(citizen, Flags.OVERRIDE)) {
        continue;
      }
      int lives = trial == null || !trial.moves() ? home : trial.lives(citizen);
      int may = consequences.denies & PilotsTable.allowed(window.city, window.index, lives);
      int denied = district.inForce[citizen] & consequences.denies;
      int would = consequences.ofBand[local] & may;
      if (denied == 0) {
        if (would != 0 && !suspended) {
          count(table, district, window, citizen, NationalBlocks.SPARED_BY_CHANGE);
        }
        continue;
      }
      int others = district.inForce[citizen] & ~consequences.ofBand[band];
      int listed = consequences.of(-1, district.onLists[citizen] & 0xff) & may;
      int left = would | others | listed;
      if ((left & consequences.denies) == 0) {
        count(table, district, window, citizen, NationalBlocks.BY_CHANGE);
        if (district.harms[citizen] == 0) {
          count(table, district, window, citizen, NationalBlocks.BY_CHANGE_NO_HARM);
        }
      }
    }
    counts.flush(laid);
    window.tally.add(table.blocks.shutOut.at(NationalBlocks.LAID), laid[Group.ALL.ordinal()]);
    for (int group = 0; group < laid.length; group++) {
      window.tally.add(table.blocks.days.at(group, NationalBlocks.LAID), laid[group] * window.days);
    }
  }

  /// Counts somebody at the end of the window, and the window's days: what is decided at the end of
  /// a window holds for the next, which is as long.
  private static void count(
      NationalTable table, District district, Window window, int citizen, int whom) {
    window.tally.count(table.blocks.shutOut.at(whom));
    long mask = GroupsOf.mask(district.attributes[citizen]);
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int group = Long.numberOfTrailingZeros(rest);
      window.tally.add(table.blocks.days.at(group, whom), window.days);
    }
  }
}

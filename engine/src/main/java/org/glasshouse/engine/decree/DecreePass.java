package org.glasshouse.engine.decree;

import org.glasshouse.engine.adaptation.Feelings;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.scenario.model.Trait;
import org.glasshouse.scenario.systems.DecreeSetting;

/// Points by decree. In the window in which a campaign ends, it is worked out on which of its days
/// each scored adult praised, if at all, and points go by that; officials add and take some. These
/// points rest on no record of harm: they lie outside every reading of a purpose.
///
/// Reads: `striving`, `certainty`, `shutSince`, `band`, `harms`. Writes: its part, and with
/// [Points] `raw`, `beyondNarrow`, `beyondWide`.
public final class DecreePass implements Pass {

  private static final int DISSENT = Trait.DISSENT.ordinal();
  private static final int BEYOND = RecordRow.BEYOND_NARROW | RecordRow.BEYOND_WIDE;
  private static final int OFFICIAL = Attributes.PARTY;
  private static final int NEIGHBOURHOOD = 1;

  @Override
  public String name() {
    return "decree";
  }

  @Override
  public void run(District district, Window window) {
    DecreeTable table = DecreeTable.of(window.city);
    DecreePart part = DecreePart.of(district);
    DecreeBulletin news = DecreeBulletin.of(window.bulletin);
    if (table == null || part == null || news == null || table.campaigns() == 0) {
      return;
    }
    for (int i = 0; i < table.campaigns(); i++) {
      if (table.ends(i, window.firstDay, window.lastDay)) {
        new Campaign(table, part, news, district, window, i).run();
      }
    }
    count(table, part, district, window);
  }

  private static void count(DecreeTable table, DecreePart part, District district, Window window) {
    long[] people = new long[8];
    long[] shut = new long[8];
    long[] tenths = new long[8];
    long[] lowest = new long[8];
    for (int i = 0; i < district.citizens; i++) {
      if (!district.has(i, Flags.SCORED) || !Attributes.adult(district.attributes[i])) {
        continue;
      }
      int place = 2 * part.answer[i] + (district.harms[i] == 0 ? 0 : 1);
      people[place]++;
      shut[place] += district.shutSince[i] >= 0 ? 1 : 0;
      tenths[place] += Bands.score(window.city, district.raw[i]);
      lowest[place] += district.band[i] == 0 ? 1 : 0;
    }
    DecreeBlocks blocks = table.blocks;
    for (int place = 0; place < people.length; place++) {
      int answer = place >> 1;
      int harm = place & 1;
      long days = people[place] * window.days;
      window.tally.add(blocks.days().at(answer, harm, DecreeBlocks.ALL), days);
      window.tally.add(
          blocks.days().at(answer, harm, DecreeBlocks.SHUT_OUT), shut[place] * window.days);
      window.tally.add(blocks.scores().at(answer, harm, DecreeBlocks.PEOPLE), people[place]);
      window.tally.add(blocks.scores().at(answer, harm, DecreeBlocks.TENTHS), tenths[place]);
      window.tally.add(blocks.scores().at(answer, harm, DecreeBlocks.LOWEST), lowest[place]);
    }
  }

  /// A campaign that ends in the window, in one district.
  private static final class Campaign {

    private final DecreeTable table;
    private final DecreePart part;
    private final District district;
    private final Window window;
    private final DecreeSetting setting;
    private final Feelings feelings;
    private final long seed;
    private final int index;
    private final int length;
    private final double threshold;
    private final int prompt;
    private final int late;
    private final int silent;
    private final int favour;
    private final int dislike;

    Campaign(
        DecreeTable table,
        DecreePart part,
        DecreeBulletin news,
        District district,
        Window window,
        int index) {
      this.table = table;
      this.part = part;
      this.district = district;
      this.window = window;
      this.index = index;
      setting = table.setting;
      feelings = new Feelings(window);
      seed = window.city.world.seed;
      length = table.campaign(index).days();
      threshold = Math.min(news.threshold, length);
      double dose = table.campaign(index).dose().value();
      prompt = DecreeTable.tenths(setting.prompt(), dose);
      late = DecreeTable.tenths(setting.late(), dose);
      silent = DecreeTable.tenths(setting.silent(), dose);
      favour = DecreeTable.tenths(setting.favour(), dose);
      dislike = DecreeTable.tenths(setting.dislike(), dose);
    }

    void run() {
      Philox.Block block = window.scratch.block;
      for (int n = 0; n < district.neighbourhoods; n++) {
        long here = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
        boolean disliked =
            Chance.hit(
                Philox.word(seed, Stream.DECREE_OFFICIAL.id(), here, 0, NEIGHBOURHOOD),
                table.disliked);
        boolean officials = false;
        long household = 0;
        for (int i = district.start[n]; i < district.start[n + 1]; i++) {
          if (Attributes.householder(district.attributes[i])) {
            officials = officials(i);
            household = district.key(i, n);
          }
          if (!Attributes.adult(district.attributes[i]) || !district.has(i, Flags.SCORED)) {
            continue;
          }
          long key = district.key(i, n);
          block.fill(seed, Stream.DECREE.id(), key, index, 0);
          int tenths = answer(i, block);
          tenths += officials(key, household, officials, disliked);
          int before = part.tenths[i];
          int after = Math.clamp(StrictMath.round(before * table.keep) + tenths, -32_000, 32_000);
          part.tenths[i] = (short) after;
          change(i, after - before);
        }
      }
    }

    private boolean officials(int householder) {
      int end = district.householdEnd(householder);
      for (int i = householder; i < end; i++) {
        if (Attributes.has(district.attributes[i], OFFICIAL)) {
          return true;
        }
      }
      return false;
    }

    /// What officials add or take, in tenths.
    private int officials(long key, long household, boolean officials, boolean disliked) {
      int tenths = 0;
      if (officials
          && favour > 0
          && Chance.hit(
              Philox.word(seed, Stream.DECREE_OFFICIAL.id(), household, 0, 2), table.favoured)) {
        tenths += favour;
        window.tally.count(table.blocks.officials().at(DecreeBlocks.FAVOURED));
      } else if (disliked
          && dislike > 0
          && Chance.hit(
              Philox.word(seed, Stream.DECREE_OFFICIAL.id(), key, index, 3), table.picked)) {
        tenths -= dislike;
        window.tally.count(table.blocks.officials().at(DecreeBlocks.DISLIKED));
      }
      return tenths;
    }

    /// What one gets for one's answer, in tenths.
    private int answer(int citizen, Philox.Block block) {
      boolean online = Attributes.has(district.attributes[citizen], Attributes.NET_USER);
      boolean approves = district.traits[DISSENT][citizen] < table.approves;
      int day = day(citizen, online, approves, block);
      int answer = DecreeBlocks.SILENT;
      long[] sums = window.tally.sums(SystemId.DECREE);
      sums[DecreeTable.ASKED]++;
      if (day < length) {
        sums[DecreeTable.PRAISED]++;
        sums[DecreeTable.BY_DAY + Math.min(day, DecreeTable.MOST_DAYS - 1)]++;
        answer = day < threshold ? DecreeBlocks.IN_TIME : DecreeBlocks.LATE;
      }
      part.answer[citizen] = (byte) answer;
      int who = (approves ? 0 : 2) + (online ? 0 : 1);
      window.tally.count(table.blocks.asked().at(who, answer));
      if (answer == DecreeBlocks.SILENT) {
        return -silent;
      }
      return answer == DecreeBlocks.IN_TIME ? prompt : late;
    }

    /// Day of the campaign on which a citizen praises, from 0; the length of the campaign or more
    /// if not in it.
    ///
    /// Who approves does so of their own accord, each day with the same chance; whoever knows of
    /// being scored may see to it that it is in time, the more so the more they strive or fear.
    private int day(int citizen, boolean online, boolean approves, Philox.Block block) {
      if (!Chance.hit(block.w0, online ? table.told : table.toldOffline)) {
        return length;
      }
      int own = approves ? accord(block.w1) : length;
      double duty = 0;
      if (district.has(citizen, Flags.AWARE)) {
        duty =
            setting.duty().value()
                + setting.striving().value() * (district.striving[citizen] & 255) / 255
                + setting.caution().value() * feelings.caution(district, citizen) / 255;
      }
      int dutiful = length;
      if (Chance.unit(block.w2) < duty) {
        dutiful = (int) (Chance.unit(block.w3) * threshold);
      }
      int day = Math.min(own, dutiful);
      boolean counter = online || Chance.hit(block.w0 * 0x9E3779B1, table.counter);
      return counter ? day : Math.max(day, (int) StrictMath.ceil(threshold));
    }

    /// First day on which something with the same chance every day happens.
    private int accord(int word) {
      double left = 1 - Chance.unit(word);
      double still = 1 - table.ready;
      double reached = still;
      int day = 0;
      while (day < length && left <= reached) {
        reached *= still;
        day++;
      }
      return day;
    }

    private void change(int citizen, int tenths) {
      if (tenths == 0) {
        return;
      }
      Points.adjust(district, citizen, Cause.GENUINE, BEYOND, tenths);
      if (window.ledger.follows(citizen)) {
        window.ledger.add(
            new LedgerEntry.Charged(
                window.ledger.id(citizen),
                window.lastDay,
                tenths,
                Bands.score(window.city, district.raw[citizen]),
                switch (part.answer[citizen]) {
                  case DecreeBlocks.IN_TIME -> "praise in time";
                  case DecreeBlocks.LATE -> "praise that came late";
                  default -> "no praise";
                }));
      }
    }
  }
}

package org.glasshouse.engine.creep;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.consequences.WithoutPoints;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.opinion.OpinionPass;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;

/// Who comes to know of later uses, and whom those have shut out that nobody was told of.
///
/// Somebody learns of an untold use by a letter about a record of it (the channel's notice share),
/// by a leak, or from neighbours who know. Whoever learns knows from then on of being scored, takes
/// it for surer to be caught, and thinks less of the scheme. Whether somebody is shut out only
/// because of untold uses is worked out from the points in force on the first of a month.
///
/// Writes its part, `certainty`, the flag AWARE, and what experience makes of the scheme.
public final class CreepNewsPass implements Pass {

  private static final int FULL = 255;
  private static final int CHANNELS = 32;
  private static final int ADULT_BIT = Integer.numberOfTrailingZeros(Attributes.ADULT);

  /// Indices of draws of a citizen in a window; those of leaks follow.
  private static final int TALK = 0;

  private static final int TOLD = 0x100;
  private static final int LEAK = 0x200;

  @Override
  public String name() {
    return "creep-news";
  }

  @Override
  public void run(District district, Window window) {
    CreepTable table = CreepTable.of(window.city);
    CreepPart part = CreepPart.of(district);
    if (table == null || part == null || window.lastDay < table.first) {
      return;
    }
    records(table, part, district, window);
    told(table, district, window);
    if (window.lastDay < table.untoldFrom) {
      return;
    }
    leaks(table, part, district, window);
    if (window.dueMonthly) {
      if (table.talk > 0) {
        talk(table, part, district, window);
      }
      points(table, part, district);
    }
    count(table, part, district, window);
  }

  /// Counts the records of later uses, and lets letters tell of untold ones.
  private static void records(CreepTable table, CreepPart part, District district, Window window) {
    Records records = window.scratch.ordered;
    for (int i = 0; i < records.size(); i++) {
      int what = records.what[i];
      int use = table.use(RecordRow.kind(what), RecordRow.channel(what));
      if (use < 0) {
        continue;
      }
      int sort =
          RecordRow.wrong(what)
              ? CreepBlocks.WRONG
              : RecordRow.actDay(records.when[i]) < table.from[use]
                  ? CreepBlocks.STORED
                  : CreepBlocks.NEW;
      window.tally.count(table.blocks.records().at(use, sort));
      if (table.told[use]) {
        continue;
      }
      int citizen = records.citizen[i];
      if (!part.has(citizen, CreepPart.RECORDED)) {
        part.set(citizen, CreepPart.RECORDED);
        if (part.has(citizen, CreepPart.KNOWS)) {
          part.set(citizen, CreepPart.KNEW);
        }
      }
      int word =
          Philox.word(
              window.city.world.seed,
              Stream.CREEP_LETTER.id(),
              district.key(citizen),
              RecordRow.actDay(records.when[i]),
              table.address[use]);
      if (Chance.hit(word, table.channel[use].noticeBound)) {
        learn(table, part, district, citizen);
      }
    }
  }

  /// What is told when a use begins.
  private static void told(CreepTable table, District district, Window window) {
    for (int use = 0; use < table.from.length; use++) {
      boolean begins = table.from[use] >= window.firstDay && table.from[use] <= window.lastDay;
      if (!begins || !table.told[use] || table.toldReach == 0 || table.detection[use] == 0) {
        continue;
      }
      for (int n = 0; n < district.neighbourhoods; n++) {
        for (int i = district.start[n]; i < district.start[n + 1]; i++) {
          if (hears(district, window, n, i, TOLD + use, table.toldReach)) {
            shock(table, district, i);
          }
        }
      }
    }
  }

  private static void leaks(CreepTable table, CreepPart part, District district, Window window) {
    for (int e = 0; e < table.leakDay.length; e++) {
      boolean begins = table.leakDay[e] >= window.firstDay && table.leakDay[e] <= window.lastDay;
      if (!begins || table.leakReach[e] == 0 || table.leakDay[e] < table.untoldFrom) {
        continue;
      }
      for (int n = 0; n < district.neighbourhoods; n++) {
        for (int i = district.start[n]; i < district.start[n + 1]; i++) {
          if (hears(district, window, n, i, LEAK + e, table.leakReach[e])) {
            learn(table, part, district, i);
          }
        }
      }
    }
  }

  /// Talk between neighbours; who knew before the month counts.
  private static void talk(CreepTable table, CreepPart part, District district, Window window) {
    for (int n = 0; n < district.neighbourhoods; n++) {
      int adults = 0;
      int know = 0;
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (Attributes.adult(district.attributes[i])) {
          adults++;
          know += part.has(i, CreepPart.KNOWS) ? 1 : 0;
        }
      }
      if (know == 0 || know == adults) {
        continue;
      }
      long bound = Chance.bound(table.talk * know / adults);
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (!part.has(i, CreepPart.KNOWS) && hears(district, window, n, i, TALK, bound)) {
          learn(table, part, district, i);
        }
      }
    }
  }

  private static boolean hears(
      District district, Window window, int n, int citizen, int index, long bound) {
    return Attributes.adult(district.attributes[citizen])
        && Chance.hit(
            Philox.word(
                window.city.world.seed,
                Stream.CREEP_NEWS.id(),
                district.key(citizen, n),
                window.index,
                index),
            bound);
  }

  private static void learn(CreepTable table, CreepPart part, District district, int citizen) {
    if (part.has(citizen, CreepPart.KNOWS)) {
      return;
    }
    part.set(citizen, CreepPart.KNOWS);
    shock(table, district, citizen);
    OpinionPass.feel(district, citizen, table.trust);
  }

  /// What hearing of a use does to whoever is scored.
  private static void shock(CreepTable table, District district, int citizen) {
    if (district.has(citizen, Flags.SCORED)) {
      district.set(citizen, Flags.AWARE);
      int certainty = district.certainty[citizen] & FULL;
      district.certainty[citizen] = (byte) (certainty + table.shock * (FULL - certainty) / 1000);
    }
  }

  /// Points in force of untold uses.
  private static void points(CreepTable table, CreepPart part, District district) {
    java.util.Arrays.fill(part.points, (short) 0);
    PointEntries entries = district.entries;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        int start = district.start[entries.runNeighbourhood(bucket, run)];
        int end = entries.runEnd(bucket, run);
        for (int at = entries.runStart(bucket, run); at < end; at++) {
          if (!part.has(start + entries.slotAt(bucket, at), CreepPart.RECORDED)) {
            continue;
          }
          int entry = entries.entry(bucket, at);
          int place = PointEntries.rule(entry) * CHANNELS + PointEntries.channel(entry);
          if (table.untoldPoints[place]) {
            int citizen = start + PointEntries.slot(entry);
            int sum = part.points[citizen] + entries.points(bucket, at);
            part.points[citizen] = (short) Math.clamp(sum, Short.MIN_VALUE, Short.MAX_VALUE);
          }
        }
      }
    }
  }

  private static void count(CreepTable table, CreepPart part, District district, Window window) {
    int[] states = new int[CreepPart.STATES];
    long[] days = new long[2];
    int shut = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (part.points[i] < 0
            && district.shutSince[i] >= 0
            && WithoutPoints.free(district, window, n, i, part.points[i])) {
          shut(part, district, i);
          shut++;
          boolean knows = part.has(i, CreepPart.KNOWS);
          days[knows ? CreepBlocks.KNEW : CreepBlocks.DID_NOT_KNOW] += window.days;
        }
        states[part.state[i]]++;
      }
    }
    long[] people = people(states);
    people[CreepBlocks.SHUT_OUT] = shut;
    long adults = 0;
    for (int i = 0; i < district.citizens; i++) {
      adults += district.attributes[i] >>> ADULT_BIT & 1;
    }
    CreepBlocks blocks = table.blocks;
    for (int who = 0; who < people.length; who++) {
      window.tally.add(blocks.people().at(who), people[who]);
    }
    window.tally.add(blocks.days().at(CreepBlocks.DID_NOT_KNOW), days[CreepBlocks.DID_NOT_KNOW]);
    window.tally.add(blocks.days().at(CreepBlocks.KNEW), days[CreepBlocks.KNEW]);
    long know = people[CreepBlocks.KNOW];
    window.tally.add(blocks.speech().at(0, CreepBlocks.DAYS), (adults - know) * window.days);
    window.tally.add(blocks.speech().at(1, CreepBlocks.DAYS), know * window.days);
    ActBuffer acts = window.scratch.acts;
    for (int act = 0; act < acts.size(); act++) {
      if (table.speech[acts.kind(act)]) {
        int who = part.has(acts.citizen(act), CreepPart.KNOWS) ? 1 : 0;
        window.tally.count(blocks.speech().at(who, CreepBlocks.ACTS));
      }
    }
  }

  /// People by what holds of them, from how many are in each state.
  private static long[] people(int[] states) {
    long[] people = new long[CreepBlocks.EVER_HARMLESS + 1];
    for (int state = 0; state < states.length; state++) {
      boolean recorded = (state & CreepPart.RECORDED) != 0;
      boolean knows = (state & CreepPart.KNOWS) != 0;
      boolean ever = (state & CreepPart.EVER) != 0;
      people[CreepBlocks.RECORDED] += recorded ? states[state] : 0;
      people[CreepBlocks.RECORDED_KNOW] += recorded && knows ? states[state] : 0;
      people[CreepBlocks.KNOW] += knows ? states[state] : 0;
      people[CreepBlocks.EVER] += ever ? states[state] : 0;
      people[CreepBlocks.EVER_KNEW] += ever && (state & CreepPart.KNEW) != 0 ? states[state] : 0;
      people[CreepBlocks.EVER_HARMLESS] += (state & CreepPart.HARMLESS) != 0 ? states[state] : 0;
    }
    return people;
  }

  private static void shut(CreepPart part, District district, int citizen) {
    if (!part.has(citizen, CreepPart.EVER)) {
      int harmless = district.harms[citizen] == 0 ? CreepPart.HARMLESS : 0;
      part.set(citizen, CreepPart.EVER | harmless);
    }
  }
}

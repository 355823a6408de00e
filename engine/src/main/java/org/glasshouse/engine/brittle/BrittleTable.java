package org.glasshouse.engine.brittle;

import java.util.List;
import org.glasshouse.engine.breach.BreachBlocks;
import org.glasshouse.engine.concert.ConcertBlocks;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.learned.LearnedBlocks;
import org.glasshouse.engine.redress.ReviewBureau;
import org.glasshouse.engine.slump.SlumpBlocks;
import org.glasshouse.engine.slump.SlumpBulletin;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.BrittleSetting;
import org.jspecify.annotations.Nullable;

/// How tight the score of a city is, compiled, and what watches for its ends. Watching changes
/// nothing: all that is tight or loose acts through what sensors see, what their upkeep costs, and
/// the scheme, whose penalties, bands and denials are already as tight as the scenario says.
public final class BrittleTable implements CitySystem {

  /// All sensors, in thousandths.
  static final int ALL = 1000;

  /// Bins of the score.
  static final int BINS = 64;

  /// Sums: those who did no harm and those who did, by bin; then what was seen and would have been.
  static final int SEEN = 2 * BINS;

  static final int WOULD = SEEN + 1;

  private static final int RECENT_DAYS = 56;
  private static final int YEAR_DAYS = 365;

  /// Channels whose coverage is meant and that work in this arm.
  final int[] sensors;

  /// Their sensors that exist, in thousandths.
  final int coverage;

  private final CityWorld city;
  private final BrittleBlocks blocks;
  private final BrittleSetting setting;
  private final int recent;
  private final int year;
  private final int growing;
  private final int around;

  BrittleTable(CityWorld city, BrittleSetting setting) {
    BrittleBlocks own = BrittleBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("ends of a score without blocks");
    }
    this.city = city;
    this.blocks = own;
    this.setting = setting;
    this.sensors =
        java.util.Arrays.stream(city.world.channels)
            .filter(c -> setting.sensors().contains(c.channel.id()) && city.world.works(c))
            .mapToInt((ChannelTable c) -> c.index)
            .toArray();
    this.coverage = (int) StrictMath.round(ALL * level(setting, city.city.id()));
    this.recent = windows(RECENT_DAYS);
    this.year = windows(YEAR_DAYS);
    this.growing = windows(setting.growingDays());
    this.around = windows(setting.aroundDays());
  }

  private int windows(int days) {
    int each = city.world.days.windowDays();
    return Math.max(1, (days + each / 2) / each);
  }

  private static double level(BrittleSetting setting, String city) {
    return BrittleSetting.level(setting.coverage(), city);
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable BrittleTable of(CityWorld city) {
    return (BrittleTable) city.systems.get(SystemId.BRITTLE);
  }

  /// The city whose people and luck a city has: itself, or the first of those that are to hold the
  /// same people.
  ///
  /// @param index of the city
  public static int draws(Scenario scenario, int index) {
    List<Scenario.City> cities = scenario.cities();
    BrittleSetting setting = scenario.systems().of(BrittleSetting.class, cities.get(index).id());
    if (setting == null || !setting.samePeople()) {
      return index;
    }
    int first = 0;
    while (scenario.systems().of(BrittleSetting.class, cities.get(first).id()) == null) {
      first++;
    }
    return first;
  }

  /// Share of the sensors of a channel that exist in a city.
  public static double built(CityWorld city, String channel) {
    String id = city.city.id();
    BrittleSetting setting = city.world.scenario.systems().of(BrittleSetting.class, id);
    return setting == null || !setting.sensors().contains(channel) ? 1 : level(setting, id);
  }

  @Override
  public BrittlePart newPart(District district) {
    return new BrittlePart(district.citizens);
  }

  @Override
  public BrittleBulletin firstBulletin() {
    return new BrittleBulletin(Math.max(Math.max(recent + year, growing + 1), around));
  }

  @Override
  public int sums() {
    return WOULD + 1;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    BrittleBulletin told = BrittleBulletin.of(next);
    if (told == null) {
      return;
    }
    boolean counted = city.world.days.counted(closing.index());
    if (closing.monthEnds()) {
      relate(tally, told, counted);
    }
    long[] now = signs(tally, next, told, closing);
    double reviews = ReviewBureau.reviews(city, next, closing.days());
    told.add(now);
    for (End end : End.values()) {
      after(tally, told, end, now);
    }
    if (counted) {
      look(tally, next, told, closing, reviews);
    }
    report(tally, told, now, reviews);
  }

  private static void relate(CityTally tally, BrittleBulletin told, boolean counted) {
    double relation = RankRelation.of(tally.sums(SystemId.BRITTLE), BINS);
    if (Double.isNaN(relation)) {
      return;
    }
    told.month(StrictMath.round(1000 * relation));
    if (counted && (!told.known || told.relation > told.best)) {
      told.best = told.relation;
      told.known = true;
    }
  }

  private long[] signs(CityTally tally, Bulletin next, BrittleBulletin told, Closing closing) {
    long[] now = new long[BrittleBulletin.SERIES];
    CityLayout layout = city.layout;
    long[] in = tally.blocks;
    long residents = Math.max(1, in[layout.population.at(0)]);
    long scored = Math.max(1, in[layout.population.at(2)]);
    long[] sums = tally.sums(SystemId.BRITTLE);
    long records = layout.records.sum(in);
    long shut = layout.shutOut.sum(in);
    long filed = in[layout.objections.at(0, 0)] + in[layout.objections.at(0, 1)];
    double weeks = closing.days() / 7.0;
    put(now, Sign.PAID, SlumpBulletin.paid(next));
    put(now, Sign.SIGHT, sums[WOULD] == 0 ? ALL : (double) sums[SEEN] / sums[WOULD]);
    put(now, Sign.REVIEWS, SlumpBulletin.reviewers(next));
    put(now, Sign.MEANS, SlumpBulletin.earnings(next));
    put(now, Sign.RECORDS, 1000.0 * records / residents / weeks);
    put(now, Sign.WRONG, 1000.0 * wrong(layout.records, in) / Math.max(1, records));
    put(now, Sign.SHUT, 1000.0 * shut / residents);
    put(now, Sign.FILED, 1e5 * filed / residents / weeks);
    put(now, Sign.CHANGED, 1000.0 * changed(layout.bandFlow, in) / scored);
    put(now, Sign.RELATION, (double) told.relation);
    put(now, Sign.RETRAINED, 1000.0 * retrained(in) / scored);
    put(now, Sign.ALTERED, 1000.0 * altered(in) / scored);
    put(now, Sign.CONCERT, 1000.0 * concert(in) / residents / weeks);
    put(now, Sign.HOSTILITY, next.hostility);
    put(now, Sign.SCORE, (double) in[layout.scoreMoments.at(1)] / scored);
    now[BrittleBulletin.QUEUE] = layout.queue.sum(in);
    now[BrittleBulletin.LIVES + BrittleBlocks.DAYS] = residents * closing.days();
    now[BrittleBulletin.LIVES + BrittleBlocks.SHUT_OUT] = shut * closing.days();
    SlumpBlocks slump = SlumpBlocks.of(layout);
    if (slump != null) {
      now[BrittleBulletin.LIVES + BrittleBlocks.HURT] = in[slump.force.at(SlumpBlocks.HURT)];
      now[BrittleBulletin.LIVES + BrittleBlocks.HURT_NO_HARM] =
          in[slump.force.at(SlumpBlocks.HURT_NO_HARM)];
    }
    return now;
  }

  private static void put(long[] now, Sign sign, double value) {
    now[sign.ordinal()] = StrictMath.round(value);
  }

  private static long changed(Block flow, long[] in) {
    return flow.sum(in);
  }

  private static long wrong(Block records, long[] in) {
    long wrong = 0;
    for (Cause cause : Cause.values()) {
      if (cause.wrong()) {
        wrong += records.sumAt(cause.ordinal(), in);
      }
    }
    return wrong;
  }

  private long retrained(long[] in) {
    LearnedBlocks learned = LearnedBlocks.of(city.layout);
    return learned == null ? 0 : in[learned.moves.at(LearnedBlocks.LOST)];
  }

  private long altered(long[] in) {
    BreachBlocks breach = BreachBlocks.of(city.layout);
    return breach == null ? 0 : breach.altered.sum(in);
  }

  private long concert(long[] in) {
    ConcertBlocks concert = ConcertBlocks.of(city.layout);
    return concert == null ? 0 : concert.acts.sum(in);
  }

  /// Dates what has come in the window that ended. While the score is suspended nothing else can.
  private void look(
      CityTally tally, Bulletin next, BrittleBulletin told, Closing closing, double reviews) {
    int day = closing.lastDay() + 1;
    if (SlumpBulletin.suspended(next)) {
      end(tally, told, End.SUSPENDED, day, SlumpBulletin.paid(next));
      return;
    }
    long scored = tally.blocks[city.layout.population.at(2)];
    long moved = changed(city.layout.bandFlow, tally.blocks);
    if (End.crash(moved, scored, setting.moved().value())) {
      end(tally, told, End.FLASH_CRASH, day, StrictMath.round(1000.0 * moved / scored));
    }
    if (city.redress.allowed && told.remembered() > growing) {
      long waiting = told.ago(BrittleBulletin.QUEUE, 0);
      long before = told.ago(BrittleBulletin.QUEUE, growing);
      if (End.stuck(waiting, before, reviews, setting.queueWindows().value())) {
        long windows = StrictMath.round(Math.min(1e6, 1000.0 * waiting / Math.max(1e-3, reviews)));
        end(tally, told, End.QUEUE, day, windows);
      }
    }
    double asked = 1000 * setting.meaning().value();
    if (told.known && End.lost((double) told.relation, asked)) {
      end(tally, told, End.MEANING, day, told.relation);
    }
  }

  private void end(CityTally tally, BrittleBulletin told, End end, int day, long value) {
    int e = end.ordinal();
    if (told.day[e] != 0) {
      return;
    }
    told.day[e] = day;
    told.value[e] = value;
    told.after[e] = around;
    for (int amount = 0; amount <= BrittleBlocks.HURT_NO_HARM; amount++) {
      long sum = 0;
      for (int w = 0; w < Math.min(around, told.remembered()); w++) {
        sum += told.ago(BrittleBulletin.LIVES + amount, w);
      }
      tally.add(blocks.lives.at(e, 0, amount), sum);
    }
    for (Sign sign : Sign.values()) {
      explain(told, e, sign.ordinal());
    }
  }

  private void explain(BrittleBulletin told, int end, int sign) {
    int all = told.remembered();
    int late = Math.min(recent, all);
    double at = 0;
    for (int w = 0; w < late; w++) {
      at += (double) told.ago(sign, w);
    }
    double before = 0;
    double squares = 0;
    int early = Math.min(year, all - late);
    for (int w = late; w < late + early; w++) {
      double value = (double) told.ago(sign, w);
      before += value;
      squares += value * value;
    }
    int place = (end * BrittleBulletin.QUEUE + sign) * 3;
    if (early > 0) {
      double mean = before / early;
      told.why[place + BrittleBlocks.BEFORE] = StrictMath.round(mean);
      told.why[place + BrittleBlocks.SPREAD] =
          StrictMath.round(StrictMath.sqrt(Math.max(0, squares / early - mean * mean)));
    }
    told.why[place + BrittleBlocks.AT] = StrictMath.round(at / late);
  }

  private void after(CityTally tally, BrittleBulletin told, End end, long[] now) {
    int e = end.ordinal();
    if (told.after[e] == 0) {
      return;
    }
    told.after[e]--;
    for (int amount = 0; amount <= BrittleBlocks.HURT_NO_HARM; amount++) {
      tally.add(blocks.lives.at(e, 1, amount), now[BrittleBulletin.LIVES + amount]);
    }
  }

  private void report(CityTally tally, BrittleBulletin told, long[] now, double reviews) {
    for (int e = 0; e < told.day.length; e++) {
      tally.add(blocks.ends.at(e, BrittleBlocks.DAY), told.day[e]);
      tally.add(blocks.ends.at(e, BrittleBlocks.VALUE), told.value[e]);
    }
    for (int i = 0; i < told.why.length; i++) {
      tally.add(blocks.why.offset() + i, told.why[i]);
    }
    for (int s = 0; s < BrittleBulletin.QUEUE; s++) {
      tally.add(blocks.signs.at(s), now[s]);
    }
    tally.add(blocks.queue.at(0), now[BrittleBulletin.QUEUE]);
    tally.add(blocks.queue.at(1), StrictMath.round(reviews));
    tally.add(blocks.best.at(0), told.best);
  }
}

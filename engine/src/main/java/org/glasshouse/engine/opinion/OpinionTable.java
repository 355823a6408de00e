package org.glasshouse.engine.opinion;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.NormalScores;
import org.glasshouse.scenario.model.Trait;
import org.glasshouse.scenario.systems.Event;
import org.glasshouse.scenario.systems.OpinionSetting;
import org.glasshouse.scenario.systems.Telling;
import org.jspecify.annotations.Nullable;

/// Opinion in a city, compiled. What is added to leanings is in thousandths of their standard
/// deviation.
public final class OpinionTable implements CitySystem {

  // Places of the sums that districts report.
  static final int ASKED = 0;
  static final int SAY = 1;
  static final int COUNTED = 2;

  static final int DISSENT = Trait.DISSENT.ordinal();

  /// Parts of a chance that is drawn with eight bits.
  static final int BYTE = 256;

  private static final int SUMS = 3;
  private static final int THOUSAND = 1000;
  private static final int CLIMATE_SLOWNESS = 4;
  private static final double WEEK = 7;
  private static final int HALF_WORD = 16;
  private static final int HALF_MASK = 0xffff;

  final OpinionBlocks blocks;

  /// Where everybody's leaning begins, by level of dissent.
  final int[] leaning = new int[NormalScores.LEVELS];

  /// Added by what is known, for each set of arguments.
  final int[] added;

  /// Share of the arguments for and against that are known where nothing special is told.
  final double pros;

  final double cons;

  /// Chance that an argument is taken in, in [#BYTE] parts.
  final int attention;

  /// Chance that one who hears of the scheme comes to know of being scored, in [#BYTE] parts.
  final int aware;

  final double forgetDays;

  /// Chance of a talk in a month.
  final long talk;

  final int ownLoss;
  final int ownGain;
  final int contactLoss;
  final double experienceDays;

  private final long seed;
  private final int pressure;
  private final int start;
  private final double reach;
  private final List<Event<Telling>> events;

  OpinionTable(CityWorld city, OpinionSetting setting) {
    OpinionBlocks own = OpinionBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("opinion without blocks");
    }
    blocks = own;
    seed = city.world.seed;
    added = Leanings.added(setting.weight().value(), setting.harmWeight().value());
    pros = setting.prosKnown().value();
    cons = setting.consKnown().value();
    int base = Leanings.base(added, pros, cons, setting.approveAtStart().value());
    for (int level = 0; level < leaning.length; level++) {
      leaning[level] = base - Leanings.thousandths(NormalScores.of(level));
    }
    attention = inBytes(setting.attention().value());
    aware = inBytes(setting.awareByTelling().value());
    forgetDays = setting.forgetDays().value();
    talk = Chance.bound(setting.talk().value());
    ownLoss = Leanings.thousandths(setting.ownLoss().value());
    ownGain = Leanings.thousandths(setting.ownGain().value());
    contactLoss = Leanings.thousandths(setting.contactLoss().value());
    experienceDays = setting.experienceDays().value();
    pressure = Leanings.thousandths(setting.pressure().value());
    start = Leanings.thousandths(setting.approveAtStart().value());
    reach = setting.reach().value();
    events = new ArrayList<>();
    for (Event<Telling> event : setting.events()) {
      if (event.in(city.city.id())) {
        events.add(event);
      }
    }
  }

  private static int inBytes(double chance) {
    return (int) StrictMath.round(BYTE * chance);
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable OpinionTable of(CityWorld city) {
    return (OpinionTable) city.systems.get(SystemId.OPINION);
  }

  /// Things told in this city.
  int events() {
    return events.size();
  }

  /// What is told.
  Telling telling(int event) {
    return events.get(event).what();
  }

  /// Chance that an adult hears a telling on some of these days, both included.
  double heard(int event, int first, int last) {
    Event<Telling> told = events.get(event);
    int from = Math.max(first, told.atDay());
    int to = Math.min(last, told.atDay() + told.days() - 1);
    double weekly = Math.min(1, reach * told.dose().value());
    return to < from ? 0 : 1 - StrictMath.pow(1 - weekly, (to - from + 1) / WEEK);
  }

  /// What a citizen's answer hangs on: approves if above zero.
  int attitude(District district, OpinionPart part, int citizen, int known) {
    return leaning[district.traits[DISSENT][citizen]] + added[known] + part.experience[citizen];
  }

  @Override
  public OpinionPart newPart(District district) {
    return new OpinionPart(district.citizens);
  }

  /// Everybody knows what is told where nothing special is told, each argument apart.
  @Override
  public void found(District district) {
    OpinionPart part = OpinionPart.of(district);
    if (part == null) {
      return;
    }
    int forIt = (int) StrictMath.round(pros * (HALF_MASK + 1));
    int against = (int) StrictMath.round(cons * (HALF_MASK + 1));
    Philox.Block block = new Philox.Block();
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        long key = district.key(i, n);
        block.fill(seed, Stream.OPINION_START.id(), key, 0, 0);
        int known = bits(block.w0, block.w1, forIt);
        known |= bits(block.w2, block.w3, against) << Leanings.ARGUMENTS;
        part.arguments[i] = (byte) known;
      }
    }
  }

  /// Four draws of one chance out of two words.
  private static int bits(int one, int two, int bound) {
    int bits = (one & HALF_MASK) < bound ? 1 : 0;
    bits |= (one >>> HALF_WORD) < bound ? 2 : 0;
    bits |= (two & HALF_MASK) < bound ? 4 : 0;
    return bits | ((two >>> HALF_WORD) < bound ? 8 : 0);
  }

  @Override
  public OpinionBulletin firstBulletin() {
    OpinionBulletin told = new OpinionBulletin();
    told.said = start;
    return told;
  }

  @Override
  public int sums() {
    return SUMS;
  }

  /// The more people say that they approve, the less welcome are critics. The climate moves a
  /// quarter of the way in a window, as it does for what is left unsaid.
  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    OpinionBulletin told = OpinionBulletin.of(next);
    if (told == null) {
      return;
    }
    long[] sums = tally.sums(SystemId.OPINION);
    if (sums[ASKED] > 0) {
      told.said = (int) (THOUSAND * sums[SAY] / sums[ASKED]);
    }
    told.asked |= sums[COUNTED] > 0;
    int shift = pressure * (told.said - start) / (THOUSAND * CLIMATE_SLOWNESS);
    next.hostility = Math.clamp((long) next.hostility + shift, 0, THOUSAND);
  }
}

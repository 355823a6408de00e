package org.glasshouse.engine.audit;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.factors.Factor;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.systems.AuditSetting;
import org.jspecify.annotations.Nullable;

/// An audit of a city, compiled, with the auditors' sums and the authority's answer.
public final class AuditTable implements CitySystem {

  private static final int THOUSAND = 1000;
  private static final int MOST_GROUPS = 5;

  final AuditBlocks blocks;

  /// Chance to answer of those who are shut out of nothing, and of the others, in 2^-32.
  final long response;

  final long responseShutOut;
  final long misreport;

  /// Tenths taken from each who answered, where they are punished.
  final int penalty;

  /// Tenths in a step of the counts for places at the top.
  final int width;

  private final CityLayout layout;
  private final int minTenths;
  private final AuditSetting setting;
  private final AuditSetting.@Nullable Answer answer;
  private final int answerDay;
  private final int strength;

  AuditTable(CityWorld city, AuditSetting setting) {
    AuditBlocks own = AuditBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("an audit without blocks");
    }
    this.blocks = own;
    this.layout = city.layout;
    this.minTenths = city.minTenths;
    this.setting = setting;
    double answers = setting.response().value();
    this.response = Chance.bound(answers);
    this.responseShutOut = Chance.bound(answers * setting.responseShutOut().value());
    this.misreport = Chance.bound(setting.misreport().value());
    AuditSetting.Reply reply = setting.in(city.city.id());
    double goes = reply == null ? 0 : reply.strength().value();
    this.answer = reply == null || goes == 0 ? null : reply.what();
    this.strength = (int) StrictMath.round(THOUSAND * goes);
    this.penalty = (int) StrictMath.round(10 * setting.penalty().value() * goes);
    this.width = Quota.width(city.minTenths, city.maxTenths);
    double lag = reply == null ? 0 : reply.lagDays().value();
    this.answerDay = setting.atDay() + (int) StrictMath.round(lag);
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable AuditTable of(CityWorld city) {
    return (AuditTable) city.systems.get(SystemId.AUDIT);
  }

  /// Whether the authority punishes those who answered.
  boolean punishes() {
    return answer == AuditSetting.Answer.DENY && penalty > 0;
  }

  /// Where a citizen's count for places at the top goes in the sums.
  static int at(int group, int step) {
    return MOST_GROUPS + group * Quota.STEPS + step;
  }

  @Override
  public AuditPart newPart(District district) {
    return new AuditPart();
  }

  @Override
  public AuditBulletin firstBulletin() {
    return new AuditBulletin(answer, strength);
  }

  @Override
  public int sums() {
    return answer == AuditSetting.Answer.QUOTA ? MOST_GROUPS * (1 + Quota.STEPS) : 0;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    AuditBulletin told = AuditBulletin.of(next);
    if (told == null) {
      return;
    }
    if (told.asking) {
      conclude(tally, told);
    }
    told.asking = !told.held && closing.lastDay() + closing.days() >= setting.atDay();
    long scored = tally.blocks[layout.population.at(2)];
    if (told.asking) {
      told.held = true;
      told.chance = scored == 0 ? 0 : Chance.bound(Math.min(1, setting.sample().value() / scored));
    }
    told.cut = false;
    told.cutFirst = false;
    if (told.counting) {
      hand(tally, told);
    }
    answer(tally, told, closing);
    boolean hands = told.inForce && answer == AuditSetting.Answer.QUOTA;
    told.counting = hands && (told.quota == null || closing.monthEnds());
    chill(told, closing);
    // The climate goes a quarter of the way to where it is drawn in a window, as with doubt.
    next.hostility = Math.clamp(next.hostility + told.chill / 4, 0, THOUSAND);
  }

  /// Names the group that stands out most, and the factor that favours it most.
  private void conclude(CityTally tally, AuditBulletin told) {
    tally.count(blocks.course.at(AuditBlocks.AUDITS));
    double most = 0;
    for (AuditSetting.By by : setting.looksAt()) {
      int first = firstOf(by);
      for (int g = first; g < first + Quota.size(first); g++) {
        double margin = margin(tally, g);
        if (margin > most) {
          most = margin;
          told.found = g;
        }
      }
    }
    if (told.found < 0) {
      return;
    }
    tally.count(blocks.course.at(AuditBlocks.FOUND));
    tally.count(blocks.named.at(told.found));
    double gap = 0;
    for (Factor factor : Factor.values()) {
      double here = factor == Factor.RECORDS ? 0 : gap(tally, told.found, factor);
      if (here > gap) {
        gap = here;
        told.blamed = factor.ordinal();
      }
    }
    if (told.blamed >= 0) {
      tally.count(blocks.blamed.at(told.blamed));
    }
  }

  /// By how much the lower end of a group's relative share of the top lies above that of the
  /// others, as a logarithm; below zero if it may be chance.
  private double margin(CityTally tally, int group) {
    long all = tally.blocks[blocks.asked.at(0, AuditBlocks.ANSWERED)];
    long allTop = tally.blocks[blocks.asked.at(0, AuditBlocks.SAID_TOP)];
    long here = tally.blocks[blocks.asked.at(group, AuditBlocks.ANSWERED)];
    long top = tally.blocks[blocks.asked.at(group, AuditBlocks.SAID_TOP)];
    return Representation.logRatio(top, here, allTop - top, all - here)
        - setting.deviations().value()
            * Representation.deviation(top, here, allTop - top, all - here);
  }

  /// Mean points that a factor gives a group, less what it gives all others, in tenths.
  private double gap(CityTally tally, int group, Factor factor) {
    long all = tally.blocks[blocks.truth.at(0, AuditBlocks.SCORED)];
    long here = tally.blocks[blocks.truth.at(group, AuditBlocks.SCORED)];
    long points = tally.blocks[blocks.parts.at(group, factor.ordinal())];
    long others = tally.blocks[blocks.parts.at(0, factor.ordinal())] - points;
    return here == 0 || all == here ? 0 : (double) points / here - (double) others / (all - here);
  }

  private void answer(CityTally tally, AuditBulletin told, Closing closing) {
    told.begins = false;
    if (told.inForce || told.found < 0 || answer == null) {
      return;
    }
    if (closing.lastDay() + 1 >= answerDay) {
      told.inForce = true;
      told.begins = true;
      tally.count(blocks.course.at(AuditBlocks.ANSWERS));
    }
  }

  private void hand(CityTally tally, AuditBulletin told) {
    int first = Quota.first(told.found);
    int groups = Quota.size(first);
    long[] sums = tally.sums(SystemId.AUDIT);
    long[][] counts = new long[groups][];
    for (int g = 0; g < groups; g++) {
      counts[g] = Arrays.copyOfRange(sums, at(g, 0), at(g + 1, 0));
    }
    told.cutFirst = told.quota == null;
    told.quota = Quota.of(first, minTenths, width, counts, Arrays.copyOf(sums, groups), strength);
    told.cut = true;
  }

  private void chill(AuditBulletin told, Closing closing) {
    told.chill =
        (int) (told.chill * StrictMath.pow(0.5, closing.days() / setting.chillDays().value()));
    if (told.begins && answer == AuditSetting.Answer.DENY) {
      told.chill =
          (int)
              Math.min(THOUSAND, told.chill + StrictMath.round(strength * setting.chill().value()));
    }
  }

  private static int firstOf(AuditSetting.By by) {
    Group group =
        switch (by) {
          case GROUP -> Group.GROUP_A;
          case RESIDENCE -> Group.LOCAL;
          case MEANS -> Group.INCOME_1;
          case WORK -> Group.PUBLIC_SECTOR;
          case HOME -> Group.URBAN;
          case EDUCATION -> Group.EDUCATION_BASIC;
          case AGE -> Group.AGE_18_34;
          case SEX -> Group.FEMALE;
        };
    return group.ordinal();
  }
}

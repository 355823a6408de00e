package org.glasshouse.engine.jointlist;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.JointConsequences;
import org.glasshouse.scenario.systems.JointListSetting;
import org.jspecify.annotations.Nullable;

/// Agencies and what they honour in a city, compiled. A *source* is a list of the scheme, by its
/// number, or its lowest or highest band.
public final class JointListTable implements CitySystem {

  /// Source: the lowest band.
  static final int LOWEST = 8;

  /// Source: the highest band.
  static final int HIGHEST = 9;

  private static final int SOURCES = 10;
  private static final int QUANTILES = 1024;
  private static final int QUANTILE_SHIFT = 22;

  final JointListBlocks blocks;
  final int agencies;

  /// Agencies that deny something, as bits.
  final long denying;

  /// Lists that are sources, as bits.
  final int lists;

  /// Those of them that are no disadvantage, as bits.
  final int honours;

  /// Whether the lowest and the highest band are sources, as bits.
  final int bands;

  final int highest;

  /// Bound of the share of those listed who have a namesake.
  final long namesakes;

  /// Bound of the share of citizens who object where they are wrongly on a copy.
  final long objects;

  final double correctDays;
  final double checkDays;
  final double[] inDays;
  final double[] outDays;
  final long[] missed;
  final long[] wrong;
  final long[] lost;

  /// Consequences by source and agency.
  private final int[][] bits;

  /// Bound of the share of people on whom an agency acts, by source and agency.
  private final long[][] appetite;

  /// Consequences by source, eight agencies and those of them that act.
  private final int[][] bitsOfBytes = new int[SOURCES][8 * 256];

  /// Agencies that handle a source, and those of them that do not act on everybody, as bits.
  private final long[] handling = new long[SOURCES];

  private final long[] choosy = new long[SOURCES];

  private final int[] directOfBand;
  private final int[] directOfList;

  /// Exponential with mean one at the middles of so many equal shares.
  private final double[] quantiles;

  JointListTable(CityWorld city, JointListSetting setting) {
    JointListBlocks own = JointListBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("joint-list without blocks");
    }
    this.blocks = own;
    List<JointListSetting.Agency> all = setting.agencies();
    this.agencies = all.size();
    this.inDays = new double[agencies];
    this.outDays = new double[agencies];
    this.missed = new long[agencies];
    this.wrong = new long[agencies];
    this.lost = new long[agencies];
    this.bits = new int[SOURCES][agencies];
    this.appetite = new long[SOURCES][agencies];
    this.directOfBand = city.consequences.ofBand.clone();
    this.directOfList = city.consequences.ofList.clone();
    this.highest = directOfBand.length - 1;
    double lag = setting.lag().value();
    double error = setting.error().value();
    long denies = 0;
    for (int k = 0; k < agencies; k++) {
      JointListSetting.Agency agency = all.get(k);
      inDays[k] = lag * agency.inDays().value();
      outDays[k] = lag * agency.outDays().value();
      missed[k] = Chance.bound(error * agency.missed().value());
      wrong[k] = Chance.bound(error * agency.wrong().value());
      lost[k] = Chance.bound(error * agency.lost().value());
      denies |= agency.effect() == JointListSetting.Sanction.DENIES ? 1L << k : 0;
      for (int source = 0; source < SOURCES; source++) {
        if (honoured(city.scheme, setting, source)) {
          fill(city, setting, k, agency, source);
        }
      }
    }
    this.denying = denies;
    for (int source = 0; source < SOURCES; source++) {
      for (int at = 0; at < bitsOfBytes[source].length; at++) {
        for (int k = 0; k < 8; k++) {
          int agency = (at >>> 8) * 8 + k;
          if (agency < agencies && (at >>> k & 1) != 0) {
            bitsOfBytes[source][at] |= bits[source][agency];
          }
        }
      }
    }
    int listSources = 0;
    int bandSources = 0;
    for (int source = 0; source < SOURCES; source++) {
      int handled = 0;
      for (int one : bits[source]) {
        handled |= one;
      }
      if (handled == 0) {
        continue;
      }
      if (source < LOWEST) {
        listSources |= 1 << source;
        directOfList[source] &= ~handled;
      } else {
        bandSources |= 1 << source;
        directOfBand[source == LOWEST ? 0 : highest] &= ~handled;
      }
    }
    this.lists = listSources;
    int honoured = 0;
    for (int list = 0; list < city.scheme.lists().size(); list++) {
      honoured |= city.scheme.lists().get(list).negative() ? 0 : 1 << list;
    }
    this.honours = honoured;
    this.bands = bandSources;
    this.namesakes = Chance.bound(setting.namesakes().value());
    Scheme.Redress redress = city.scheme.redress();
    this.objects = Chance.bound(redress.allowed() ? redress.objectIfWrong().value() : 0);
    this.correctDays = setting.correctDays().value();
    this.checkDays = setting.checkDays().value();
    this.quantiles = new double[QUANTILES];
    for (int i = 0; i < QUANTILES; i++) {
      quantiles[i] = -StrictMath.log1p(-(i + 0.5) / QUANTILES);
    }
  }

  private void fill(
      CityWorld city, JointListSetting setting, int k, JointListSetting.Agency agency, int source) {
    List<Scheme.Consequence> consequences = city.scheme.consequences();
    int paper =
        source < LOWEST
            ? city.consequences.ofList[source]
            : city.consequences.ofBand[source == LOWEST ? 0 : highest];
    boolean denies = agency.effect() == JointListSetting.Sanction.DENIES;
    double acts = agency.appetite().value();
    for (int c = 0; c < consequences.size(); c++) {
      Scheme.Consequence consequence = consequences.get(c);
      if ((paper >>> c & 1) != 0
          && consequence.service().equals(agency.service())
          && (consequence.effect() == Scheme.Effect.DENIES) == denies) {
        bits[source][k] |= 1 << c;
        if (JointConsequences.added(consequence)) {
          acts = Math.min(1, acts * setting.beyond().value());
        }
      }
    }
    appetite[source][k] = Chance.bound(acts);
    handling[source] |= bits[source][k] != 0 ? 1L << k : 0;
    choosy[source] |= bits[source][k] != 0 && acts < 1 ? 1L << k : 0;
  }

  private static boolean honoured(Scheme scheme, JointListSetting setting, int source) {
    if (source < LOWEST) {
      return setting.honours().contains(JointListSetting.Source.LISTS)
          && source < scheme.lists().size();
    }
    return scheme.bands().size() > 1
        && setting
            .honours()
            .contains(
                source == LOWEST
                    ? JointListSetting.Source.LOWEST_BAND
                    : JointListSetting.Source.HIGHEST_BAND);
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable JointListTable of(CityWorld city) {
    return (JointListTable) city.systems.get(SystemId.JOINT_LIST);
  }

  @Override
  public JointListPart newPart(District district) {
    return new JointListPart(this, district.citizens);
  }

  /// Consequences of a band and of lists that no agency's copy stands between.
  ///
  /// @param lists bit mask of lists
  public int direct(int band, int lists) {
    int mask = directOfBand[band];
    for (int rest = lists; rest != 0; rest &= rest - 1) {
      mask |= directOfList[Integer.numberOfTrailingZeros(rest)];
    }
    return mask;
  }

  /// Consequences that agencies carry out on those of a source.
  ///
  /// @param agencies as bits
  int bits(int source, long agencies) {
    int[] bytes = bitsOfBytes[source];
    int mask = 0;
    int at = 0;
    for (long rest = agencies; rest != 0; rest >>>= 8) {
      mask |= bytes[at + (int) (rest & 255)];
      at += 256;
    }
    return mask;
  }

  /// Agencies that carry something out on those of a source, as bits.
  long handling(int source) {
    return handling[source];
  }

  /// Those of them that do not act on everybody, as bits.
  long choosy(int source) {
    return choosy[source];
  }

  /// Bound of the share of people of a source on whom an agency acts.
  long appetite(int source, int agency) {
    return appetite[source][agency];
  }

  /// Whole days, exponential with a mean.
  int days(double mean, int word) {
    return (int) StrictMath.round(mean * quantiles[word >>> QUANTILE_SHIFT]);
  }
}

package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.brittle.BrittleBlocks;
import org.glasshouse.engine.brittle.End;
import org.glasshouse.engine.brittle.Sign;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Estimate.Interval;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.BrittleSetting;

/// Ends of a score, counted: in which city and replicate, when, after what, and how tight it was.
public final class Brittleness {

  private static final double YEAR = 365;

  private static final int LEADING = 2;

  private final Totals totals;
  private final BrittleSetting setting;

  /// Three ways in which control can be tight.
  public enum Tightness {
    /// More sensors.
    COVERAGE("coverage of sensors", "of the sensors"),
    /// Larger penalties and narrower bands.
    PENALTIES("size of penalties, narrowness of bands", "times the penalties"),
    /// More that is denied, and to more.
    DENIALS("how much is denied", "of what the scheme denies");

    private final String title;
    private final String unit;

    Tightness(String title, String unit) {
      this.title = title;
      this.unit = unit;
    }

    /// In plain words.
    public String title() {
      return title;
    }

    /// What a level is a multiple of.
    public String unit() {
      return unit;
    }

    /// Levels by city.
    public Map<String, Quantity> of(BrittleSetting setting) {
      return switch (this) {
        case COVERAGE -> setting.coverage();
        case PENALTIES -> setting.penalties();
        case DENIALS -> setting.denials();
      };
    }
  }

  /// A city and how tight it is.
  ///
  /// @param city index
  /// @param level 1 as the files say
  public record Level(int city, double level) {}

  /// What moved before an end.
  ///
  /// @param sign what
  /// @param times in how many of its cases it was among the two that moved most for what is usual
  /// @param before mean over a year, averaged over those cases
  /// @param at mean over the eight weeks up to it
  public record Mover(Sign sign, int times, double before, double at) {}

  /// So many of so many, with the 95 % interval of Wilson.
  ///
  /// @param in cases in which it holds
  /// @param of all cases
  public record Share(int in, int of) {

    /// The share itself.
    public double value() {
      return of == 0 ? Double.NaN : (double) in / of;
    }

    /// Lower end of the interval.
    public double low() {
      return Interval.wilson(in, of).low();
    }

    /// Upper end of the interval.
    public double high() {
      return Interval.wilson(in, of).high();
    }
  }

  /// @param totals of a run
  /// @param setting what counts as an end there
  public Brittleness(Totals totals, BrittleSetting setting) {
    this.totals = totals;
    this.setting = setting;
  }

  /// What counts as an end, in one sentence.
  public String definition(End end) {
    return switch (end) {
      case SUSPENDED -> "the authority could not pay what was due and suspended the score";
      case FLASH_CRASH ->
          "more than "
              + hundred(setting.moved().value())
              + " of 100 people scored changed band in one window of "
              + totals.scenario().windowDays()
              + " days";
      case QUEUE ->
          "more objections waited than reviewers do in "
              + plain(setting.queueWindows().value())
              + " such windows, and more than "
              + setting.growingDays()
              + " days before";
      case MEANING ->
          "the rank correlation of scores with conduct, averaged over six month ends, fell below "
              + plain(setting.meaning().value())
              + " or never was above it (1 if everybody who did harm in the last twelve months stands"
              + " below everybody who did none, 0 if the score tells nothing)";
    };
  }

  /// Cities of a definition, loosest first.
  public List<Level> levels(Tightness tightness) {
    List<Level> levels = new ArrayList<>();
    Map<String, Quantity> by = tightness.of(setting);
    List<Scenario.City> cities = totals.scenario().cities();
    for (int city = 0; city < cities.size(); city++) {
      Quantity level = by.get(cities.get(city).id());
      if (level != null) {
        levels.add(new Level(city, level.value()));
      }
    }
    levels.sort(java.util.Comparator.comparingDouble(Level::level));
    return List.copyOf(levels);
  }

  /// Cities that are watched for ends.
  public int cities() {
    int cities = 0;
    for (int city = 0; city < totals.scenario().cities().size(); city++) {
      cities += blocks(totals.scheme().getFirst(), city) == null ? 0 : 1;
    }
    return cities;
  }

  /// Day of an end in a city, counted from 1; 0 if it never came.
  public static long day(SocietyTotals society, int city, End end) {
    BrittleBlocks blocks = blocks(society, city);
    return blocks == null
        ? 0
        : society.cities().get(city)[blocks.ends.at(end.ordinal(), BrittleBlocks.DAY)];
  }

  /// Days that the score of a city lasted until its first end of any kind, from the first counted
  /// day; all counted days if none came.
  public static double lasted(SocietyTotals society, int city, int burnIn) {
    long first = burnIn + (long) society.countedDays();
    for (End end : End.values()) {
      long day = day(society, city, end);
      first = day > 0 ? Math.min(first, day) : first;
    }
    return Math.max(0, first - burnIn);
  }

  /// Days that it lasted, by replicate.
  public Estimate lasted(int city) {
    return totals.each(s -> lasted(s, city, totals.scenario().burnInDays()));
  }

  /// Days until an end of a city, from the first counted day; all counted days if it never came.
  public static double until(SocietyTotals society, int city, End end, int burnIn) {
    long day = day(society, city, end);
    return day > 0 ? day - burnIn : society.countedDays();
  }

  /// How many days later an end came in the tightest city than in the loosest, by replicate.
  public Estimate later(List<Level> levels, End end) {
    int burnIn = totals.scenario().burnInDays();
    int loose = levels.getFirst().city();
    int tight = levels.getLast().city();
    return totals.each(s -> until(s, tight, end, burnIn) - until(s, loose, end, burnIn));
  }

  /// Whether a mean is below or above zero, as far as its 95 % interval tells: −1, 0 or 1.
  public static int direction(Estimate estimate) {
    Estimate.Interval interval = estimate.mean95();
    if (interval == null || (interval.low() <= 0 && interval.high() >= 0)) {
      return 0;
    }
    return interval.low() > 0 ? 1 : -1;
  }

  /// In how many replicates an end came in a city.
  public Share came(int city, End end) {
    int in = 0;
    for (SocietyTotals society : totals.scheme()) {
      in += day(society, city, end) > 0 ? 1 : 0;
    }
    return new Share(in, totals.replicates());
  }

  /// Hazard of an end in a city: how often it came, for each counted year in which it had not come
  /// yet, over all replicates.
  public double hazard(int city, End end) {
    double days = 0;
    for (SocietyTotals society : totals.scheme()) {
      days += until(society, city, end, totals.scenario().burnInDays());
    }
    return days == 0 ? Double.NaN : came(city, end).in() * YEAR / days;
  }

  /// In how many cities and replicates an end came.
  public Share came(End end) {
    int in = 0;
    for (int city = 0; city < totals.scenario().cities().size(); city++) {
      in += came(city, end).in();
    }
    return new Share(in, cities() * totals.replicates());
  }

  /// Day of an end wherever it came.
  public Estimate days(End end) {
    List<Double> days = new ArrayList<>();
    for (SocietyTotals society : totals.scheme()) {
      for (int city = 0; city < society.cities().size(); city++) {
        long day = day(society, city, end);
        if (day > 0) {
          days.add((double) day);
        }
      }
    }
    return new Estimate(days, cities() * totals.replicates());
  }

  /// What most often moved before an end, the most frequent first: signs that were among the two
  /// that strayed furthest from the year before, for how far they strayed in that year. What the
  /// end is defined by is left out.
  public List<Mover> movers(End end) {
    Sign[] signs = Sign.values();
    int[] times = new int[signs.length];
    double[] before = new double[signs.length];
    double[] at = new double[signs.length];
    for (SocietyTotals society : totals.scheme()) {
      for (int city = 0; city < society.cities().size(); city++) {
        if (day(society, city, end) > 0) {
          for (int sign : leading(society, city, end)) {
            times[sign]++;
            before[sign] += why(society, city, end, sign, BrittleBlocks.BEFORE);
            at[sign] += why(society, city, end, sign, BrittleBlocks.AT);
          }
        }
      }
    }
    List<Mover> movers = new ArrayList<>();
    for (int i = 0; i < signs.length; i++) {
      if (times[i] > 0) {
        movers.add(new Mover(signs[i], times[i], before[i] / times[i], at[i] / times[i]));
      }
    }
    movers.sort(java.util.Comparator.comparingInt((Mover m) -> -m.times()));
    return movers.subList(0, Math.min(LEADING, movers.size()));
  }

  private static List<Integer> leading(SocietyTotals society, int city, End end) {
    List<Integer> order = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      if (!sign.defines(end) && strayed(society, city, end, sign.ordinal()) > 1) {
        order.add(sign.ordinal());
      }
    }
    order.sort(
        java.util.Comparator.comparingDouble((Integer s) -> -strayed(society, city, end, s)));
    return order.subList(0, Math.min(LEADING, order.size()));
  }

  /// How far a sign strayed, in standard deviations of the year before; at least a hundredth of its
  /// mean and one unit count as one.
  private static double strayed(SocietyTotals society, int city, End end, int sign) {
    double before = why(society, city, end, sign, BrittleBlocks.BEFORE);
    double spread = why(society, city, end, sign, BrittleBlocks.SPREAD);
    double unit = Math.max(Math.max(1, Math.abs(before) / 100), spread);
    return Math.abs(why(society, city, end, sign, BrittleBlocks.AT) - before) / unit;
  }

  private static double why(SocietyTotals society, int city, End end, int sign, int place) {
    BrittleBlocks blocks = blocks(society, city);
    return blocks == null
        ? 0
        : society.cities().get(city)[blocks.why.at(end.ordinal(), sign, place)];
  }

  /// A sum over the lives before or after an end.
  ///
  /// @param after 0 for before, 1 for after
  /// @param amount as in [BrittleBlocks]
  public static double lives(SocietyTotals society, End end, int after, int amount) {
    return society.sum(BrittleBlocks::of, (b, v) -> v[b.lives.at(end.ordinal(), after, amount)]);
  }

  private static @org.jspecify.annotations.Nullable BrittleBlocks blocks(
      SocietyTotals society, int city) {
    return BrittleBlocks.of(society.layouts().get(city));
  }

  private static String hundred(double share) {
    return plain(100 * share);
  }

  private static String plain(double value) {
    return org.glasshouse.results.findings.Wording.number(value);
  }
}

package org.glasshouse.engine.society;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.Days;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;

/// A city for tests of single passes: three kinds of acts, two channels, and a scheme of the test's
/// own. Its districts are made by hand; nothing is drawn for them.
///
/// Record kinds: 0 `scuffle` (harmful), 1 `noise` (petty), 2 `help` (lawful), then the stages of
/// debt. Channels: 0 `patrol` (public space, tells everybody), 1 `desk` (civic, tells nobody).
public final class SmallCity {

  public static final int SCUFFLE = 0;
  public static final int NOISE = 1;
  public static final int HELP = 2;
  public static final int PATROL = 0;
  public static final int DESK = 1;

  /// Bands low (0 to 49), middle (50 to 99), high (100 to 200); everybody starts with 80.
  public static final String BANDS =
      """
      score: {start: 80, min: 0, max: 200}
      bands:
        low: {title: low, score: [0, 49]}
        middle: {title: middle, score: [50, 99]}
        high: {title: high, score: [100, 200]}
      """;

  /// Rules 0 `fight` (−40 points), 1 `loud` (−10, a year), 2 `kind` (+25).
  public static final String RULES =
      """
      rules:
        fight: {title: Fight, trigger: {record: [scuffle]}, points: -40, gravity: severe}
        loud: {title: Noise, trigger: {record: [noise]}, points: -10, expires: {days: 365}, gravity: minor}
        kind: {title: Help, trigger: {record: [help]}, points: 25, gravity: minor}
      """;

  private static final String HEAD =
      """
      format: scheme/1
      id: small
      title: A scheme for a test
      kind: fictional
      assumed: {why: "made up for a test", factor: [0.5, 2]}
      purpose:
        text: To keep the peace.
        readings:
          narrow: {text: harm, acts: [scuffle], wilful_only: true}
          wide: {text: harm and noise, acts: [scuffle, noise], wilful_only: false}
      enrolment: compulsory
      """;

  private static final String PEOPLE =
      """
      format: people/1
      id: few
      title: Few acts
      assumed: {why: "made up for a test", factor: [0.5, 2]}
      acts:
        scuffle: {title: hits somebody, domain: order, nature: harmful, illegal: true, who: anyone, rate: 1, dispersion: 1}
        noise: {title: is loud, domain: order, nature: petty, illegal: true, who: anyone, rate: 1, dispersion: 1}
        help: {title: helps somebody, domain: civic, nature: lawful, illegal: false, who: anyone, rate: 1, dispersion: 1, fields: {hours: {unit: hour, median: 3, spread: 0.5, max: 40}}}
      debt: {onset: 0.1, dispersion: 1, resources_loading: 0, wilful_share: 0.2, pay_hazard: 0.1, cannot_pay_hazard: 0.02, sued_after_days: 120, sued_share: 0.3, judgment_days: 120, enforcement_days: 60, amount_median: 10, amount_spread: 1, recession: 1.5}
      exposures:
        street: {base: 1, spread: 0, multipliers: {urban: 2, rural: 0.5}}
        road: {base: 1, spread: 0}
        home: {base: 1, spread: 0}
        phone: {base: 1, spread: 0}
        file: {base: 1, spread: 0}
        work: {base: 1, spread: 0}
      services:
        trains: {title: trains, context: transport, who: anyone, occasions: 10, dispersion: 1, livelihood: -0.1}
        loans: {title: loans, context: finance, who: adult, occasions: 2, dispersion: 1, livelihood: 0}
        clinic: {title: clinic, context: health, who: anyone, essential: true, occasions: 4, dispersion: 1, livelihood: 0}
        honours: {title: honours, context: standing, who: adult, occasions: 1, dispersion: 1, livelihood: 0}
      behaviour: {aware_at_start: 0.5, aware_on_notice: 1, aware_by_tie: 0, learning: 0.2, law_certainty: 0.02, deterrence: 0, chilling: 0, vagueness: 0.5, hostility: 0.4, silence_feedback: 0, striving: 0, striving_reach: 20, gaming_share: 0, gaming_hours: 0, far_ties: false}
      not_modelled: [nearly everything]
      """;

  private static final String CHANNELS =
      """
      format: channels/1
      id: two
      title: Two channels
      assumed: {why: "made up for a test", factor: [0.5, 2]}
      channels:
        patrol: {title: patrols, context: public-space, holder: police, ordinary: true, exposure: street, sees: {scuffle: 0.5, noise: 0.2}, delay_days: 0, notice_share: 1, errors: {kind: patrol, wrong_person: 0.05}, purposes: [{text: order, from_day: 0, told: true}]}
        desk: {title: desk, context: civic, holder: city, ordinary: false, exposure: file, sees: {help: 0.5, bill_late_30: 0.9, enforcement_unmet: 0.9}, delay_days: 0, notice_share: 0, errors: {kind: linkage, missed_link: 0, wrong_link: 0.1, duplicate: 0, stale: 0, false_entry: 0}, purposes: [{text: civic, from_day: 0, told: true}]}
      """;

  private static final String SCENARIO =
      """
      format: scenario/1
      id: small
      title: Small
      about: A test.
      telling: invented
      start: "2027-01-01"
      days: 1092
      window_days: 7
      burn_in_days: 28
      replicates: 1
      seed: 5
      baseline: false
      follow: []
      lives: 0
      people: few
      channels: two
      cities:
        town: {name: Town (invented), people: 4000, place: lindenhaven, scheme: small}
      not_modelled: [nearly everything]
      """;

  private SmallCity() {}

  /// A city under a scheme.
  ///
  /// @param folder an empty folder for its files
  /// @param scheme all of the scheme but its head: score, rules, bands, lists, consequences,
  ///   redress
  public static CityWorld of(Path folder, String scheme) {
    return of(folder, scheme, Arm.SCHEME);
  }

  /// The same, in one of the two arms.
  public static CityWorld of(Path folder, String scheme, Arm arm) {
    try {
      write(folder, "packs/people/few.yaml", PEOPLE);
      write(folder, "packs/channels/two.yaml", CHANNELS);
      write(
          folder,
          "packs/schemes/small.yaml",
          HEAD + scheme + "not_modelled: [nearly everything]\n");
      Path places = Path.of(System.getProperty("glasshouse.home", ".."), "packs", "places");
      write(
          folder,
          "packs/places/lindenhaven.yaml",
          Files.readString(places.resolve("lindenhaven.yaml")));
      Path file = write(folder, "scenarios/small.yaml", SCENARIO);
      Scenario scenario = load(folder, file);
      Plan plan = new Plan(scenario, arm, 0, List.of(), new Plan.Machine(1, 1024, false));
      return new CityWorld(new World(plan), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario load(Path folder, Path file) {
    String home = System.getProperty("glasshouse.home");
    System.setProperty("glasshouse.home", folder.toString());
    try {
      return ScenarioFiles.load(file, List.of());
    } finally {
      if (home == null) {
        System.clearProperty("glasshouse.home");
      } else {
        System.setProperty("glasshouse.home", home);
      }
    }
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /// A district of one neighbourhood of scored adults of group A in town, each a household of one.
  public static District district(CityWorld city, int citizens) {
    return district(city, 0, citizens);
  }

  /// A district of several neighbourhoods.
  ///
  /// @param first index of the first one in the city
  /// @param sizes citizens of each
  public static District district(CityWorld city, int first, int... sizes) {
    int[] start = new int[sizes.length + 1];
    for (int n = 0; n < sizes.length; n++) {
      start[n + 1] = start[n] + sizes[n];
    }
    District district =
        new District(
            city.index,
            first,
            start,
            60,
            60,
            city.compiled.counts(),
            city.world.channels.length,
            Group.values().length);
    int adult =
        40
            | Attributes.ADULT
            | Attributes.HOUSEHOLDER
            | Attributes.URBAN
            | 1 << Attributes.EDUCATION_SHIFT
            | 2 << Attributes.INCOME_SHIFT;
    Arrays.fill(district.attributes, adult);
    int band = Bands.bandOf(city, city.firstBulletin(), city.startTenths, 0);
    for (int n = 0; n < sizes.length; n++) {
      for (int i = start[n]; i < start[n + 1]; i++) {
        district.set(i, Flags.SCORED);
        district.band[i] = (byte) band;
        district.firstBand[i] = (byte) band;
        district.bandWithout[i] = BandsWithout.same(band);
      }
    }
    return district;
  }

  /// A window, ready for passes.
  public static Window window(CityWorld city, int index) {
    return open(new Window(city, new Scratch(city), city.world.arm == Arm.SCHEME), index);
  }

  /// Sets a window to an index, as the society does; the tally stays.
  public static Window open(Window window, int index) {
    Days days = window.city.world.days;
    window.index = index;
    window.firstDay = days.first(index);
    window.lastDay = days.last(index);
    window.days = window.lastDay - window.firstDay + 1;
    window.monthEnds = days.monthEnds(index);
    window.dueMonthly = days.monthBegins(index);
    window.dueYearly = days.yearBegins(index);
    window.counted = days.counted(index);
    window.firstCounted = index == days.firstCounted();
    window.last = index == days.windows() - 1;
    window.ledger = LedgerWriter.NOBODY;
    return window;
  }

  /// Awards points that never expire, as the score pass does.
  ///
  /// @param flags as in `RecordRow`
  /// @param tenths points, in tenths
  public static void award(
      District district, int citizen, int rule, int channel, Cause cause, int flags, int tenths) {
    int n = district.neighbourhoodOf(citizen);
    int entry = PointEntries.what(district.slot(citizen, n), rule, channel, cause, flags);
    district.entries.add(district.entries.bucket(-1), n, entry, tenths);
    Points.adjust(district, citizen, cause, flags, tenths);
  }

  /// Value of a block of one dimension.
  public static long value(Window window, Block block, int i) {
    return window.tally.blocks[block.at(i)];
  }

  /// Value of a block of two dimensions.
  public static long value(Window window, Block block, int i, int j) {
    return window.tally.blocks[block.at(i, j)];
  }

  /// Sum of a block.
  public static long sum(Window window, Block block) {
    long sum = 0;
    for (int i = 0; i < block.size(); i++) {
      sum += window.tally.blocks[block.offset() + i];
    }
    return sum;
  }
}

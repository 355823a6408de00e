package org.glasshouse.engine.enrol;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scheme.Enrolment;
import org.glasshouse.scenario.model.Service;
import org.glasshouse.scenario.systems.EnrolSetting;
import org.jspecify.annotations.Nullable;

/// Enrolment in a city, compiled.
public final class EnrolTable implements CitySystem {

  private static final int FIFTHS = 5;
  private static final int OUTSIDE = 3;

  final EnrolBlocks blocks;

  /// Whether one may join and leave; false where everybody must be in.
  final boolean optional;

  /// Flags of [Attributes] that one needs to join; being an adult is one.
  private final int needs;

  /// Joining a day, of those who could.
  final double join;

  final double ties;
  final double perks;
  final double pushed;

  /// Wishing to leave a day.
  final double leave;

  final double burned;

  /// Of those who wish to leave, the share whom habit does not hold, by windows since joining.
  final double[] free;

  /// Flags of [Attributes] that one needs to use each service.
  final int[] uses;

  private final long seed;

  /// Bound of the share who are in from the start.
  private final long start;

  private final double counters;
  private final double counterDays;

  /// Yearly uses of each service by fifth of income.
  private final double[][] yearly;

  EnrolTable(CityWorld city, EnrolSetting setting) {
    EnrolBlocks own = EnrolBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("enrol without blocks");
    }
    this.blocks = own;
    boolean phone = false;
    boolean may = false;
    switch (city.scheme.enrolment()) {
      case Enrolment.Compulsory() -> {}
      case Enrolment.OptIn(_, boolean phoneOnly) -> {
        may = true;
        phone = phoneOnly;
      }
    }
    this.optional = may;
    this.seed = city.world.seed;
    // Nobody is taken out of a scheme that everybody must be in.
    this.start = Chance.bound(may ? setting.start().value() : 1);
    this.needs = Attributes.ADULT | (phone ? Attributes.PHONE : 0);
    this.join = setting.join().value() / 365;
    this.ties = setting.ties().value();
    this.perks = setting.perks().value();
    this.pushed = setting.closed().value();
    this.counters = setting.counters().value();
    this.counterDays = setting.counterDays().value();
    this.leave = setting.leave().value() / 365;
    this.burned = setting.burned().value();
    this.free = new double[city.world.days.windows() + 2];
    for (int w = 0; w < free.length; w++) {
      double days = (double) w * city.world.days.windowDays();
      free[w] = StrictMath.pow(0.5, days / setting.habitDays().value());
    }
    List<Service> all = city.world.people.services();
    List<String> ids = all.stream().map(Service::id).toList();
    int count = setting.services().size();
    this.uses = new int[count];
    this.yearly = new double[count][];
    for (int s = 0; s < count; s++) {
      int service = ids.indexOf(setting.services().get(s));
      uses[s] = Eligible.mask(all.get(service).who());
      yearly[s] = city.world.services[service].byFifth(city.usualMeans);
    }
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable EnrolTable of(CityWorld city) {
    return (EnrolTable) city.systems.get(SystemId.ENROL);
  }

  @Override
  public EnrolPart newPart(District district) {
    return new EnrolPart(this, district);
  }

  @Override
  public void found(District district) {
    EnrolPart part = EnrolPart.of(district);
    if (part != null) {
      part.found(district, seed, start);
    }
  }

  @Override
  public EnrolBulletin firstBulletin() {
    return new EnrolBulletin();
  }

  /// People outside by service that they use, standing and fifth of income.
  @Override
  public int sums() {
    return uses.length * OUTSIDE * FIFTHS;
  }

  /// Whether somebody could be in.
  boolean could(int attributes) {
    return (attributes & needs) == needs;
  }

  /// Place of some people outside among the sums.
  static int outside(int service, int standing, int fifth) {
    return (service * OUTSIDE + standing) * FIFTHS + fifth;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    if (!optional || !(next.part(SystemId.ENROL) instanceof EnrolBulletin told)) {
      return;
    }
    for (int standing = 0; standing <= EnrolBlocks.IN; standing++) {
      long people = tally.blocks[blocks.people.at(standing)];
      tally.add(blocks.days.at(standing), people * closing.days());
    }
    long[] outside = tally.sums(SystemId.ENROL);
    for (int s = 0; s < uses.length; s++) {
      for (int standing = 0; standing < OUTSIDE; standing++) {
        double missed = 0;
        for (int fifth = 0; fifth < FIFTHS; fifth++) {
          missed += outside[outside(s, standing, fifth)] * yearly[s][fifth];
        }
        double thousandths = 1000 * missed * told.closed * closing.days() / 365;
        tally.add(blocks.missed.at(s, standing), StrictMath.round(thousandths));
      }
    }
    tally.add(blocks.counters.at(0), StrictMath.round(1000 * told.closed));
    long in = tally.blocks[blocks.people.at(EnrolBlocks.IN)];
    long could =
        in
            + tally.blocks[blocks.people.at(EnrolBlocks.NEVER)]
            + tally.blocks[blocks.people.at(EnrolBlocks.LEFT)];
    double wanted = could == 0 ? 0 : counters * in / could;
    double reached = counterDays <= 0 ? 1 : -StrictMath.expm1(-closing.days() / counterDays);
    told.closed += reached * Math.max(0, wanted - told.closed);
  }
}

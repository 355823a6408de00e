package org.glasshouse.engine.society;

import org.glasshouse.engine.acts.Activity;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.NeighbourhoodPopulation;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.population.PeopleColumns;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.ExposureTable;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme.Enrolment;
import org.glasshouse.scenario.scoring.CompiledRule;

/// Founds a district: draws its people and gives everybody their state before the first day.
final class Founding {

  private Founding() {}

  /// A district of some neighbourhoods of a city.
  static District found(CityWorld city, Bulletin bulletin, int first, int count) {
    District district = empty(city, first, count);
    World world = city.world;
    PeopleColumns columns =
        new PeopleColumns(
            district.attributes,
            new short[district.citizens],
            district.traits[0],
            district.traits[1],
            district.traits[2],
            district.traits[3],
            district.traits[4]);
    Neighbourhoods shape = Neighbourhoods.of(city.city.people());
    for (int n = 0; n < count; n++) {
      NeighbourhoodPopulation.fill(
          city.tables, shape, world.seed, city.index, first + n, district.start[n], columns);
    }
    district.activity = Activity.lists(world, district);
    for (int n = 0; n < count; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        settle(city, bulletin, district, citizen, district.slot(citizen, n), first + n);
      }
    }
    city.systems.found(district);
    return district;
  }

  /// A district with room for its people and nobody in it.
  static District empty(CityWorld city, int first, int count) {
    int[] start = new int[count + 1];
    for (int n = 0; n <= count; n++) {
      start[n] = city.boardStart[first + n] - city.boardStart[first];
    }
    int windows = city.world.days.windows();
    int windowDays = city.world.days.windowDays();
    int longest = 1;
    for (CompiledRule rule : city.compiled.rules()) {
      if (rule.expiresDays() != CompiledRule.NEVER) {
        longest = Math.max(longest, Math.min(windows, rule.expiresDays() / windowDays + 2));
      }
    }
    int longestCount = 1;
    for (int c = 0; c < city.compiled.counts(); c++) {
      longestCount =
          Math.max(longestCount, Math.min(windows, city.compiled.countDays(c) / windowDays + 2));
    }
    District district =
        new District(
            city.index,
            first,
            start,
            longest,
            longestCount,
            city.world.arm == Arm.SCHEME ? city.compiled.counts() : 0,
            city.world.channels.length,
            Group.values().length,
            city.sumUnit);
    district.parts = city.systems.newParts(district);
    if (city.layout.unseen != null) {
      district.sight = new int[city.world.channels.length][count];
    }
    return district;
  }

  private static void settle(
      CityWorld city,
      Bulletin bulletin,
      District district,
      int citizen,
      int slot,
      int neighbourhood) {
    World world = city.world;
    long key = Keys.citizen(city.index, neighbourhood, slot, 0);
    int attributes = district.attributes[citizen];
    int[] words = new int[ExposureTable.PLACES];
    for (int place = 0; place < words.length; place++) {
      words[place] = Philox.word(world.seed, Stream.EXPOSURE.id(), key, 0, place);
    }
    district.exposureLevels[citizen] = world.exposures.pack(words);
    district.means[citizen] = (short) city.usualMeans[Attributes.income(attributes)];
    district.certainty[citizen] =
        (byte) StrictMath.round(255 * world.behaviour.lawCertainty().value());
    boolean scored =
        world.arm == Arm.SCHEME
            && (attributes & Attributes.ADULT) != 0
            && switch (city.scheme.enrolment()) {
              case Enrolment.Compulsory() -> true;
              case Enrolment.OptIn(Quantity share, boolean phoneOnly) ->
                  (!phoneOnly || Attributes.has(attributes, Attributes.PHONE))
                      && Chance.hit(
                          Philox.word(world.seed, Stream.ENROLMENT.id(), key, 0, 0),
                          Chance.bound(share.value()));
            };
    if (!scored) {
      return;
    }
    district.set(citizen, Flags.SCORED);
    boolean optedIn = city.scheme.enrolment() instanceof Enrolment.OptIn;
    if (optedIn
        || Chance.hit(
            Philox.word(world.seed, Stream.AWARENESS.id(), key, 0, 0),
            Chance.bound(world.behaviour.awareAtStart().value()))) {
      district.set(citizen, Flags.AWARE);
    }
    int lottery = Philox.word(world.seed, Stream.BAND_LOTTERY.id(), key, 0, 0);
    int band = Bands.bandOf(city, bulletin, city.startTenths, lottery);
    district.band[citizen] = (byte) band;
    district.firstBand[citizen] = (byte) band;
    district.bandWithout[citizen] = BandsWithout.same(band);
  }
}

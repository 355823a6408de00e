package org.glasshouse.engine.society;

import java.util.Arrays;
import org.glasshouse.engine.acts.Activity;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.NeighbourhoodPopulation;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.population.PeopleColumns;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.twins.Flips;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme.Enrolment;

/// Founds a district: draws its people and gives everybody their state before the first day.
final class Founding {

  private Founding() {}

  /// A district of some neighbourhoods of a city, as the plan has it.
  static District found(CityWorld city, Bulletin bulletin, int first, int count) {
    return found(city, bulletin, first, count, city.world.flips);
  }

  /// The same with other flips than the plan's.
  ///
  /// @param flips about whom something is changed once all people are drawn
  static District found(CityWorld city, Bulletin bulletin, int first, int count, Flips flips) {
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
    PhiloxBatch words = new PhiloxBatch();
    for (int n = 0; n < count; n++) {
      NeighbourhoodPopulation.fill(
          city.tables, shape, world.seed, city.draws, first + n, district.start[n], columns, words);
    }
    flips.applyTraits(city.index, district);
    district.activity = Activity.lists(world, district);
    flips.apply(city.index, district);
    byte certainty = (byte) StrictMath.round(255 * world.behaviour.lawCertainty().value());
    Arrays.fill(district.certainty, certainty);
    Scored scored = new Scored(city, bulletin);
    long[] keys = new long[Keys.MAX_SLOT + 1];
    for (int n = 0; n < count; n++) {
      int people = district.start[n + 1] - district.start[n];
      Keys.citizens(city.draws, first + n, people, keys);
      world.exposures.draw(
          world.seed, keys, people, words, district.exposureLevels, district.start[n]);
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        int fifth = Attributes.income(district.attributes[citizen]);
        district.means[citizen] = (short) city.usualMeans[fifth];
      }
      scored.settle(district, n, keys, words);
    }
    city.systems.found(district);
    return district;
  }

  /// A district with room for its people and nobody in it.
  static District empty(CityWorld city, int first, int count) {
    int[] start = start(city, first, count);
    District district =
        new District(
            city.draws,
            first,
            start,
            LongestLives.ofPoints(city),
            LongestLives.ofCounts(city),
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

  /// First citizen of each of some neighbourhoods, and the number of citizens at the end.
  static int[] start(CityWorld city, int first, int count) {
    int[] start = new int[count + 1];
    for (int n = 0; n <= count; n++) {
      start[n] = city.boardStart[first + n] - city.boardStart[first];
    }
    return start;
  }

  /// Who is scored in a city, who knows of it, and in which band they begin.
  private static final class Scored {

    private final CityWorld city;
    private final Bulletin bulletin;
    private final boolean optIn;
    private final boolean phoneOnly;
    private final long joins;
    private final long knows;
    private final int[] who = new int[Keys.MAX_SLOT + 1];
    private final long[] keys = new long[Keys.MAX_SLOT + 1];

    Scored(CityWorld city, Bulletin bulletin) {
      this.city = city;
      this.bulletin = bulletin;
      knows = Chance.bound(city.world.behaviour.awareAtStart().value());
      switch (city.scheme.enrolment()) {
        case Enrolment.Compulsory() -> {
          optIn = false;
          phoneOnly = false;
          joins = Chance.bound(1);
        }
        case Enrolment.OptIn(Quantity share, boolean only) -> {
          optIn = true;
          phoneOnly = only;
          joins = Chance.bound(share.value());
        }
      }
    }

    /// Settles the people of a neighbourhood.
    ///
    /// @param all keys of its citizens, by slot
    void settle(District district, int n, long[] all, PhiloxBatch words) {
      if (city.world.arm != Arm.SCHEME) {
        return;
      }
      int people = enrol(district, n, all, words);
      for (int i = 0; i < people; i++) {
        keys[i] = all[who[i] - district.start[n]];
      }
      words.clear();
      words.addEach(Stream.AWARENESS.id(), keys, 0, people, 0, 0);
      if (city.shareBands) {
        words.addEach(Stream.BAND_LOTTERY.id(), keys, 0, people, 0, 0);
      }
      words.draw(city.world.seed);
      for (int i = 0; i < people; i++) {
        int citizen = who[i];
        boolean aware = optIn || Chance.hit(words.w0(i), knows);
        district.set(citizen, aware ? Flags.SCORED | Flags.AWARE : Flags.SCORED);
        int lottery = city.shareBands ? words.w0(people + i) : 0;
        int band = Bands.bandOf(city, bulletin, city.startTenths, lottery);
        district.band[citizen] = (byte) band;
        district.firstBand[citizen] = (byte) band;
        district.bandWithout[citizen] = BandsWithout.same(band);
      }
    }

    /// Lists those of a neighbourhood who are scored.
    ///
    /// @return how many they are
    private int enrol(District district, int n, long[] all, PhiloxBatch words) {
      int can = 0;
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        int attributes = district.attributes[citizen];
        boolean adult = (attributes & Attributes.ADULT) != 0;
        if (adult && (!phoneOnly || Attributes.has(attributes, Attributes.PHONE))) {
          who[can++] = citizen;
        }
      }
      if (!optIn) {
        return can;
      }
      words.clear();
      for (int i = 0; i < can; i++) {
        keys[i] = all[who[i] - district.start[n]];
      }
      words.addEach(Stream.ENROLMENT.id(), keys, 0, can, 0, 0);
      words.draw(city.world.seed);
      int people = 0;
      for (int i = 0; i < can; i++) {
        if (Chance.hit(words.w0(i), joins)) {
          who[people++] = who[i];
        }
      }
      return people;
    }
  }
}

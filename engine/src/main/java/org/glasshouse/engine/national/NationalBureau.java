package org.glasshouse.engine.national;

import java.util.List;
import org.glasshouse.engine.society.NationBulletin;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.NationSystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.systems.NationalScoreSetting;

/// Fits the vendors' models to what cities report, and cuts bottom and top out of the whole nation.
/// It chooses nothing: which vendor becomes the national score stands in the scenario.
final class NationalBureau implements NationSystem {

  private final List<Vendor> vendors;
  private final Schedule schedule;
  private final int cities;
  private final int chosen;

  NationalBureau(World world, NationalScoreSetting setting) {
    this.vendors = Vendor.of(setting);
    this.schedule = NationalTable.schedule(world.days, setting);
    this.cities = world.scenario.cities().size();
    NationalScoreSetting.Change change = setting.change();
    this.chosen =
        change == null
            ? -1
            : setting.vendors().stream()
                .map(NationalScoreSetting.Vendor::id)
                .toList()
                .indexOf(change.vendor());
  }

  @Override
  public NationalBulletin firstBulletin() {
    return new NationalBulletin(vendors, cities);
  }

  @Override
  public void between(NationBulletin next, List<City> cities, Closing closing) {
    NationalBulletin told = NationalBulletin.of(next);
    if (told == null) {
      return;
    }
    int window = closing.index();
    if (schedule.trains(window)) {
      train(told, cities, closing);
    }
    if (schedule.ranks(window)) {
      rank(told, cities);
    }
    if (schedule.ranksLocally(window)) {
      for (City city : cities) {
        NationalTable table = NationalTable.of(city.world());
        if (table != null) {
          Ranks.set(sums(city), table.localSums, told.localRanks[city.world().index]);
        }
      }
    }
    if (schedule.gathers(window)) {
      cut(told, cities);
    }
  }

  private void train(NationalBulletin told, List<City> cities, Closing closing) {
    for (int v = 0; v < vendors.size(); v++) {
      Vendor vendor = vendors.get(v);
      boolean any = false;
      for (City city : cities) {
        boolean here =
            NationalTable.of(city.world()) != null
                && vendor.trains(city.world().city.id(), closing.lastDay());
        if (here) {
          told.models[v].add(sums(city), vendor.sums);
          any = true;
        }
      }
      if (any) {
        told.models[v].fit();
      }
    }
  }

  private void rank(NationalBulletin told, List<City> cities) {
    for (int v = 0; v < vendors.size(); v++) {
      Vendor vendor = vendors.get(v);
      long[] people = people(cities, vendor.places());
      Ranks.set(people, 0, told.ranks[v]);
      if (told.models[v].fitted()) {
        told.cuts[v].set(people, 0, vendor.bottom, vendor.top, vendor.harmless);
      } else {
        told.cuts[v].none();
      }
      if (v == chosen) {
        told.bottom = StrictMath.round(told.cuts[v].bottomShare(people, 0) * (1L << 32));
      }
    }
  }

  private void cut(NationalBulletin told, List<City> cities) {
    NationalTable any = null;
    for (City city : cities) {
      any = any == null ? NationalTable.of(city.world()) : any;
    }
    if (any == null) {
      return;
    }
    Vendor vendor = vendors.get(chosen);
    if (!told.models[chosen].fitted()) {
      told.national.none();
      return;
    }
    double bottom = told.bottom / (double) (1L << 32);
    long[] people = people(cities, any.nationalSums);
    told.national.set(people, 0, bottom, vendor.top, Vendor.PLACES);
  }

  /// People of all cities by place.
  private static long[] people(List<City> cities, int from) {
    long[] people = new long[Vendor.PLACES];
    for (City city : cities) {
      if (NationalTable.of(city.world()) != null) {
        long[] here = sums(city);
        for (int place = 0; place < people.length; place++) {
          people[place] += here[from + place];
        }
      }
    }
    return people;
  }

  private static long[] sums(City city) {
    return city.tally().sums(SystemId.NATIONAL_SCORE);
  }
}

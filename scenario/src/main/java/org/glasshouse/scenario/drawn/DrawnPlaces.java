package org.glasshouse.scenario.drawn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.CityGroup.Table;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;

/// Draws the places of the cities of a group. A table that does not differ is the very table of the
/// group's place.
final class DrawnPlaces {
  private static final int SCHOOLS = 4;
  private static final double MOST_GROUP_B = 0.5;

  private final CityGroup group;
  private final Place whole;
  private final int cities;
  private final double[] people;
  private final Map<Table, double[]> quantiles = new EnumMap<>(Table.class);

  /// @param residents by city
  DrawnPlaces(CityGroup group, long[] residents) {
    this.group = group;
    this.whole = group.place();
    this.cities = residents.length;
    this.people = new double[cities];
    for (int city = 0; city < cities; city++) {
      people[city] = residents[city];
    }
    double[] common = KeyedOrder.quantiles("together", cities);
    for (Table table : Table.values()) {
      double[] own = KeyedOrder.quantiles(table.key(), cities);
      double share = table.common() ? group.together().value() : 0;
      quantiles.put(table, KeyedOrder.mixed(common, own, share));
    }
  }

  List<Place> places() {
    List<List<Quantity>> incomes = incomes();
    List<List<Quantity>> education = education();
    List<List<Quantity>> phones = phones();
    List<Quantity> urban = share(Table.URBAN_SHARE, whole.urbanShare());
    List<Quantity> migrants = share(Table.MIGRANT_SHARE, whole.migrantShare());
    List<Quantity> employed = share(Table.EMPLOYED_SHARE, whole.employedShare());
    List<Quantity> publicSector = publicSector(employed);
    List<Quantity> party = share(Table.PARTY_SHARE, whole.partyShare());
    List<Quantity> drivers = share(Table.DRIVER_SHARE, whole.driverShare());
    List<Quantity> riders = share(Table.RIDER_SHARE, whole.riderShare());
    List<Quantity> borrowers = share(Table.BORROWER_SHARE, whole.borrowerShare());
    List<Quantity> smokers = share(Table.SMOKER_SHARE, whole.smokerShare());
    List<Quantity> dogs = share(Table.DOG_SHARE, whole.dogShare());
    List<Quantity> groupB =
        spread(Table.GROUP_B_SHARE, whole.groupBShare(), MOST_GROUP_B, people, "");
    List<Place> places = new ArrayList<>();
    for (int city = 0; city < cities; city++) {
      places.add(
          new Place(
              whole.id() + "-" + group.cityId(city + 1),
              "Drawn from: " + whole.title(),
              true,
              whole.reference(),
              whole.ageBySex(),
              whole.householdSizes(),
              education.get(city),
              whole.educationByAge(),
              incomes.get(city),
              urban.get(city),
              migrants.get(city),
              employed.get(city),
              publicSector.get(city),
              party.get(city),
              phones.get(city),
              drivers.get(city),
              riders.get(city),
              borrowers.get(city),
              smokers.get(city),
              dogs.get(city),
              groupB.get(city),
              whole.groupBEducationOdds(),
              whole.camerasPerThousand(),
              whole.dispersion(),
              whole.extra(),
              whole.sources()));
    }
    return List.copyOf(places);
  }

  private double spread(Table table) {
    Quantity spread = group.differ().get(table);
    return spread == null ? 0 : spread.value();
  }

  private double[] quantiles(Table table) {
    return Objects.requireNonNull(quantiles.get(table));
  }

  private List<Quantity> share(Table table, Quantity share) {
    return spread(table, share, 1, people, "");
  }

  /// Jobs are where people work, so that share is centred by workers.
  private List<Quantity> publicSector(List<Quantity> employed) {
    double[] workers = new double[cities];
    for (int city = 0; city < cities; city++) {
      // Nobody works anywhere if the whole has no workers; then all cities count alike.
      workers[city] = people[city] * Math.max(employed.get(city).value(), 1e-9);
    }
    return spread(Table.PUBLIC_SECTOR_SHARE, whole.publicSectorShare(), 1, workers, "");
  }

  /// A share by city; the very number of the whole where it does not differ, or is none or all.
  private List<Quantity> spread(
      Table table, Quantity share, double highest, double[] weights, String at) {
    double value = share.value();
    if (spread(table) == 0 || value <= 0 || value >= highest) {
      return alike(share);
    }
    double[] shares = Centred.shares(value, highest, spread(table), quantiles(table), weights);
    return quantities(table, at, shares);
  }

  private List<List<Quantity>> phones() {
    List<List<Quantity>> byBand = new ArrayList<>();
    for (int band = 0; band < whole.phoneShare().size(); band++) {
      String at = "[" + band + "]";
      byBand.add(spread(Table.PHONE_SHARE, whole.phoneShare().get(band), 1, people, at));
    }
    return spread(Table.PHONE_SHARE) == 0 ? alike(whole.phoneShare()) : byCity(byBand);
  }

  /// Schools by their odds: the share with at least each level is spread and centred by itself,
  /// with the same quantiles, so that a higher level never has a larger share than a lower one.
  private List<List<Quantity>> education() {
    if (spread(Table.EDUCATION) == 0) {
      return alike(whole.education());
    }
    double[] above = new double[cities];
    double[] before = new double[cities];
    Arrays.fill(before, 1);
    double atLeast = 1;
    List<List<Quantity>> byLevel = new ArrayList<>();
    for (int level = 0; level < SCHOOLS; level++) {
      atLeast = level == SCHOOLS - 1 ? 0 : atLeast - whole.education().get(level).value();
      if (atLeast > 1e-9 && atLeast < 1) {
        above =
            Centred.shares(atLeast, 1, spread(Table.EDUCATION), quantiles(Table.EDUCATION), people);
      } else {
        above = new double[cities];
        Arrays.fill(above, atLeast < 1 ? 0 : 1);
      }
      double[] shares = new double[cities];
      for (int city = 0; city < cities; city++) {
        shares[city] = Math.max(0, before[city] - above[city]);
      }
      byLevel.add(quantities(Table.EDUCATION, "[" + level + "]", shares));
      before = above;
    }
    return byCity(byLevel);
  }

  private List<List<Quantity>> incomes() {
    if (spread(Table.INCOME_MEANS) == 0) {
      return alike(whole.incomeMeans());
    }
    double[] means = new double[whole.incomeMeans().size()];
    for (int fifth = 0; fifth < means.length; fifth++) {
      means[fifth] = whole.incomeMeans().get(fifth).value();
    }
    double[] factors =
        Centred.factors(spread(Table.INCOME_MEANS), quantiles(Table.INCOME_MEANS), people);
    double[][] cityMeans = IncomeSpread.of(means, factors, people);
    List<List<Quantity>> byFifth = new ArrayList<>();
    for (int fifth = 0; fifth < means.length; fifth++) {
      double[] values = new double[cities];
      for (int city = 0; city < cities; city++) {
        values[city] = cityMeans[city][fifth];
      }
      byFifth.add(quantities(Table.INCOME_MEANS, "[" + fifth + "]", values));
    }
    return byCity(byFifth);
  }

  private <T> List<T> alike(T one) {
    return Collections.nCopies(cities, one);
  }

  private List<List<Quantity>> byCity(List<List<Quantity>> columns) {
    List<List<Quantity>> rows = new ArrayList<>();
    for (int city = 0; city < cities; city++) {
      List<Quantity> row = new ArrayList<>();
      for (List<Quantity> column : columns) {
        row.add(column.get(city));
      }
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  /// Numbers by city, each an assumption whose range is what the cities span.
  private List<Quantity> quantities(Table table, String at, double[] values) {
    double low = values[0];
    double high = values[0];
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    Quantity spread = Objects.requireNonNull(group.differ().get(table));
    Provenance drawn =
        new Provenance.Assumed(
            "drawn from the place " + whole.id() + " with the spread assumed for the group",
            low,
            high);
    List<Quantity> quantities = new ArrayList<>();
    for (double value : values) {
      quantities.add(new Quantity(value, drawn, spread.path() + at));
    }
    return quantities;
  }
}

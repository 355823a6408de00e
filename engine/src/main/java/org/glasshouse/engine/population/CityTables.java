package org.glasshouse.engine.population;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Quantity;

/// A place's tables, fitted to each other and ready to draw people from. The same for every seed;
/// may be shared between threads.
///
/// Beyond what [Place] says:
/// - working age is 18 to 64. Nobody over 64 works. Those of 18 to 21 who have or are reading for
///   tertiary education study and do not work; `employed_share` counts them among those of working
///   age;
/// - children of 6 to 17 go to school; of 15 and over they have finished lower secondary;
/// - a neighbourhood is all town or all country; group, migration, income and a dog are shared by a
///   household;
/// - licence, bicycle, credit, smoking and membership are spread evenly over adults: no source is
///   given for more, so none is assumed;
/// - everybody with a phone of their own, from the age of 6, uses the net, or the share of them
///   that `extra` names as `net_users`;
/// - those who sit the entrance examination are the 18-year-olds with upper secondary or tertiary
///   education.
public final class CityTables {

  static final int WORKING_TO = 64;
  static final int STUDENT_TO = 21;
  static final int SCHOOL_FROM = 6;

  private static final double INCOME_BY_EDUCATION = 0.35;
  private static final double RESOURCES_BY_INCOME = 0.6;

  private final Place place;
  final AgeCells ages;
  final HouseholdTables households;
  final StandingTables standing;
  final TraitTables traits;
  final ShareTable migrant;
  final ShareTable groupB;
  final ShareTable employed;
  final ShareTable publicSector;
  final ShareTable party;
  final ShareTable[] phone;
  final ShareTable driver;
  final ShareTable rider;
  final ShareTable borrower;
  final ShareTable smoker;
  final ShareTable dog;
  final long netThreshold;

  private CityTables(Place place) {
    this.place = place;
    double dispersion = place.dispersion().value();
    ages = new AgeCells(place.ageBySex());
    households = new HouseholdTables(ages, place.householdSizes());
    standing =
        new StandingTables(
            new StandingTables.Inputs(
                ages,
                households,
                place.education(),
                place.educationByAge(),
                place.groupBShare().value(),
                place.groupBEducationOdds().value(),
                dispersion,
                extra("income_by_education", INCOME_BY_EDUCATION)));
    traits =
        new TraitTables(
            extra("resources_by_income", RESOURCES_BY_INCOME), extra("household_traits", 0.0));
    migrant = new ShareTable(place.migrantShare().value(), dispersion);
    groupB = new ShareTable(place.groupBShare().value(), dispersion);
    employed = new ShareTable(employedAmongFree(), dispersion);
    publicSector = new ShareTable(place.publicSectorShare().value(), dispersion);
    party = new ShareTable(place.partyShare().value(), dispersion);
    phone = new ShareTable[place.phoneShare().size()];
    for (int band = 0; band < phone.length; band++) {
      phone[band] = new ShareTable(place.phoneShare().get(band).value(), dispersion);
    }
    driver = new ShareTable(place.driverShare().value(), dispersion);
    rider = new ShareTable(place.riderShare().value(), dispersion);
    borrower = new ShareTable(place.borrowerShare().value(), dispersion);
    smoker = new ShareTable(place.smokerShare().value(), dispersion);
    dog = new ShareTable(place.dogShare().value(), dispersion);
    netThreshold = StrictMath.round(extra("net_users", 1.0) * 0x1p32);
  }

  /// Fits the tables of a place to each other.
  ///
  /// @param place a place
  /// @throws UnfitTables if no population can have all its tables
  public static CityTables fit(Place place) {
    return new CityTables(place);
  }

  private double extra(String name, double otherwise) {
    Quantity given = place.extra().get(name);
    return given == null ? otherwise : given.value();
  }

  /// Chance of work among those of working age who do not study.
  private double employedAmongFree() {
    double workingAge = ages.between(Attributes.ADULT_AGE, WORKING_TO);
    double students = 0.0;
    for (int range = 0; range < ages.ranges(); range++) {
      if (ages.adultRange(range)) {
        students +=
            ages.rangeShare(range)
                * ages.partBetween(range, Attributes.ADULT_AGE, STUDENT_TO)
                * standing.tertiary(range);
      }
    }
    if (!(workingAge > students)) {
      return 0.0;
    }
    return Math.min(1.0, place.employedShare().value() * workingAge / (workingAge - students));
  }

  /// The place whose tables these are.
  public Place place() {
    return place;
  }

  /// Fit of the tables to each other, before anybody is drawn.
  public List<MarginFit> fit() {
    List<MarginFit> rows = new ArrayList<>();
    double[] byBand = new double[2 * place.ageBySex().size()];
    for (int cell = 0; cell < ages.cells(); cell++) {
      byBand[2 * ages.band(cell >> 1) + (cell & 1)] += households.fittedShare(cell);
    }
    double[] targets = ageTargets(place);
    for (int cell = 0; cell < byBand.length; cell++) {
      rows.add(new MarginFit("age and sex", ageCell(place, cell), targets[cell], byBand[cell], 0));
    }
    for (int e = 0; e < StandingTables.EDUCATION; e++) {
      rows.add(
          new MarginFit(
              "education of adults",
              MarginCount.EDUCATION.get(e),
              standing.educationTarget(e),
              standing.educationFitted(e),
              0));
    }
    for (int q = 0; q < StandingTables.FIFTHS; q++) {
      rows.add(
          new MarginFit(
              "fifth of income", MarginCount.INCOME.get(q), 0.2, standing.incomeFitted(q), 0));
    }
    return List.copyOf(rows);
  }

  /// Shares of residents by row of the age table and sex, women and girls first in each row.
  static double[] ageTargets(Place place) {
    double[] targets = new double[2 * place.ageBySex().size()];
    double total = 0.0;
    for (int band = 0; band < place.ageBySex().size(); band++) {
      targets[2 * band] = place.ageBySex().get(band).female().value();
      targets[2 * band + 1] = place.ageBySex().get(band).male().value();
      total += targets[2 * band] + targets[2 * band + 1];
    }
    for (int cell = 0; cell < targets.length; cell++) {
      targets[cell] /= total;
    }
    return targets;
  }

  /// Label of a row of the age table and a sex.
  static String ageCell(Place place, int cell) {
    Place.AgeBand band = place.ageBySex().get(cell >> 1);
    return ((cell & 1) == 0 ? "female " : "male ") + band.from() + " to " + band.to();
  }
}

package org.glasshouse.results.measures;

import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;

/// Citizen-days denied a service, by setting of the data and setting of the service.
///
/// How many days are denied in each setting of the service is counted day by day, consequence by
/// consequence. How they divide among the settings of the data is looked up once a month, for what
/// is denied then; these shares divide the counted days. Where two consequences deny the same
/// service, days under both count once, which the day by day count cannot tell: there the days are
/// those of the look-ups.
final class ContextDays {
  private static final int SETTINGS = Context.values().length;
  private static final double MILLI = 1000;

  private ContextDays() {}

  /// Days of a society: a row for each setting of the data, a column for each of the service.
  static double[][] of(SocietyTotals society, Scenario scenario) {
    double[][] days = new double[SETTINGS][SETTINGS];
    for (int city = 0; city < society.cities().size(); city++) {
      add(
          days,
          society.layouts().get(city),
          society.cities().get(city),
          scenario,
          scenario.cities().get(city).scheme());
    }
    return days;
  }

  private static void add(
      double[][] days, CityLayout layout, long[] values, Scenario scenario, Scheme scheme) {
    double[][] seen = new double[SETTINGS][SETTINGS];
    double[] ofData = new double[SETTINGS];
    double all = 0;
    for (int data = 0; data < SETTINGS; data++) {
      for (int service = 0; service < SETTINGS; service++) {
        seen[data][service] = values[layout.contexts.at(data, service)] / MILLI;
        ofData[data] += seen[data][service];
      }
      all += ofData[data];
    }
    if (all == 0) {
      ofData[Context.STANDING.ordinal()] = 1;
    }
    for (int service = 0; service < SETTINGS; service++) {
      double inAll = 0;
      for (int data = 0; data < SETTINGS; data++) {
        inAll += seen[data][service];
      }
      double counted = counted(layout, values, scenario, scheme, Context.values()[service]);
      for (int data = 0; data < SETTINGS; data++) {
        // What nobody was denied when it was looked up is divided as everything else.
        double share = inAll > 0 ? seen[data][service] / inAll : ofData[data] / Math.max(1, all);
        days[data][service] += share * (counted < 0 ? inAll : counted);
      }
    }
  }

  /// Days denied services of a setting as they were counted day by day; −1 where that cannot be
  /// told.
  private static double counted(
      CityLayout layout, long[] values, Scenario scenario, Scheme scheme, Context setting) {
    double days = 0;
    for (Service service : scenario.people().services()) {
      if (service.context() != setting) {
        continue;
      }
      int denials = 0;
      for (Scheme.Consequence consequence : scheme.consequences()) {
        if (consequence.effect() == Scheme.Effect.DENIES
            && consequence.service().equals(service.id())) {
          days += LockOut.row(layout.personDays, values, consequence.id());
          denials++;
        }
      }
      if (denials > 1) {
        return -1;
      }
    }
    return days;
  }
}

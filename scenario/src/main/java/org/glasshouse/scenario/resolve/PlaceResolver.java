package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.yaml.Node;

/// Resolves a `place/1` file and checks that no table is about few people.
public final class PlaceResolver {

  /// Fewest residents of a place.
  public static final int MIN_RESIDENTS = 1000;

  private static final double SHARES_TOLERANCE = 0.002;

  private final Issues issues;

  private PlaceResolver(Issues issues) {
    this.issues = issues;
  }

  /// The place of a checked file.
  ///
  /// @param root root of the file
  /// @param path name of the file in the paths of quantities
  /// @param issues receives what is wrong
  public static Place resolve(Node root, String path, Issues issues) {
    Section file = Section.file(new Numbers(path, issues), root, Format.PLACE.shape());
    Place place = new PlaceResolver(issues).place(file);
    if (!Double.isNaN(place.reference().value())) {
      new PlaceCells(place, file, issues).check();
    }
    return place;
  }

  private Place place(Section file) {
    Quantity reference = file.quantity("reference");
    if (reference.value() < MIN_RESIDENTS) {
      issues.add(
          Issue.error(
              IssueCode.SMALL_PLACE,
              file.valueMark("reference"),
              Numerals.plain(reference.value()) + " residents",
              "a place of at least " + MIN_RESIDENTS));
    }
    List<Place.AgeBand> ages = ages(file, reference.value());
    List<Quantity> income = file.quantities("income_means");
    for (int i = 1; i < income.size(); i++) {
      if (income.get(i).value() < income.get(i - 1).value()) {
        issues.add(
            Issue.error(
                IssueCode.NOT_ASCENDING,
                file.valueMark("income_means"),
                Numerals.plain(income.get(i).value())
                    + " after "
                    + Numerals.plain(income.get(i - 1).value()),
                "the lowest fifth first"));
      }
    }
    Map<String, Quantity> extra = new LinkedHashMap<>();
    for (Section.Named named : file.named("extra")) {
      extra.put(named.id(), named.quantity());
    }
    return new Place(
        file.text("id"),
        file.text("title"),
        file.flag("invented", true),
        reference,
        ages,
        shares(file, "household_sizes"),
        shares(file, "education"),
        educationByAge(file, ages.size()),
        income,
        file.quantity("urban_share"),
        file.quantity("migrant_share"),
        file.quantity("employed_share"),
        file.quantity("public_sector_share"),
        file.quantity("party_share"),
        aligned(file, "phone_share", ages.size()),
        file.quantity("driver_share"),
        file.quantity("rider_share"),
        file.quantity("borrower_share"),
        file.quantity("smoker_share"),
        file.quantity("dog_share"),
        file.quantity("group_b_share"),
        file.quantity("group_b_education_odds"),
        file.quantity("cameras_per_thousand"),
        file.quantity("dispersion"),
        extra,
        FileHead.sources(file));
  }

  private List<Place.AgeBand> ages(Section file, double reference) {
    List<Place.AgeBand> ages = new ArrayList<>();
    int next = 0;
    boolean unknown = false;
    double total = 0;
    for (Section row : file.rows("age_by_sex")) {
      List<Double> ends = row.decimals("ages");
      int from = ends.size() == 2 && !Double.isNaN(ends.get(0)) ? ends.get(0).intValue() : next;
      boolean known = ends.size() == 2 && !Double.isNaN(ends.get(1));
      int to = known ? ends.get(1).intValue() : Math.max(from, next);
      if (!unknown && (from != next || to < from)) {
        issues.add(
            Issue.error(
                IssueCode.AGE_BANDS,
                row.valueMark("ages"),
                "ages " + from + " to " + to,
                "a row that begins at " + next + ", without gap or overlap"));
      }
      unknown = !known;
      next = to + 1;
      Place.AgeBand band =
          new Place.AgeBand(from, to, row.quantity("female"), row.quantity("male"));
      total += band.female().value() + band.male().value();
      ages.add(band);
    }
    boolean shares = Math.abs(total - 1) <= SHARES_TOLERANCE;
    if (!shares && Math.abs(total - reference) > 0.01 * reference) {
      issues.add(
          Issue.error(
              IssueCode.TABLE_TOTAL,
              file.valueMark("age_by_sex"),
              "a table that adds up to " + Numerals.plain(Math.rint(total * 1000) / 1000),
              "1, or the reference of " + Numerals.plain(reference) + " within 1 %"));
    }
    return List.copyOf(ages);
  }

  private List<Quantity> shares(Section file, String key) {
    List<Quantity> shares = file.quantities(key);
    double sum = 0;
    for (Quantity share : shares) {
      sum += share.value();
    }
    if (!shares.isEmpty() && Math.abs(sum - 1) > SHARES_TOLERANCE) {
      issues.add(
          Issue.error(
              IssueCode.SHARES,
              file.valueMark(key),
              "shares that add up to " + Numerals.plain(Math.rint(sum * 10_000) / 10_000),
              "a sum of 1"));
    }
    return shares;
  }

  private List<Quantity> educationByAge(Section file, int rows) {
    if (file.has("education_by_age")) {
      return aligned(file, "education_by_age", rows);
    }
    List<Quantity> flat = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      flat.add(file.neutral(1, "education_by_age[" + i + "]"));
    }
    return List.copyOf(flat);
  }

  private List<Quantity> aligned(Section file, String key, int rows) {
    List<Quantity> values = file.quantities(key);
    if (file.has(key) && !values.isEmpty() && values.size() != rows) {
      issues.add(
          Issue.error(
              IssueCode.ALIGNMENT,
              file.valueMark(key),
              values.size() + " values",
              "one a row of 'age_by_sex', " + rows));
    }
    return values;
  }
}

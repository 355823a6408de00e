package org.glasshouse.scenario.resolve;

import java.util.List;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Quantity;

/// Checks that every cell of a place's tables describes at least 50 people or households, or
/// exactly none.
final class PlaceCells {

  /// Fewest that a cell describes.
  static final int MIN_CELL = 50;

  private static final int ADULT = 18;

  private final Place place;
  private final Section file;
  private final Issues issues;
  private final double residents;

  PlaceCells(Place place, Section file, Issues issues) {
    this.place = place;
    this.file = file;
    this.issues = issues;
    this.residents = place.reference().value();
  }

  void check() {
    ages();
    row("household_sizes", place.householdSizes(), households(), "households of size ", 1);
    double adults = adults();
    row("education", place.education(), adults, "education level ", 1);
    side("urban_share", place.urbanShare(), residents, "rural", "urban");
    side("migrant_share", place.migrantShare(), residents, "registered here", "elsewhere");
    side("employed_share", place.employedShare(), adults, "without work", "in work");
    double workers = adults * place.employedShare().value();
    side("public_sector_share", place.publicSectorShare(), workers, "other jobs", "public sector");
    side("party_share", place.partyShare(), adults, "others", "members");
    side("driver_share", place.driverShare(), adults, "others", "drivers");
    side("rider_share", place.riderShare(), adults, "others", "riders");
    side("borrower_share", place.borrowerShare(), adults, "others", "borrowers");
    side("smoker_share", place.smokerShare(), adults, "others", "smokers");
    side("dog_share", place.dogShare(), households(), "others", "households with a dog");
    side("group_b_share", place.groupBShare(), residents, "group A", "group B");
    phones();
  }

  private double scale() {
    double total = 0;
    for (Place.AgeBand band : place.ageBySex()) {
      total += band.female().value() + band.male().value();
    }
    return total == 0 ? 0 : residents / total;
  }

  private double adults() {
    double adults = 0;
    for (Place.AgeBand band : place.ageBySex()) {
      double years = band.to() - band.from() + 1.0;
      double grown = Math.clamp(band.to() - ADULT + 1.0, 0, years) / years;
      adults += grown * (band.female().value() + band.male().value());
    }
    return adults * scale();
  }

  private double households() {
    double members = 0;
    int size = 1;
    for (Quantity share : place.householdSizes()) {
      members += size++ * share.value();
    }
    return residents / Math.max(members, 1);
  }

  private void ages() {
    double scale = scale();
    List<Section> rows = file.rows("age_by_sex");
    for (int i = 0; i < rows.size() && i < place.ageBySex().size(); i++) {
      Place.AgeBand band = place.ageBySex().get(i);
      int neighbour = i + 1 < rows.size() ? i + 1 : i - 1;
      String merge = "";
      if (neighbour >= 0) {
        Place.AgeBand other = place.ageBySex().get(neighbour);
        merge =
            "; merge ages "
                + Math.min(band.from(), other.from())
                + " to "
                + Math.max(band.to(), other.to());
      }
      String ages = "ages " + band.from() + " to " + band.to();
      cell(rows.get(i).valueMark("female"), band.female().value() * scale, "women, " + ages, merge);
      cell(rows.get(i).valueMark("male"), band.male().value() * scale, "men, " + ages, merge);
    }
  }

  private void row(String key, List<Quantity> shares, double of, String name, int first) {
    for (int i = 0; i < shares.size(); i++) {
      int neighbour = i > 0 ? i - 1 : i + 1;
      String merge =
          shares.size() > 1
              ? "; merge "
                  + name.strip()
                  + " "
                  + (first + Math.min(i, neighbour))
                  + " and "
                  + (first + Math.max(i, neighbour))
              : "";
      cell(file.valueMark(key), shares.get(i).value() * of, name + (first + i), merge);
    }
  }

  private void phones() {
    double scale = scale();
    for (int i = 0; i < place.phoneShare().size() && i < place.ageBySex().size(); i++) {
      Place.AgeBand band = place.ageBySex().get(i);
      double people = (band.female().value() + band.male().value()) * scale;
      double with = place.phoneShare().get(i).value() * people;
      String ages = ", ages " + band.from() + " to " + band.to();
      cell(file.valueMark("phone_share"), with, "with a phone" + ages, "; merge ages or write 0");
      cell(
          file.valueMark("phone_share"),
          people - with,
          "without a phone" + ages,
          "; merge ages or write 1");
    }
  }

  private void side(String key, Quantity share, double of, String without, String with) {
    String merge = "; merge '" + with + "' and '" + without + "' by writing 0 or 1";
    cell(file.valueMark(key), share.value() * of, with, merge);
    cell(file.valueMark(key), (1 - share.value()) * of, without, merge);
  }

  private void cell(Mark mark, double people, String cell, String merge) {
    if (people > 1e-6 && people < MIN_CELL - 1e-6) {
      issues.add(
          Issue.error(
              IssueCode.SMALL_CELL,
              mark,
              "a cell of " + Numerals.plain(Math.rint(people * 10) / 10) + " (" + cell + ")",
              "at least " + MIN_CELL + ", or none" + merge));
    }
  }
}

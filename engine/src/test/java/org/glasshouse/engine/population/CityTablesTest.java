package org.glasshouse.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.scenario.model.Place;
import org.junit.jupiter.api.Test;

class CityTablesTest {

  @Test
  void fittedTablesMeetTheirMargins() {
    CityTables tables = CityTables.fit(new InventedPlace().build());
    assertThat(tables.fit()).hasSize(12 + 4 + 5);
    for (MarginFit row : tables.fit()) {
      assertThat(row.error()).as(row.table() + ", " + row.cell()).isCloseTo(0.0, within(1e-9));
    }
    assertThat(tables.households.worst()).isLessThanOrEqualTo(1e-9);
  }

  @Test
  void noFirstMemberIsAChild() {
    CityTables tables = CityTables.fit(new InventedPlace().build());
    for (int size = 1; size <= 6; size++) {
      for (int cell = 0; cell < tables.ages.cells(); cell++) {
        if (!tables.ages.adult(cell)) {
          assertThat(tables.households.firstShare(size, cell)).isZero();
        }
      }
    }
  }

  @Test
  void bandsAreCutAtEighteen() {
    AgeCells ages = CityTables.fit(new InventedPlace().build()).ages;
    assertThat(ages.ranges()).isEqualTo(7);
    assertThat(ages.between(15, 17)).isCloseTo(0.3 * 105 / 976.0, within(1e-12));
    assertThat(ages.between(0, 100)).isCloseTo(1.0, within(1e-12));
  }

  @Test
  void theVeryOldThinOut() {
    AgeCells ages = CityTables.fit(new InventedPlace().build()).ages;
    assertThat(ages.between(90, 90) / ages.between(89, 89)).isCloseTo(0.88, within(1e-9));
    assertThat(ages.between(80, 100)).isCloseTo(34 / 976.0, within(1e-12));
  }

  @Test
  void tertiaryEducationHasTheOddsOfThePlace() {
    InventedPlace invented = new InventedPlace();
    invented.dispersion = 0;
    invented.groupBOdds = 1;
    CityTables tables = CityTables.fit(invented.build());
    double young = tables.standing.tertiary(3);
    double old = tables.standing.tertiary(5);
    // Bands 25 to 39 and 60 to 79: odds multipliers 2 and 0.3.
    assertThat(young / (1 - young) / (old / (1 - old))).isCloseTo(2.0 / 0.3, within(1e-6));
  }

  @Test
  void childrenWithoutRoomInHouseholdsAreRefusedInPlainWords() {
    InventedPlace invented = new InventedPlace();
    invented.householdSizes = new double[] {0.95, 0.05};
    assertRefused(invented, "age_by_sex and household_sizes contradict each other");
    assertRefused(invented, "of residents are under 18");
  }

  @Test
  void impossibleEducationIsRefusedInPlainWords() {
    InventedPlace invented = new InventedPlace();
    invented.educationByAge = new double[] {1, 0, 0, 0, 0, 1};
    assertRefused(invented, "education, education_by_age and group_b_education_odds");
  }

  @Test
  void tablesWithoutPeopleAreRefused() {
    InventedPlace noPeople = new InventedPlace();
    noPeople.female = new double[6];
    noPeople.male = new double[6];
    assertRefused(noPeople, "age_by_sex has no people");
    InventedPlace noHouseholds = new InventedPlace();
    noHouseholds.householdSizes = new double[] {0, 0};
    assertRefused(noHouseholds, "household_sizes has no households");
  }

  @Test
  void sharesAndCountsOfResidentsMeanTheSame() {
    InventedPlace counts = new InventedPlace();
    InventedPlace shares = new InventedPlace();
    for (int band = 0; band < 6; band++) {
      shares.female[band] /= 976;
      shares.male[band] /= 976;
    }
    double[] one = CityTables.ageTargets(counts.build());
    double[] other = CityTables.ageTargets(shares.build());
    for (int cell = 0; cell < one.length; cell++) {
      assertThat(one[cell]).isCloseTo(other[cell], within(1e-12));
    }
  }

  private static void assertRefused(InventedPlace invented, String message) {
    Place place = invented.build();
    assertThatThrownBy(() -> CityTables.fit(place))
        .isInstanceOf(UnfitTables.class)
        .hasMessageContaining(message);
  }
}

package org.glasshouse.engine.population;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// Who lives with whom: age and sex of the first, second and further members of a household of each
/// size.
///
/// Three fittings, each exact in its margins:
/// 1. cells of age and sex × (size of household, role), so that together the members have the
///    place's table of age by sex and the households its table of sizes. No child is a first member
///    (structural zeros);
/// 2. second members given the first: most are partners of like age, some parents or children;
/// 3. further members given the first: mostly a generation apart.
///
/// The seeds of the fittings are assumed, since places publish no such tables; they say who is
/// likelier to live with whom, while the margins stay those of the place's file.
final class HouseholdTables {

  /// Largest household.
  static final int LARGEST = 10;

  private static final int ROLES = 3;
  private static final int FIRST = 0;
  private static final int SECOND = 1;
  private static final int FURTHER = 2;

  private static final int YOUNG = 25;
  private static final int OLD = 65;
  private static final double GENERATION = 28.0;

  private final AgeCells ages;
  private final double[] sizeShare = new double[LARGEST + 1];
  private final double meanSize;

  /// Share of a cell among those of a role in households of a size: [size][role][cell].
  private final double[][][] roleShare = new double[LARGEST + 1][ROLES][];

  private final double worst;
  private final int[] tableOf = new int[LARGEST + 1];
  private final AliasRows first;
  private final AliasRows second;
  private final AliasRows further;

  /// Fits the tables.
  ///
  /// @param ages cells of age and sex
  /// @param householdSizes shares of households with 1, 2, … members
  HouseholdTables(AgeCells ages, List<Quantity> householdSizes) {
    this.ages = ages;
    double total = 0.0;
    for (int size = 1; size <= householdSizes.size(); size++) {
      sizeShare[size] = householdSizes.get(size - 1).value();
      total += sizeShare[size];
    }
    if (!(total > 0.0)) {
      throw new UnfitTables("household_sizes has no households in it");
    }
    double mean = 0.0;
    for (int size = 1; size <= LARGEST; size++) {
      sizeShare[size] /= total;
      mean += size * sizeShare[size];
    }
    meanSize = mean;
    worst = fitRoles();
    int cells = ages.cells();
    first = new AliasRows(LARGEST + 1, cells);
    second = new AliasRows((LARGEST + 1) * cells, cells);
    further = new AliasRows((LARGEST + 1) * cells, cells);
    for (int size = 1; size <= LARGEST; size++) {
      tableOf[size] = nearestFitted(size);
      if (sizeShare[size] > 0.0) {
        first.set(size, roleShare[size][FIRST]);
        if (size >= 2) {
          fitGiven(second, size, SECOND);
        }
        if (size >= 3) {
          fitGiven(further, size, FURTHER);
        }
      }
    }
  }

  private double fitRoles() {
    int cells = ages.cells();
    int columns = LARGEST * ROLES;
    double[][] table = new double[cells][columns];
    double[] rows = new double[cells];
    double[] wanted = new double[columns];
    for (int cell = 0; cell < cells; cell++) {
      rows[cell] = ages.share(cell);
      for (int size = 1; size <= LARGEST; size++) {
        for (int role = 0; role < ROLES; role++) {
          table[cell][column(size, role)] =
              rows[cell] * sizeShare[size] * likelihood(cell, size, role);
        }
      }
    }
    for (int size = 1; size <= LARGEST; size++) {
      wanted[column(size, FIRST)] = sizeShare[size] / meanSize;
      wanted[column(size, SECOND)] = size >= 2 ? sizeShare[size] / meanSize : 0.0;
      wanted[column(size, FURTHER)] = size >= 3 ? (size - 2) * sizeShare[size] / meanSize : 0.0;
    }
    double difference = Ipf.fit(table, rows, wanted);
    if (difference > 1e-9) {
      throw new UnfitTables(
          "age_by_sex and household_sizes contradict each other: every household needs an adult and"
              + " every child a household with room; "
              + percent(ages.between(0, Attributes.ADULT_AGE - 1))
              + " of residents are under 18, households have "
              + Math.round(meanSize * 100.0) / 100.0
              + " members on average");
    }
    for (int size = 1; size <= LARGEST; size++) {
      for (int role = 0; role < ROLES; role++) {
        double[] shares = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
          shares[cell] = table[cell][column(size, role)];
        }
        normalise(shares);
        roleShare[size][role] = shares;
      }
    }
    return difference;
  }

  private static String percent(double share) {
    return Math.round(share * 1000.0) / 10.0 + " %";
  }

  private static int column(int size, int role) {
    return (size - 1) * ROLES + role;
  }

  /// Seed of the first fitting: how likely somebody of this age holds this role, beside others of
  /// that size.
  private double likelihood(int cell, int size, int role) {
    if (role >= size) {
      return 0.0;
    }
    double age = ages.middle(cell);
    boolean adult = ages.adult(cell);
    boolean alone = size <= 2;
    return switch (role) {
      case FIRST -> adult ? (age < YOUNG ? 0.3 : age >= OLD ? (alone ? 1.5 : 0.6) : 1.0) : 0.0;
      case SECOND -> adult ? (age >= OLD ? (alone ? 1.5 : 0.6) : 1.0) : (alone ? 0.2 : 0.1);
      default -> adult ? (age < YOUNG + 5 ? 1.5 : age >= OLD ? 0.5 : 0.3) : 3.0;
    };
  }

  private void fitGiven(AliasRows target, int size, int role) {
    int cells = ages.cells();
    double[] rows = roleShare[size][FIRST];
    double[] columns = roleShare[size][role];
    double[][] table = new double[cells][cells];
    for (int one = 0; one < cells; one++) {
      for (int other = 0; other < cells; other++) {
        double kinship = role == SECOND ? pair(one, other) : apart(one, other);
        table[one][other] = rows[one] * columns[other] * kinship;
      }
    }
    Ipf.fit(table, rows, columns);
    for (int one = 0; one < cells; one++) {
      if (rows[one] > 0.0) {
        target.set(size * cells + one, table[one]);
      }
    }
  }

  /// Seed of the second fitting: partners of like age and mostly of the other sex, or a generation
  /// apart.
  private double pair(int one, int other) {
    double years = ages.middle(one) - ages.middle(other);
    double partners =
        ages.adult(one) && ages.adult(other)
            ? bell(years / 6.0) * (ages.female(one) == ages.female(other) ? 0.05 : 1.0)
            : 0.0;
    return partners + 0.15 * generation(years) + 0.003;
  }

  /// Seed of the third fitting.
  private double apart(int one, int other) {
    return generation(ages.middle(one) - ages.middle(other)) + 0.03;
  }

  private static double generation(double years) {
    return bell((StrictMath.abs(years) - GENERATION) / 7.0);
  }

  private static double bell(double deviation) {
    return StrictMath.exp(-deviation * deviation / 2.0);
  }

  private static void normalise(double[] shares) {
    double sum = 0.0;
    for (double share : shares) {
      sum += share;
    }
    if (sum > 0.0) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] /= sum;
      }
    }
  }

  /// A household of a size that the place does not have can arise where a neighbourhood's people do
  /// not divide evenly; its members are drawn as in the nearest larger size, or else the largest.
  private int nearestFitted(int size) {
    for (int s = size; s <= LARGEST; s++) {
      if (sizeShare[s] > 0.0) {
        return s;
      }
    }
    int largest = LARGEST;
    while (sizeShare[largest] == 0.0) {
      largest--;
    }
    return largest;
  }

  /// Share of households with so many members.
  double sizeShare(int size) {
    return sizeShare[size];
  }

  /// Mean members of a household.
  double meanSize() {
    return meanSize;
  }

  /// Share of a cell among first members of households of this size; zero if there are none.
  double firstShare(int size, int cell) {
    return roleShare[size][FIRST][cell];
  }

  /// Share of a cell among all residents, as fitted.
  double fittedShare(int cell) {
    double sum = 0.0;
    for (int size = 1; size <= LARGEST; size++) {
      double households = sizeShare[size] / meanSize;
      sum += households * roleShare[size][FIRST][cell];
      sum += size >= 2 ? households * roleShare[size][SECOND][cell] : 0.0;
      sum += size >= 3 ? (size - 2) * households * roleShare[size][FURTHER][cell] : 0.0;
    }
    return sum;
  }

  /// Largest difference of a margin after fitting.
  double worst() {
    return worst;
  }

  /// Cell of the first member.
  int drawFirst(int size, int word) {
    return first.draw(tableOf[size], word);
  }

  /// Cell of the second member (place 1) or a further one (place 2 and on).
  ///
  /// @param size members of the household
  /// @param place place in the household, at least 1
  /// @param firstCell cell of the first member
  int drawNext(int size, int place, int firstCell, int word) {
    int table = tableOf[size];
    if (place == 1 || table < 3) {
      return table >= 2
          ? second.draw(table * ages.cells() + firstCell, word)
          : first.draw(table, word);
    }
    return further.draw(table * ages.cells() + firstCell, word);
  }
}

package org.glasshouse.engine.measures;

import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.tally.Group;

/// The groups that a citizen belongs to, as bits in the order of [Group]. Minors are in no group of
/// age, education or work; so groups of one family divide the adults.
public final class GroupsOf {

  private static final int MIDDLE_AGE = 35;
  private static final int OLD_AGE = 60;
  private static final int EDUCATION_SECONDARY = 2;
  private static final int EDUCATION_TERTIARY = 3;

  private GroupsOf() {}

  /// Groups of a citizen.
  ///
  /// @param attributes packed as in [Attributes]
  public static long mask(int attributes) {
    boolean groupB = Attributes.groupB(attributes);
    boolean migrant = Attributes.migrant(attributes);
    boolean urban = Attributes.urban(attributes);
    int income = Attributes.income(attributes);
    long mask = bit(Group.ALL);
    mask |= bit(Attributes.female(attributes) ? Group.FEMALE : Group.MALE);
    mask |= bit(urban ? Group.URBAN : Group.RURAL);
    mask |= bit(migrant ? Group.MIGRANT : Group.LOCAL);
    mask |= 1L << Group.INCOME_1.ordinal() + income;
    mask |= bit(groupB ? Group.GROUP_B : Group.GROUP_A);
    if (groupB && income == 0) {
      mask |= bit(Group.GROUP_B_LOW_INCOME);
    }
    if (groupB && migrant) {
      mask |= bit(Group.GROUP_B_MIGRANT);
    }
    return Attributes.adult(attributes) ? mask | adult(attributes, urban) : mask;
  }

  private static long adult(int attributes, boolean urban) {
    int age = Attributes.age(attributes);
    long mask = bit(Group.AGE_18_34);
    if (age >= OLD_AGE) {
      mask = bit(Group.AGE_60) | (urban ? 0 : bit(Group.RURAL_60));
    } else if (age >= MIDDLE_AGE) {
      mask = bit(Group.AGE_35_59);
    }
    int education = Attributes.education(attributes);
    if (education >= EDUCATION_TERTIARY) {
      mask |= bit(Group.EDUCATION_TERTIARY);
    } else {
      mask |=
          bit(education == EDUCATION_SECONDARY ? Group.EDUCATION_SECONDARY : Group.EDUCATION_BASIC);
    }
    if (Attributes.publicServant(attributes)) {
      return mask | bit(Group.PUBLIC_SECTOR);
    }
    return mask | bit(Attributes.employed(attributes) ? Group.OTHER_WORK : Group.NO_WORK);
  }

  private static long bit(Group group) {
    return 1L << group.ordinal();
  }
}

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
  private static final int URBAN_SHIFT = 13;
  private static final int GROUP_B_SHIFT = 24;
  private static final int ADULT_SHIFT = 27;

  private GroupsOf() {}

  /// Groups by what is packed into bits 7 to 16 of the attributes, group B and being of age; all of
  /// them but those of age.
  private static final int[] BY_STANDING = byStanding();

  /// Groups of adults by age (bits 0 to 6 of the attributes) and by whether they live in town.
  private static final int[] BY_AGE = byAge();

  /// Groups of a citizen.
  ///
  /// @param attributes packed as in [Attributes]
  public static long mask(int attributes) {
    int adult = attributes >>> ADULT_SHIFT & 1;
    int groupB = attributes >>> GROUP_B_SHIFT & 1;
    int standing = adult << 11 | groupB << 10 | attributes >>> 7 & 1023;
    int age = (attributes >>> URBAN_SHIFT & 1) << 7 | attributes & Attributes.AGE_MASK;
    return BY_STANDING[standing] | BY_AGE[age] & -adult;
  }

  private static int[] byStanding() {
    int[] masks = new int[1 << 12];
    for (int at = 0; at < masks.length; at++) {
      int attributes = (at & 1023) << 7 | (at >>> 10 & 1) << GROUP_B_SHIFT;
      long mask = everybody(attributes);
      if (at >>> 11 != 0) {
        mask |= adult(attributes);
      }
      masks[at] = (int) mask;
    }
    return masks;
  }

  private static int[] byAge() {
    int[] masks = new int[1 << 8];
    for (int at = 0; at < masks.length; at++) {
      int age = at & Attributes.AGE_MASK;
      long mask = bit(Group.AGE_18_34);
      if (age >= OLD_AGE) {
        mask = bit(Group.AGE_60) | (at >>> 7 == 0 ? bit(Group.RURAL_60) : 0);
      } else if (age >= MIDDLE_AGE) {
        mask = bit(Group.AGE_35_59);
      }
      masks[at] = (int) mask;
    }
    return masks;
  }

  private static long everybody(int attributes) {
    boolean groupB = Attributes.groupB(attributes);
    boolean migrant = Attributes.migrant(attributes);
    int income = Attributes.income(attributes);
    long mask = bit(Group.ALL);
    mask |= bit(Attributes.female(attributes) ? Group.FEMALE : Group.MALE);
    mask |= bit(Attributes.urban(attributes) ? Group.URBAN : Group.RURAL);
    mask |= bit(migrant ? Group.MIGRANT : Group.LOCAL);
    mask |= 1L << Group.INCOME_1.ordinal() + income;
    mask |= bit(groupB ? Group.GROUP_B : Group.GROUP_A);
    if (groupB && income == 0) {
      mask |= bit(Group.GROUP_B_LOW_INCOME);
    }
    if (groupB && migrant) {
      mask |= bit(Group.GROUP_B_MIGRANT);
    }
    return mask;
  }

  private static long adult(int attributes) {
    long mask = 0;
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

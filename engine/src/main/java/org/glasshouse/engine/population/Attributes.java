package org.glasshouse.engine.population;

/// What a citizen is, packed into one `int`.
///
/// | bits | meaning |
/// | --- | --- |
/// | 0–6 | age in whole years at the start, 0 to 100 |
/// | 7 | female |
/// | 8–9 | education: 0 primary or less, 1 lower secondary, 2 upper secondary, 3 tertiary |
/// | 10–12 | fifth of income per head of the household, 0 lowest to 4 highest |
/// | 13 | lives in town |
/// | 14 | lives away from where they are registered |
/// | 15–16 | work: 0 none, 1 employed elsewhere, 2 pupil or student, 3 employed in the public sector |
/// | 17 | member of the ruling organisation |
/// | 18 | has a phone of their own |
/// | 19 | has a driving licence |
/// | 20 | has an electric bicycle |
/// | 21 | uses consumer credit |
/// | 22 | smokes |
/// | 23 | the household keeps a dog |
/// | 24 | group B |
/// | 25 | householder: first member of the household, always an adult |
/// | 26 | uses the net under an account of their own |
/// | 27 | adult: 18 or over |
/// | 28 | sits this year's entrance examination |
public final class Attributes {

  /// Age from which a citizen is an adult, in years.
  public static final int ADULT_AGE = 18;

  /// Oldest age, in years.
  public static final int OLDEST = 100;

  public static final int AGE_MASK = 0x7F;
  public static final int FEMALE = 1 << 7;
  public static final int EDUCATION_SHIFT = 8;
  public static final int INCOME_SHIFT = 10;
  public static final int URBAN = 1 << 13;
  public static final int MIGRANT = 1 << 14;
  public static final int EMPLOYED = 1 << 15;
  public static final int WORK_SHIFT = 15;
  public static final int PARTY = 1 << 17;
  public static final int PHONE = 1 << 18;
  public static final int DRIVER = 1 << 19;
  public static final int RIDER = 1 << 20;
  public static final int BORROWER = 1 << 21;
  public static final int SMOKER = 1 << 22;
  public static final int DOG = 1 << 23;
  public static final int GROUP_B = 1 << 24;
  public static final int HOUSEHOLDER = 1 << 25;
  public static final int NET_USER = 1 << 26;
  public static final int ADULT = 1 << 27;
  public static final int CANDIDATE = 1 << 28;

  /// Works nowhere and does not study.
  public static final int WORK_NONE = 0;

  /// Employed outside the public sector.
  public static final int WORK_PRIVATE = 1;

  /// Pupil or student.
  public static final int WORK_STUDENT = 2;

  /// Employed in the public sector.
  public static final int WORK_PUBLIC = 3;

  private Attributes() {}

  /// Picks out the citizens who have all of some flags.
  ///
  /// @param attributes attributes by citizen
  /// @param flags such as [#ADULT] and [#PHONE] together
  /// @param from first citizen
  /// @param to citizen after the last
  /// @param who gets the citizens; as long as there are citizens to look at
  /// @return how many they are
  public static int pick(int[] attributes, int flags, int from, int to, int[] who) {
    int found = 0;
    for (int citizen = from; citizen < to; citizen++) {
      who[found] = citizen;
      found += (attributes[citizen] & flags) == flags ? 1 : 0;
    }
    return found;
  }

  /// Age in years, 0 to 100.
  public static int age(int attributes) {
    return attributes & AGE_MASK;
  }

  /// Education, 0 primary or less to 3 tertiary. Of children: what they have finished.
  public static int education(int attributes) {
    return (attributes >>> EDUCATION_SHIFT) & 3;
  }

  /// Fifth of income, 0 lowest to 4 highest.
  public static int income(int attributes) {
    return (attributes >>> INCOME_SHIFT) & 7;
  }

  /// Work: [#WORK_NONE], [#WORK_PRIVATE], [#WORK_STUDENT] or [#WORK_PUBLIC].
  public static int work(int attributes) {
    return (attributes >>> WORK_SHIFT) & 3;
  }

  /// Whether one of the flags is set.
  ///
  /// @param flag such as [#URBAN]
  public static boolean has(int attributes, int flag) {
    return (attributes & flag) != 0;
  }

  public static boolean female(int attributes) {
    return has(attributes, FEMALE);
  }

  public static boolean urban(int attributes) {
    return has(attributes, URBAN);
  }

  public static boolean migrant(int attributes) {
    return has(attributes, MIGRANT);
  }

  public static boolean employed(int attributes) {
    return has(attributes, EMPLOYED);
  }

  public static boolean publicServant(int attributes) {
    return work(attributes) == WORK_PUBLIC;
  }

  public static boolean student(int attributes) {
    return work(attributes) == WORK_STUDENT;
  }

  public static boolean adult(int attributes) {
    return has(attributes, ADULT);
  }

  public static boolean groupB(int attributes) {
    return has(attributes, GROUP_B);
  }

  public static boolean householder(int attributes) {
    return has(attributes, HOUSEHOLDER);
  }
}

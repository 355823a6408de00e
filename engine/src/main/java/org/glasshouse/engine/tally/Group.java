package org.glasshouse.engine.tally;

/// Groups that fairness measures compare. A citizen is in several. Groups A and B are abstract.
public enum Group {
  ALL("all", ""),
  FEMALE("female", "sex"),
  MALE("male", "sex"),
  AGE_18_34("age 18 to 34", "age"),
  AGE_35_59("age 35 to 59", "age"),
  AGE_60("age 60 and over", "age"),
  URBAN("urban", "home"),
  RURAL("rural", "home"),
  LOCAL("registered here", "residence"),
  MIGRANT("registered elsewhere", "residence"),
  INCOME_1("lowest fifth of income", "income"),
  INCOME_2("second fifth of income", "income"),
  INCOME_3("middle fifth of income", "income"),
  INCOME_4("fourth fifth of income", "income"),
  INCOME_5("highest fifth of income", "income"),
  EDUCATION_BASIC("lower secondary or less", "education"),
  EDUCATION_SECONDARY("upper secondary", "education"),
  EDUCATION_TERTIARY("tertiary", "education"),
  PUBLIC_SECTOR("works for the state", "work"),
  OTHER_WORK("works elsewhere", "work"),
  NO_WORK("does not work", "work"),
  GROUP_A("group A", "group"),
  GROUP_B("group B", "group"),
  GROUP_B_LOW_INCOME("group B, lowest fifth of income", "group and income"),
  GROUP_B_MIGRANT("group B, registered elsewhere", "group and residence"),
  RURAL_60("rural, age 60 and over", "home and age");

  private final String label;
  private final String family;

  Group(String label, String family) {
    this.label = label;
    this.family = family;
  }

  /// Label in the results.
  public String label() {
    return label;
  }

  /// What the group is one value of, such as `age`; groups of one family divide the scored adults,
  /// but for intersections.
  public String family() {
    return family;
  }
}

package org.glasshouse.engine.twins;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.population.Attributes;

/// What can be changed about a twin.
public enum TwinAttribute {
  /// Abstract groups.
  GROUP(
      "group",
      "A B",
      Attributes.GROUP_B,
      "education, of which the place's tables make more or less likely by group"),
  SEX("sex", "male female", Attributes.FEMALE, ""),
  AGE(
      "age",
      "",
      Attributes.AGE_MASK,
      "education, work and a phone, which hang on age in the place's tables"),
  EDUCATION(
      "education",
      "primary lower-secondary upper-secondary tertiary",
      3 << Attributes.EDUCATION_SHIFT,
      "the household's income, which hangs on education in the place's tables; work"),
  /// Fifth of income per head of the household.
  INCOME(
      "income",
      "lowest second middle fourth highest",
      7 << Attributes.INCOME_SHIFT,
      "resources, a trait that hangs on income in the place's tables"),
  HOME("home", "country town", Attributes.URBAN, "the neighbourhood"),
  RESIDENCE("residence", "here elsewhere", Attributes.MIGRANT, "");

  private final String id;
  private final String words;
  private final int mask;
  private final String kept;

  TwinAttribute(String id, String words, int mask, String kept) {
    this.id = id;
    this.words = words;
    this.mask = mask;
    this.kept = kept;
  }

  private static List<String> ages() {
    List<String> ages = new ArrayList<>();
    for (int age = Attributes.ADULT_AGE; age <= Attributes.OLDEST; age++) {
      ages.add(Integer.toString(age));
    }
    return List.copyOf(ages);
  }

  /// Its name.
  public String id() {
    return id;
  }

  /// Its values, by name; a value is known by its place here.
  public List<String> words() {
    return this == AGE ? ages() : List.of(words.split(" ", -1));
  }

  /// What hangs on it in the tables of people, and stays as it was all the same; empty if nothing
  /// does.
  public String kept() {
    return kept;
  }

  /// Its value for an adult.
  ///
  /// @param attributes as in [Attributes]
  /// @return place in [#words]
  public int of(int attributes) {
    return ((attributes & mask) >>> Integer.numberOfTrailingZeros(mask)) - least();
  }

  /// An adult's attributes with another value.
  ///
  /// @param value place in [#words]
  int with(int attributes, int value) {
    int changed = attributes & ~mask | value + least() << Integer.numberOfTrailingZeros(mask);
    boolean sits = Attributes.age(changed) == Attributes.ADULT_AGE;
    return sits ? changed : changed & ~Attributes.CANDIDATE;
  }

  private int least() {
    return this == AGE ? Attributes.ADULT_AGE : 0;
  }
}

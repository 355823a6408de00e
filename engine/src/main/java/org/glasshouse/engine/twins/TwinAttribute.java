package org.glasshouse.engine.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.scenario.model.Trait;
import org.jspecify.annotations.Nullable;

/// What can be changed about a twin: attributes, and latent traits by their fifth.
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
  RESIDENCE("residence", "here elsewhere", Attributes.MIGRANT, ""),
  CONSCIENTIOUSNESS(Trait.CONSCIENTIOUSNESS, ""),
  PROSOCIALITY(Trait.PROSOCIALITY, ""),
  DISSENT(Trait.DISSENT, ""),
  SOCIABILITY(Trait.SOCIABILITY, ""),
  /// What somebody has to fall back on.
  RESOURCES(Trait.RESOURCES, "income, on which it hangs in the place's tables");

  /// Levels of a trait, each as likely as the others.
  private static final int LEVELS = 64;

  private static final int FIFTHS = 5;

  private final String id;
  private final String words;
  private final int mask;
  private final String kept;
  private final @Nullable Trait trait;

  TwinAttribute(String id, String words, int mask, String kept) {
    this.id = id;
    this.words = words;
    this.mask = mask;
    this.kept = kept;
    this.trait = null;
  }

  TwinAttribute(Trait trait, String kept) {
    this.id = trait.name().toLowerCase(Locale.ROOT);
    this.words = "lowest second middle fourth highest";
    this.mask = 0;
    this.kept = kept;
    this.trait = trait;
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

  /// The latent trait that it is; null for an attribute. A trait weighs on what people do by
  /// themselves.
  public @Nullable Trait trait() {
    return trait;
  }

  /// The fifth in which a level of a trait lies.
  static int fifth(byte level) {
    return level * FIFTHS / LEVELS;
  }

  /// The level in the middle of a fifth.
  static byte level(int fifth) {
    return (byte) ((2 * fifth + 1) * LEVELS / (2 * FIFTHS));
  }

  /// Its value for an adult, of an attribute.
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

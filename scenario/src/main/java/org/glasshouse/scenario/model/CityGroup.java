package org.glasshouse.scenario.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Cities that are drawn from one place: alike but for what is said to differ between them. How
/// each is drawn says [org.glasshouse.scenario.drawn.DrawnCities].
///
/// @param id such as `prefecture`; its cities are `prefecture-1`, `prefecture-2` …, largest first
/// @param name display name, in which `{number}` stands for the number of a city
/// @param count cities
/// @param people residents of all of them
/// @param place tables that all of them together meet
/// @param sizes standard deviation of the logarithm of residents between cities
/// @param together share of the variance that all tables but those of group B have in common, so
///   that a city above the others in one is so in the others
/// @param differ standard deviation between cities, by table: of the logarithm of incomes, of the
///   logit of shares
public record CityGroup(
    String id,
    String name,
    int count,
    long people,
    Place place,
    Quantity sizes,
    Quantity together,
    Map<Table, Quantity> differ) {

  /// Stands for the number of a city in a name.
  public static final String NUMBER = "{number}";

  public CityGroup {
    differ = Collections.unmodifiableMap(new LinkedHashMap<>(differ));
  }

  /// Id of a city.
  ///
  /// @param number from 1
  public String cityId(int number) {
    return id + "-" + number;
  }

  /// Name of a city.
  ///
  /// @param number from 1
  public String cityName(int number) {
    return name.replace(NUMBER, Integer.toString(number));
  }

  /// Whether a city is one of it.
  public boolean holds(Scenario.City city) {
    return city.group() != null && city.group().id().equals(id);
  }

  /// What can differ between the cities of a group.
  public enum Table {
    /// Incomes of all fifths alike.
    INCOME_MEANS("mean income", true),
    /// Odds of each further level of school.
    EDUCATION("schooling, share with tertiary", true),
    /// Share living in town.
    URBAN_SHARE("share in town", true),
    /// Share living away from where they are registered.
    MIGRANT_SHARE("share of migrants", true),
    /// Share of those of working age who work.
    EMPLOYED_SHARE("share at work", true),
    /// Share of jobs in the public sector.
    PUBLIC_SECTOR_SHARE("share of jobs in the public sector", true),
    /// Share in the ruling organisation.
    PARTY_SHARE("share in the ruling organisation", true),
    /// Share with a phone, at every age.
    PHONE_SHARE("share with a phone, middle ages", true),
    /// Share with a driving licence.
    DRIVER_SHARE("share of drivers", true),
    /// Share with an electric bicycle.
    RIDER_SHARE("share of riders", true),
    /// Share who use consumer credit.
    BORROWER_SHARE("share of borrowers", true),
    /// Share who smoke.
    SMOKER_SHARE("share of smokers", true),
    /// Share of households that keep a dog.
    DOG_SHARE("share of households with a dog", true),
    /// Share in group B.
    GROUP_B_SHARE("share of group B", false);

    private final String title;
    private final boolean common;

    Table(String title, boolean common) {
      this.title = title;
      this.common = common;
    }

    /// The key of a place file.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The table of a place in one number: the share, the mean income of all, the share of adults
    /// with tertiary education, the share with a phone in the middle row of ages.
    public double of(Place place) {
      return switch (this) {
        case INCOME_MEANS ->
            place.incomeMeans().stream().mapToDouble(Quantity::value).average().orElse(0);
        case EDUCATION -> place.education().getLast().value();
        case URBAN_SHARE -> place.urbanShare().value();
        case MIGRANT_SHARE -> place.migrantShare().value();
        case EMPLOYED_SHARE -> place.employedShare().value();
        case PUBLIC_SECTOR_SHARE -> place.publicSectorShare().value();
        case PARTY_SHARE -> place.partyShare().value();
        case PHONE_SHARE -> place.phoneShare().get(place.phoneShare().size() / 2).value();
        case DRIVER_SHARE -> place.driverShare().value();
        case RIDER_SHARE -> place.riderShare().value();
        case BORROWER_SHARE -> place.borrowerShare().value();
        case SMOKER_SHARE -> place.smokerShare().value();
        case DOG_SHARE -> place.dogShare().value();
        case GROUP_B_SHARE -> place.groupBShare().value();
      };
    }

    /// In plain words.
    public String title() {
      return title;
    }

    /// Whether it takes part in what the tables have in common.
    public boolean common() {
      return common;
    }
  }
}

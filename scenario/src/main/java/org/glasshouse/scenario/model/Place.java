package org.glasshouse.scenario.model;

import java.util.List;
import java.util.Map;

/// A place, known only by aggregate tables (`place/1`). No table has a cell below 50 people, none
/// has more than three dimensions, and nothing is known below the city.
///
/// @param id file id
/// @param title in plain words
/// @param invented whether the place is invented
/// @param reference number of residents that the tables describe, at least 1,000
/// @param ageBySex rows: age bands; columns: female, male; residents or shares
/// @param householdSizes shares of households with 1, 2, … members, at most 10
/// @param education shares of adults: primary or less, lower secondary, upper secondary, tertiary
/// @param educationByAge odds multipliers of tertiary education by age band, aligned with
///   `ageBySex`
/// @param incomeMeans disposable income per head of the five equal groups, lowest first, in the
///   local currency
/// @param urbanShare share living in town
/// @param migrantShare share living away from where they are registered
/// @param employedShare share of those aged 18 to 64 who work
/// @param publicSectorShare share of jobs in the public sector
/// @param partyShare share of adults in the ruling organisation
/// @param phoneShare share with a phone of their own, by age band, aligned with `ageBySex`
/// @param driverShare share of adults with a driving licence
/// @param riderShare share of adults with an electric bicycle
/// @param borrowerShare share of adults who use consumer credit
/// @param smokerShare share of adults who smoke
/// @param dogShare share of households that keep a dog
/// @param groupBShare share in group B, the smaller of two abstract groups
/// @param groupBEducationOdds odds of tertiary education in group B relative to group A
/// @param camerasPerThousand cameras in public space per 1,000 residents
/// @param dispersion standard deviation between neighbourhoods of the logit of each share
/// @param extra further shares by name, for channels and rules of later formats
/// @param sources citations by key
public record Place(
    String id,
    String title,
    boolean invented,
    Quantity reference,
    List<AgeBand> ageBySex,
    List<Quantity> householdSizes,
    List<Quantity> education,
    List<Quantity> educationByAge,
    List<Quantity> incomeMeans,
    Quantity urbanShare,
    Quantity migrantShare,
    Quantity employedShare,
    Quantity publicSectorShare,
    Quantity partyShare,
    List<Quantity> phoneShare,
    Quantity driverShare,
    Quantity riderShare,
    Quantity borrowerShare,
    Quantity smokerShare,
    Quantity dogShare,
    Quantity groupBShare,
    Quantity groupBEducationOdds,
    Quantity camerasPerThousand,
    Quantity dispersion,
    Map<String, Quantity> extra,
    List<Citation> sources) {

  /// A row of the table of age by sex.
  ///
  /// @param from youngest age, in years
  /// @param to oldest age, in years; bands have no gap and no overlap
  /// @param female residents or share
  /// @param male residents or share
  public record AgeBand(int from, int to, Quantity female, Quantity male) {}
}

package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.count;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// Ratings by peers: scored adults who meet rate each other with one to five stars, and what they
/// are rated moves their score. The ratings that one gives follow from what one thinks and from the
/// fear of being rated low in return.
///
/// @param encounters encounters of a scored adult that end in a rating, a week; 0 is no ratings
/// @param farShare share of them with people from elsewhere in the city
/// @param memory ratings that the stars of a citizen rest on: each moves them by one part of so
///   many
/// @param pointsPerStar points of the score that a star is worth
/// @param conductMean what an encounter with an average citizen is worth to the other, in stars
/// @param conductSpread standard deviation of that between citizens, in stars
/// @param encounterSpread standard deviation between encounters with the same citizen, in stars
/// @param homophilyMeeting chance that one who meets a person of another band turns to somebody
///   else
/// @param homophilyRating stars more for a person of one's own band
/// @param prejudiceBand stars less for each band that a person stands below the one who rates
/// @param prejudiceGroup stars less for a person of the other group, on both sides
/// @param tolerance how far below the usual a rating may lie without offence, in stars
/// @param retaliation chance that an average citizen answers a rating that offends with one star
/// @param fear by how many stars an average citizen raises a rating if every low one were answered
/// @param stakes how much more those fear who stand at the edge of a band, as a share
/// @param raterWeight by how much a rating weighs more for each band of the one who rates, as a
///   share
/// @param effort stars that those who strive win by pleasing, at full striving
public record PeerRatingsSetting(
    Quantity encounters,
    Quantity farShare,
    Quantity memory,
    Quantity pointsPerStar,
    Quantity conductMean,
    Quantity conductSpread,
    Quantity encounterSpread,
    Quantity homophilyMeeting,
    Quantity homophilyRating,
    Quantity prejudiceBand,
    Quantity prejudiceGroup,
    Quantity tolerance,
    Quantity retaliation,
    Quantity fear,
    Quantity stakes,
    Quantity raterWeight,
    Quantity effort)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "peer-ratings",
          "people who meet rate each other with stars, which move the score",
          List.of(
              must(
                  "encounters",
                  number(0, 70, "per scored adult and week"),
                  "encounters that end in a rating; 0 is no ratings"),
              must("far_share", SHARE, "of them with people from elsewhere in the city"),
              must("memory", count(10, 1000, "ratings"), "ratings that one's stars rest on"),
              must("points_per_star", number(1, 500, "points"), "points that a star is worth"),
              must("conduct_mean", number(1, 5, "stars"), "an average person as others see them"),
              must("conduct_spread", number(0, 2, "stars"), "standard deviation between people"),
              must("encounter_spread", number(0, 2, "stars"), "the same between encounters"),
              may("homophily_meeting", CHANCE, 0, "turns away from a person of another band"),
              may("homophily_rating", number(0, 2, "stars"), 0, "more for a person of one's band"),
              may("prejudice_band", number(0, 2, "stars"), 0, "less for each band below one's own"),
              may("prejudice_group", number(0, 2, "stars"), 0, "less for the other group"),
              may("tolerance", number(0, 4, "stars"), 0, "below the usual without offence"),
              may("retaliation", CHANCE, 0, "a low rating is answered with one star"),
              may("fear", number(0, 20, "stars"), 0, "raised if every low rating were answered"),
              may("stakes", number(0, 10, "share"), 0, "more fear at the edge of a band"),
              may("rater_weight", number(0, 2, "share"), 0, "more weight for each band of a rater"),
              may("effort", number(0, 2, "stars"), 0, "won by those who strive")),
          PeerRatingsSetting::read,
          "retaliation");

  private static PeerRatingsSetting read(SystemSection file) {
    return new PeerRatingsSetting(
        file.quantity("encounters"),
        file.quantity("far_share"),
        file.quantity("memory"),
        file.quantity("points_per_star"),
        file.quantity("conduct_mean"),
        file.quantity("conduct_spread"),
        file.quantity("encounter_spread"),
        file.quantity("homophily_meeting"),
        file.quantity("homophily_rating"),
        file.quantity("prejudice_band"),
        file.quantity("prejudice_group"),
        file.quantity("tolerance"),
        file.quantity("retaliation"),
        file.quantity("fear"),
        file.quantity("stakes"),
        file.quantity("rater_weight"),
        file.quantity("effort"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}

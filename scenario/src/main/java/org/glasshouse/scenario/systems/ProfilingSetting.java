package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// The smaller of the two abstract groups of a place, group B, is singled out by a visible mark
/// that some of its members do not show and some others do. Whoever is taken for a member is looked
/// at more closely, and believed less.
///
/// @param channels channels that look more closely at those taken for members
/// @param taken share of group B who are taken for members, for life
/// @param lookalikes share of all others who are, for life
/// @param attention how many times as many of their acts are seen, before records are learned from
/// @param follows how far attention follows the records of the window before
/// @param most the highest attention
/// @param checks entries without an act that come out of closer looks at somebody, a year, for each
///   whole attention above one, before review
/// @param checkRecord what they say
/// @param checkChannel whose records they are
/// @param review share of such entries that a reviewer throws out who leans to nobody's side
/// @param leaning by how much of itself a reviewer's doubt is less about those taken for members:
///   in review of entries, and of objections
public record ProfilingSetting(
    List<String> channels,
    Quantity taken,
    Quantity lookalikes,
    Quantity attention,
    Quantity follows,
    Quantity most,
    Quantity checks,
    String checkRecord,
    String checkChannel,
    Quantity review,
    Quantity leaning)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "profiling",
          "an abstract group singled out by a mark, and those who merely resemble it",
          List.of(
              must("channels", names("a channel", 1, 32), "that look more closely"),
              must("taken", SHARE, "of group B, who are taken for members"),
              must("lookalikes", SHARE, "of all others, who are taken for members"),
              must("attention", number(1, 100, "times"), "how many times as many acts are seen"),
              may(
                  "follows",
                  SHARE,
                  0,
                  "how far attention follows the records of the window before"),
              may("most", number(1, 100, "times"), 100, "the highest attention"),
              may("checks", number(0, 100, "a year"), 0, "entries without an act before review"),
              must("check_record", new Shape.Name("an act or a stage of a debt"), "what they say"),
              must("check_channel", new Shape.Name("a channel"), "whose records they are"),
              may("review", CHANCE, 0, "an entry without an act is thrown out"),
              may("leaning", SHARE, 0, "of a reviewer's doubt that is missing")),
          ProfilingSetting::read,
          "taken");

  private static ProfilingSetting read(SystemSection file) {
    List<String> record = file.records("check_record");
    List<String> channel = file.channels("check_channel");
    return new ProfilingSetting(
        file.channels("channels"),
        file.quantity("taken"),
        file.quantity("lookalikes"),
        file.quantity("attention"),
        file.quantity("follows"),
        file.quantity("most"),
        file.quantity("checks"),
        record.isEmpty() ? "" : record.getFirst(),
        channel.isEmpty() ? "" : channel.getFirst(),
        file.quantity("review"),
        file.quantity("leaning"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}

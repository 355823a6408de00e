package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.count;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// What the system does not know of somebody counts against them: a phone that says nothing, a face
/// that no camera could read, a file without records. The system looks at its own books once a
/// month; it does not ask why they are empty.
///
/// @param fromDay day from which it counts
/// @param months months in a row without a sign from which a sign counts as missing
/// @param phone points taken while the phone says nothing
/// @param face points taken while no camera reads the face
/// @param file points taken while the file has no new record
/// @param leftHome chance a month that the owner of a phone carries none, or one that is off
/// @param care how much likelier that is for somebody who is certain of being caught
/// @param noSignal chance a month that a phone in the country says nothing
/// @param covered share of adults whose face is covered, for health, trade or faith
/// @param looks readable pictures of an average face in a month
public record NoDataSetting(
    int fromDay,
    Quantity months,
    Quantity phone,
    Quantity face,
    Quantity file,
    Quantity leftHome,
    Quantity care,
    Quantity noSignal,
    Quantity covered,
    Quantity looks)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "no-data",
          "what the system does not know of somebody counts against them",
          List.of(
              may("from_day", whole(0, 36_524, "days"), "day from which it counts; 0 if missing"),
              must("months", count(1, 12, "months"), "in a row, from which a sign is missing"),
              may("phone", number(0, 1000, "points"), 0, "taken while the phone says nothing"),
              may("face", number(0, 1000, "points"), 0, "taken while no camera reads the face"),
              may("file", number(0, 1000, "points"), 0, "taken while the file is empty"),
              may("left_home", CHANCE, 0, "a month, that the owner of a phone carries none"),
              may("care", number(0, 100, "times"), 0, "how much likelier for those who fear most"),
              may("no_signal", CHANCE, 0, "a month, that a phone in the country says nothing"),
              may("covered", SHARE, 0, "of adults, whose face is covered for good"),
              may("looks", number(0, 1000, "a month"), 0, "readable pictures of an average face")),
          NoDataSetting::read,
          "phone");

  private static NoDataSetting read(SystemSection file) {
    return new NoDataSetting(
        file.day("from_day"),
        file.quantity("months"),
        file.quantity("phone"),
        file.quantity("face"),
        file.quantity("file"),
        file.quantity("left_home"),
        file.quantity("care"),
        file.quantity("no_signal"),
        file.quantity("covered"),
        file.quantity("looks"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}

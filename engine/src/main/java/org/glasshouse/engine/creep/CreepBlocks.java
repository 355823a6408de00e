package org.glasshouse.engine.creep;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.scenario.systems.CreepSetting;
import org.jspecify.annotations.Nullable;

/// What later uses add up to.
///
/// @param records records by use: of acts since the use began, of acts before it that the sensor
///   had kept, and of somebody who did not do it
/// @param fees what was charged, by use
/// @param people adults whom an untold use has recorded, who know of one, who are shut out only
///   because of such records, and who ever were
/// @param days days on which somebody is shut out only because of records of untold uses
/// @param speech critical and other speech of those who know of an untold use and those who do not
public record CreepBlocks(Block records, Block fees, Block people, Block days, Block speech) {

  public static final int NEW = 0;
  public static final int STORED = 1;
  public static final int WRONG = 2;

  /// Recorded by an untold use.
  public static final int RECORDED = 0;

  /// Of these, who know of it.
  public static final int RECORDED_KNOW = 1;

  /// Who know of an untold use, recorded or not.
  public static final int KNOW = 2;

  /// Shut out now, only because of records of untold uses.
  public static final int SHUT_OUT = 3;

  /// Who ever were.
  public static final int EVER = 4;

  /// Of these, who knew of such a use before it recorded them.
  public static final int EVER_KNEW = 5;

  /// Of these, who had done nothing harmful.
  public static final int EVER_HARMLESS = 6;

  public static final int DID_NOT_KNOW = 0;
  public static final int KNEW = 1;
  public static final int ACTS = 0;
  public static final int DAYS = 1;

  static CreepBlocks add(LayoutBuilder layout, CreepSetting setting) {
    List<String> uses = new ArrayList<>();
    for (CreepSetting.Use use : setting.uses()) {
      uses.add(use.id());
    }
    return new CreepBlocks(
        layout.add(
            "creep-records",
            "records made by uses that came later",
            "record",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("use", uses),
            LayoutBuilder.dimension("what", "new", "stored", "wrong")),
        layout.add(
            "creep-fees",
            "what uses that came later charged",
            "1/1000 of median yearly means",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("use", uses)),
        layout.add(
            "creep-people",
            "people whom a use recorded that nobody was told of",
            "adult",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "who",
                "recorded",
                "recorded and know",
                "know",
                "shut out by it",
                "ever shut out by it",
                "of these knew before",
                "of these harmless")),
        layout.add(
            "creep-days",
            "days shut out only because of uses that nobody was told of",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("who", "did not know", "knew")),
        layout.add(
            "creep-speech",
            "speech of those who know of a use that nobody was told of, and of others",
            "act, citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("who", "does not know", "knows"),
            LayoutBuilder.dimension("what", "acts", "days")));
  }

  /// Those of a city, or null if its sensors are used for nothing else.
  public static @Nullable CreepBlocks of(CityLayout layout) {
    return (CreepBlocks) layout.system(SystemId.CREEP);
  }
}

package org.glasshouse.engine.fines;

import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What fines for speech add up to.
///
/// @param credits credits, in thousandths, by fifth of income: fined, of these for wrong records,
///   and earned back or lapsed
/// @param days days of adults by fifth of income: owing, barred from posting, owing and shut out
/// @param cases cases by fifth of income: begun, and ended in each way
/// @param unsaid posts not written because one was barred: those of no interest, and others
/// @param flags posts flagged by those who earn back
public record FinesBlocks(Block credits, Block days, Block cases, Block unsaid, Block flags) {

  public static final int FIFTHS = 5;

  // Second places of `credits`; the last three also those of `cases`, less one.
  public static final int FINED = 0;
  public static final int WRONGLY = 1;
  public static final int DONATED = 2;
  public static final int PRAISED = 3;
  public static final int MODERATED = 4;
  public static final int LAPSED = 5;

  // Second places of `days`.
  public static final int OWING = 0;
  public static final int BARRED = 1;
  public static final int SHUT_OUT = 2;

  // Second places of `cases`.
  public static final int BEGUN = 0;
  public static final int BEGUN_WRONGLY = 1;
  public static final int EARNED_BACK = 2;
  public static final int GIVEN_UP = 3;

  // Places of `unsaid`.
  public static final int ORDINARY = 0;
  public static final int PROTECTED = 1;

  static FinesBlocks add(LayoutBuilder layout) {
    return new FinesBlocks(
        layout.add(
            "speech-fines-credits",
            "credits fined, earned back and lapsed",
            "0.001 credit",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            fifths(),
            LayoutBuilder.dimension(
                "how",
                "fined",
                "of these for wrong records",
                "donated",
                "praised",
                "moderated",
                "lapsed")),
        layout.add(
            "speech-fines-days",
            "days of people who owe credits",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            fifths(),
            LayoutBuilder.dimension("days", "owing", "barred from posting", "owing and shut out")),
        layout.add(
            "speech-fines-cases",
            "cases of people who owe credits, begun and ended",
            "case",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            fifths(),
            LayoutBuilder.dimension(
                "what", "begun", "begun by a wrong record", "earned back", "lapsed")),
        layout.add(
            "speech-fines-unsaid",
            "posts not written because their author was barred",
            "post",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("post", "of no interest", "speech that counts")),
        layout.add(
            "speech-fines-flags",
            "posts flagged by those who earn back credits",
            "flag",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("flags", "made")));
  }

  private static Dimension fifths() {
    return LayoutBuilder.dimension("income", "lowest fifth", "2", "3", "4", "highest fifth");
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable FinesBlocks in(CityLayout layout) {
    return (FinesBlocks) layout.system(SystemId.SPEECH_FINES);
  }
}

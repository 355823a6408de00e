package org.glasshouse.report.chart;

import org.glasshouse.engine.tally.Basis;

/// How a thing is drawn, always the same: truth is solid blue, the record is outlined orange, a
/// decision is ink, a decision on a wrong record is hatched vermilion, over-reach is dotted purple.
/// The names are classes of the style sheet.
public enum Fill {
  /// What happened.
  TRUTH("f-truth"),
  /// What the system believes.
  RECORD("f-record"),
  /// What the system did.
  DECISION("f-decision"),
  /// What it did as the scheme intends: a tint of ink.
  INTENDED("f-intended"),
  /// A decision on a wrong record.
  WRONG("f-wrong"),
  /// Over-reach under both readings of the purpose.
  OVER("f-over"),
  /// Over-reach under the narrow reading alone.
  OVER_NARROW("f-over-narrow"),
  /// Reaches somebody through another of the household.
  OTHERS("f-others"),
  /// On a wrong record, though a true act would have led to it too.
  ACCIDENT("f-accident"),
  /// Ordinary law alone.
  BASELINE("f-baseline"),
  /// Everybody else.
  QUIET("f-quiet");

  private final String style;

  Fill(String style) {
    this.style = style;
  }

  /// Class of the style sheet.
  public String style() {
    return style;
  }

  /// How days on this basis are drawn.
  public static Fill of(Basis basis) {
    return switch (basis) {
      case AS_INTENDED -> INTENDED;
      case BEYOND_NARROW -> OVER_NARROW;
      case BEYOND_WIDE -> OVER;
      case RECORD_ERROR -> WRONG;
      case RIGHT_BY_ACCIDENT -> ACCIDENT;
      case THROUGH_OTHERS -> OTHERS;
    };
  }
}

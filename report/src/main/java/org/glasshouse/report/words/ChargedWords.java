package org.glasshouse.report.words;

import org.glasshouse.engine.ledger.LedgerEntry;

/// What is said of points that an office took or gave.
final class ChargedWords {

  private ChargedWords() {}

  static String say(LedgerEntry.Charged charged) {
    String why = charged.why();
    return Character.toUpperCase(why.charAt(0))
        + why.substring(1)
        + ": "
        + Amounts.points(charged.tenths())
        + " points. The score is now "
        + Amounts.score(charged.scoreAfter())
        + ".";
  }
}

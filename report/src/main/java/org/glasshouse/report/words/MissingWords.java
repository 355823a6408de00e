package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;

/// What is said of signs that the books do not show.
final class MissingWords {

  private static final String[] SIGNS = {
    "where the phone was", "a readable picture of the face", "any record"
  };

  private MissingWords() {}

  static String say(LedgerEntry.Missing missing) {
    List<String> gone = new ArrayList<>();
    for (int sign = 0; sign < SIGNS.length; sign++) {
      if ((missing.signs() >>> sign & 1) != 0) {
        gone.add(SIGNS[sign]);
      }
    }
    String what =
        gone.isEmpty()
            ? "Nothing is missing from the books any more: "
            : "The books have not shown for months: " + String.join(", ", gone) + "; ";
    return what
        + Amounts.points(missing.tenths())
        + " points, of which nobody is told. The score is now "
        + Amounts.score(missing.scoreAfter())
        + ".";
  }
}

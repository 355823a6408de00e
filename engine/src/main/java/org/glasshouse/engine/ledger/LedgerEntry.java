package org.glasshouse.engine.ledger;

import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// One line of a life. Days are counted from the scenario's start; points and scores are in tenths;
/// kinds, channels, rules, bands, lists and consequences are indices in the order of their files
/// (record kinds: `CityLayout.recordKinds`).
public sealed interface LedgerEntry {

  /// Whose life.
  CitizenId citizen();

  /// On which day.
  int day();

  /// Stands for the score of entries that do not move it.
  int NO_SCORE = Integer.MIN_VALUE;

  /// The score after it, or [#NO_SCORE] if it does not move the score.
  default int scoreAfter() {
    return NO_SCORE;
  }

  /// Which of the three layers the entry belongs to.
  default Layer layer() {
    return switch (this) {
      case ActDone _, DebtMoved _ -> Layer.TRUTH;
      case RecordMade _, RecordWithdrawn _ -> Layer.RECORD;
      case Awarded _,
          Rescored _,
          Altered _,
          Missing _,
          Charged _,
          BandChanged _,
          ListChanged _,
          ConsequenceChanged _,
          Noticed _,
          Objected _,
          Decided _,
          Fined _,
          Visited _,
          Rated _,
          Traded _ ->
          Layer.DECISION;
    };
  }

  /// The three layers of a life.
  enum Layer {
    TRUTH,
    RECORD,
    DECISION
  }

  /// The citizen did something that a channel might see, or something harmful.
  record ActDone(CitizenId citizen, int day, int kind, int amount, boolean deterrable)
      implements LedgerEntry {}

  /// A debt of the citizen reached a stage.
  record DebtMoved(CitizenId citizen, int day, int kind, boolean couldPay) implements LedgerEntry {}

  /// A record about the citizen was made.
  ///
  /// @param day day on which the record came in
  /// @param actDay day that the record names
  /// @param amount first particular
  record RecordMade(
      CitizenId citizen, int day, int actDay, int kind, int channel, Cause cause, int amount)
      implements LedgerEntry {}

  /// A record was set aside.
  record RecordWithdrawn(CitizenId citizen, int day, int kind, Cause cause, String why)
      implements LedgerEntry {}

  /// A rule acted.
  ///
  /// @param tenths points awarded
  /// @param scoreAfter score after it
  /// @param exception index of the exception that held, or -1
  /// @param why `record`, `expiry`, `correction`, `repair`, `return`, `calendar`
  record Awarded(
      CitizenId citizen,
      int day,
      int rule,
      int exception,
      int tenths,
      int scoreAfter,
      Cause cause,
      String why)
      implements LedgerEntry {}

  /// Scored anew by what changed other than records and rules.
  ///
  /// @param tenths points gained, or lost if below zero
  /// @param beyond of them those for records outside the narrow reading of the purpose
  /// @param scoreAfter score after it
  /// @param why [#LEARNED], [#FACTORS] or [#PUNISHED]
  record Rescored(CitizenId citizen, int day, int tenths, int beyond, int scoreAfter, String why)
      implements LedgerEntry {

    /// Weights were learned, or what they look at changed.
    public static final String LEARNED = "learned";

    /// Ability to pay, identity or those near changed, or their weights.
    public static final String FACTORS = "factors";

    /// Punished for having answered auditors.
    public static final String PUNISHED = "answered auditors";
  }

  /// The score was altered by somebody who had no right to, or an alteration was rolled back.
  ///
  /// @param tenths points by which the score moved
  /// @param scoreAfter score after it
  /// @param back whether it was rolled back
  record Altered(CitizenId citizen, int day, int tenths, int scoreAfter, boolean back)
      implements LedgerEntry {}

  /// Points were taken because signs of the citizen are missing, or given back when they were there
  /// again.
  ///
  /// @param signs those that count from now on, as bits: phone 1, face 2, file 4
  /// @param tenths points by which the score moved
  /// @param scoreAfter score after it
  record Missing(CitizenId citizen, int day, int signs, int tenths, int scoreAfter)
      implements LedgerEntry {}

  /// An office took or gave points for something that no rule of the scheme tells of.
  ///
  /// @param tenths points by which the score moved
  /// @param scoreAfter score after it
  /// @param why such as `a fine for a post`, `praise in time`
  record Charged(CitizenId citizen, int day, int tenths, int scoreAfter, String why)
      implements LedgerEntry {}

  /// The band changed.
  record BandChanged(CitizenId citizen, int day, int from, int to, String why)
      implements LedgerEntry {}

  /// Put on a list, kept on it or taken off.
  record ListChanged(CitizenId citizen, int day, int list, boolean on, String why)
      implements LedgerEntry {}

  /// A consequence began or ended.
  record ConsequenceChanged(CitizenId citizen, int day, int consequence, boolean on, Basis basis)
      implements LedgerEntry {}

  /// What is at issue if no rule but a list's own condition led to it: a number below zero that
  /// stands for the list, where entries have the index of a rule.
  ///
  /// @param list index of the list
  static int matterOfList(int list) {
    return -1 - list;
  }

  /// Index of the list that [#matterOfList] stands for.
  static int listOfMatter(int rule) {
    return -1 - rule;
  }

  /// The citizen was told; `rule` as in [#matterOfList] if there is none.
  record Noticed(CitizenId citizen, int day, int rule) implements LedgerEntry {}

  /// The citizen objected.
  record Objected(CitizenId citizen, int day, int rule) implements LedgerEntry {}

  /// An objection was decided.
  record Decided(CitizenId citizen, int day, int rule, boolean upheld, String why)
      implements LedgerEntry {}

  /// A fine under ordinary law.
  record Fined(CitizenId citizen, int day, int kind, boolean right) implements LedgerEntry {}

  /// Officers came, or broke up the crowd that the citizen was in.
  ///
  /// @param detainedDays days for which the citizen was detained, 0 for none
  /// @param hurt whether the citizen was hurt
  /// @param why `band`, `list`, `alert`, `wrong-door`, `crowd`, `raid` or `instead`, where force is
  ///   used because the score is suspended
  record Visited(CitizenId citizen, int day, int detainedDays, boolean hurt, String why)
      implements LedgerEntry {}

  /// The stars that others gave moved the score; once a window.
  ///
  /// @param tenths by how much, in tenths of a point
  /// @param scoreAfter score with it
  record Rated(CitizenId citizen, int day, int tenths, int scoreAfter) implements LedgerEntry {}

  /// The citizen bought or sold points, or what was traded lapsed.
  ///
  /// @param tenths points, negative if they go
  /// @param price of a lot, in thousandths of median yearly means; 0 for a lapse
  /// @param scoreAfter score with it
  record Traded(CitizenId citizen, int day, int tenths, int price, int scoreAfter)
      implements LedgerEntry {}
}

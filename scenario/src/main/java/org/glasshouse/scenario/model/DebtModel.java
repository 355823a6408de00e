package org.glasshouse.scenario.model;

/// Bills, debts and courts as a state machine with due dates: a bill falls late, is 30 and 90 days
/// late, defaults, is sued over, judged, enforced; at each stage it may be paid.
///
/// @param onset spells of late payment that start, per householder and year
/// @param dispersion gamma shape k of that rate between citizens
/// @param resourcesLoading weight of the trait `resources` on the log rate (negative: the poor fall
///   late)
/// @param wilfulShare share of spells of those who could pay and do not
/// @param payHazard chance a week that a spell ends by payment, for one who could pay but does not
/// @param cannotPayHazard the same for one who cannot pay
/// @param suedAfterDays days late after which the creditor may sue
/// @param suedShare share of spells that old that are sued over
/// @param judgmentDays days from suit to judgment
/// @param enforcementDays days from judgment to enforcement
/// @param amountMedian median amount owed, in days of the median income
/// @param amountSpread standard deviation of the log amount
/// @param recession multiplier on the onset in a slump
public record DebtModel(
    Quantity onset,
    Quantity dispersion,
    Quantity resourcesLoading,
    Quantity wilfulShare,
    Quantity payHazard,
    Quantity cannotPayHazard,
    Quantity suedAfterDays,
    Quantity suedShare,
    Quantity judgmentDays,
    Quantity enforcementDays,
    Quantity amountMedian,
    Quantity amountSpread,
    Quantity recession) {

  /// Acts that the state machine yields, which channels can see and rules can read. Each record has
  /// the fields `days_late` (day) and `amount` (day of median income).
  public enum Stage {
    LATE_30("bill_late_30"),
    LATE_90("bill_late_90"),
    SUED("sued_over_debt"),
    JUDGED("judgment_unmet"),
    ENFORCED("enforcement_unmet"),
    PAID("debt_paid");

    private final String id;

    Stage(String id) {
      this.id = id;
    }

    /// The record kind by which channels and rules name the stage.
    public String id() {
      return id;
    }
  }
}

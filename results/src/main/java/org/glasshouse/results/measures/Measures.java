package org.glasshouse.results.measures;

/// Every measure of a run. There is no overall score and no ranking of how well a scheme controls.
///
/// @param replicates finished replicates
/// @param baseline whether every replicate is paired with ordinary law alone
/// @param nothingToHide people who did no harm and were shut out
/// @param score what the score measured
/// @param bought what the scheme bought, against ordinary law alone
/// @param lockOut who was shut out, of what, how long
/// @param mistakes decisions that rest on wrong records or go beyond the purpose
/// @param groups the same by group
/// @param mobility moves between bands
/// @param chilling lawful acts left undone
/// @param grants grants, and those undeserved
/// @param contexts data of one setting, consequence in another; grave treatment for minor conduct
/// @param burden records, reviews, queues
/// @param gaming faked and bought records
public record Measures(
    int replicates,
    boolean baseline,
    NothingToHide nothingToHide,
    ScoreMeaning score,
    Bought bought,
    LockOut lockOut,
    Mistakes mistakes,
    Groups groups,
    Mobility mobility,
    Chilling chilling,
    Grants grants,
    Contexts contexts,
    Burden burden,
    Gaming gaming) {

  /// Works out every measure. For one city: `Measures.of(totals.only(city))`.
  public static Measures of(Totals totals) {
    return new Measures(
        totals.replicates(),
        totals.hasBaseline(),
        NothingToHide.of(totals),
        ScoreMeaning.of(totals),
        Bought.of(totals),
        LockOut.of(totals),
        Mistakes.of(totals),
        Groups.of(totals),
        Mobility.of(totals),
        Chilling.of(totals),
        Grants.of(totals),
        Contexts.of(totals),
        Burden.of(totals),
        Gaming.of(totals));
  }
}

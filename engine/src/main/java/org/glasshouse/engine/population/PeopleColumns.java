package org.glasshouse.engine.population;

import org.glasshouse.scenario.model.Trait;

/// Columns that people are drawn into; the caller owns the arrays. A trait is a level from 0,
/// lowest, to 63, highest, each as likely as the others;
/// [org.glasshouse.engine.draws.Normal#levelMean] gives the standard normal value it stands for.
///
/// @param attributes see [Attributes]
/// @param household index of the citizen's household in the neighbourhood
/// @param conscientiousness level of the trait
/// @param prosociality level of the trait
/// @param dissent level of the trait
/// @param sociability level of the trait
/// @param resources level of the trait
// Records compare arrays by identity; columns are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record PeopleColumns(
    int[] attributes,
    short[] household,
    byte[] conscientiousness,
    byte[] prosociality,
    byte[] dissent,
    byte[] sociability,
    byte[] resources) {

  /// New columns.
  ///
  /// @param citizens length of each
  public static PeopleColumns allocate(int citizens) {
    return new PeopleColumns(
        new int[citizens],
        new short[citizens],
        new byte[citizens],
        new byte[citizens],
        new byte[citizens],
        new byte[citizens],
        new byte[citizens]);
  }

  /// Column of a trait.
  public byte[] trait(Trait trait) {
    return switch (trait) {
      case CONSCIENTIOUSNESS -> conscientiousness;
      case PROSOCIALITY -> prosociality;
      case DISSENT -> dissent;
      case SOCIABILITY -> sociability;
      case RESOURCES -> resources;
    };
  }
}

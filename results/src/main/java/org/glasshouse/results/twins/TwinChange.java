package org.glasshouse.results.twins;

import org.glasshouse.engine.twins.Flip;

/// What is changed about a twin: an attribute or a trait before the first day, or a record that
/// never comes in.
///
/// @param flip the attribute or trait; changes nothing if it is a record
/// @param record number of the record in the life, from 1, as `why` numbers them; 0 for none
public record TwinChange(Flip flip, int record) {

  /// An attribute or a trait.
  TwinChange(Flip flip) {
    this(flip, 0);
  }

  /// A record.
  TwinChange(int record) {
    this(Flip.NOTHING, record);
  }

  /// Whether a record is taken away.
  public boolean ofRecord() {
    return record > 0;
  }
}

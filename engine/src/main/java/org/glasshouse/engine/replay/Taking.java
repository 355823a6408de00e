package org.glasshouse.engine.replay;

import org.glasshouse.engine.sensing.Records;

/// How the records of a window, in their order, are taken in before anything is made of them, and
/// which lists there are.
public interface Taking {

  /// As they come.
  Taking AS_THEY_COME = _ -> {};

  /// Takes them in.
  ///
  /// @param ordered records of the window, of a district that is one neighbourhood; may be changed
  void take(Records ordered);

  /// Whether anybody is entered on a list.
  ///
  /// @param list index of the list
  default boolean enters(int list) {
    return true;
  }
}

package org.glasshouse.engine.society;

import org.glasshouse.engine.district.District;

/// One pass of a window over a district's columns. A pass writes the columns that its documentation
/// names and no others; it keeps nothing between calls; the order of the passes is one list,
/// `Passes`.
public interface Pass {

  /// Name in profiles.
  String name();

  /// Runs over one district for one window.
  ///
  /// @param district whose columns it reads and writes
  /// @param window what the district may know and where it may add to
  void run(District district, Window window);
}

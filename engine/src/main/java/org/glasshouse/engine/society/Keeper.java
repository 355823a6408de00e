package org.glasshouse.engine.society;

import java.io.IOException;
import java.nio.file.Path;
import org.glasshouse.engine.checkpoint.Generation;

/// Whoever keeps the state of a running society. It is asked after every window, in the thread that
/// also tells the listener, and changes nothing.
@FunctionalInterface
public interface Keeper {

  /// Keeps nothing.
  Keeper NOBODY = (_, _, _) -> {};

  /// A window ended, and the listener was told of it.
  ///
  /// @param done number of windows done
  /// @param cancelled whether the society stops now, before its end
  /// @param society whose state can be saved during the call
  void windowEnded(int done, boolean cancelled, Savable society);

  /// A society between two windows.
  @FunctionalInterface
  interface Savable {

    /// Saves it. It goes on as before, whether or not this succeeds.
    ///
    /// @param folder to make; what is in it is removed
    /// @param identity hash of inputs, seed, arm and program, by which it is known again
    /// @return what was saved, durable
    /// @throws IOException if it cannot be written; the folder then holds nothing that counts
    Generation save(Path folder, long identity) throws IOException;
  }
}

/// Leaks, worms, ransom and insiders (C12): scores altered, found late, rolled back as far as can
/// be done, and who is shut out meanwhile.
@NullMarked
package org.glasshouse.engine.breach;

import org.jspecify.annotations.NullMarked;

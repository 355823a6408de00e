/// One list that many agencies honour, each by a copy of its own that is late and wrong in its own
/// way.
@NullMarked
package org.glasshouse.engine.jointlist;

import org.jspecify.annotations.NullMarked;

/// The folder `replay` of a run: what each society of the first replicate told its districts, and
/// any life told again from it.
@NullMarked
package org.glasshouse.results.replay;

import org.jspecify.annotations.NullMarked;

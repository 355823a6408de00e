/// What systems did, in sentences: one class for each system, listed by
/// [org.glasshouse.results.systems.SystemFindings].
@NullMarked
package org.glasshouse.results.systems;

import org.jspecify.annotations.NullMarked;

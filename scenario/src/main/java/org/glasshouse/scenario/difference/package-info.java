/// In what two parts of resolved scenarios differ: in meaning, and not in how their files are
/// written.
@NullMarked
package org.glasshouse.scenario.difference;

import org.jspecify.annotations.NullMarked;

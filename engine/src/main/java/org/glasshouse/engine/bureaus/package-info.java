/// What happens between windows: bureaus of a city turn the tallies into the next bulletin.
@NullMarked
package org.glasshouse.engine.bureaus;

import org.jspecify.annotations.NullMarked;

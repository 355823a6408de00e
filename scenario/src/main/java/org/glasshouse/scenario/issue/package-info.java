/// What is wrong with a file: codes, places, and messages that say what was seen, what was
/// expected, and what may have been meant.
@NullMarked
package org.glasshouse.scenario.issue;

import org.jspecify.annotations.NullMarked;

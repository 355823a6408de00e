/// A score that is learned: weights fitted every period to labels that the system itself produced.
@NullMarked
package org.glasshouse.engine.learned;

import org.jspecify.annotations.NullMarked;

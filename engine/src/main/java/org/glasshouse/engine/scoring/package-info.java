/// Records become points, points become a score, scores become bands.
@NullMarked
package org.glasshouse.engine.scoring;

import org.jspecify.annotations.NullMarked;

/// Running a scenario: replicates, arms, progress, cancelling, and the folder that comes of it.
@NullMarked
package org.glasshouse.results.run;

import org.jspecify.annotations.NullMarked;

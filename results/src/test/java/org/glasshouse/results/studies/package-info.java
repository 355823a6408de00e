/// Tests of studies.
@NullMarked
package org.glasshouse.results.studies;

import org.jspecify.annotations.NullMarked;

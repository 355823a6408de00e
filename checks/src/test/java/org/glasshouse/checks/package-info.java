/// Tests of the repository as a whole; only `./check` builds them.
@NullMarked
package org.glasshouse.checks;

import org.jspecify.annotations.NullMarked;

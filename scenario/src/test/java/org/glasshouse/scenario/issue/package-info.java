/// Tests of codes and guesses.
@NullMarked
package org.glasshouse.scenario.issue;

import org.jspecify.annotations.NullMarked;

/// Schemes' own tests. They check that a scheme says what its encoder meant, on a handful of
/// made-up records on relative days, and are no scoring service: what comes out is pass or fail and
/// the first rule that differs, never a score; and no method takes records from anywhere but a
/// scheme.
@NullMarked
package org.glasshouse.scenario.schemetest;

import org.jspecify.annotations.NullMarked;

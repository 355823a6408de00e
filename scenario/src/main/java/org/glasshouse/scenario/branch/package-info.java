/// One society under rules that change on the way: what the scenarios of its stretches must have in
/// common, and how their schemes are given one shape.
@NullMarked
package org.glasshouse.scenario.branch;

import org.jspecify.annotations.NullMarked;

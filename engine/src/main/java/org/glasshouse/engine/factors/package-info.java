/// A score that is a weighted sum of factors (C10): beside what rules make of records stand ability
/// to pay, how full the file is, and the scores of those near.
@NullMarked
package org.glasshouse.engine.factors;

import org.jspecify.annotations.NullMarked;

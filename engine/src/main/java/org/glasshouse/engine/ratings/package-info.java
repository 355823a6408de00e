/// People rate each other with stars, and what they are rated moves their score. Begin at
/// `RatingPass`; one encounter is `Encounter`.
@NullMarked
package org.glasshouse.engine.ratings;

import org.jspecify.annotations.NullMarked;

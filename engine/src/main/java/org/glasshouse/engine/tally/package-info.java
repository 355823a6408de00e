/// What a window adds up to: integer tallies by city, in blocks with named dimensions. Tallies are
/// the only thing that leaves a district for the measures.
@NullMarked
package org.glasshouse.engine.tally;

import org.jspecify.annotations.NullMarked;

/// Synthetic people: households and citizens of a city, drawn neighbourhood by neighbourhood from
/// tables about the place. Nobody here exists, and no table about persons is ever read.
@NullMarked
package org.glasshouse.engine.population;

import org.jspecify.annotations.NullMarked;

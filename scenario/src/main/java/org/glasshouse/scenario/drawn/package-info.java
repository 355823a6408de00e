/// Cities drawn from one place: how many live in each, and how its tables differ from the place's.
/// Nothing here is a draw by lot; each city has a place of its own in a fixed order, so a group is
/// the same in every run, whatever the seed. Start at [DrawnCities].
@NullMarked
package org.glasshouse.scenario.drawn;

import org.jspecify.annotations.NullMarked;

/// A market in credits: orders out of surplus and need, one price a window and city, fills, lapses.
/// Start at `MarketPass` for what citizens do and at `Clearing` for the price.
@NullMarked
package org.glasshouse.engine.market;

import org.jspecify.annotations.NullMarked;

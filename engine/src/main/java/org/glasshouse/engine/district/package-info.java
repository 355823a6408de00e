/// The state of a batch of neighbourhoods, as columns. Truth, record and decision are separate
/// columns, and every column has one pass that writes it. How citizens are batched into districts
/// changes nothing.
@NullMarked
package org.glasshouse.engine.district;

import org.jspecify.annotations.NullMarked;

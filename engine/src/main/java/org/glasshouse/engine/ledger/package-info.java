/// The ledger of followed citizens: what happened, what was recorded, what was decided, with the
/// cause of every record. Writing it draws nothing and changes nothing.
@NullMarked
package org.glasshouse.engine.ledger;

import org.jspecify.annotations.NullMarked;

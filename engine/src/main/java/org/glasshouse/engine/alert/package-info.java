/// An alert (C1): cameras compare passers-by with a list of wanted people, and whoever is taken for
/// one of them is stopped.
@NullMarked
package org.glasshouse.engine.alert;

import org.jspecify.annotations.NullMarked;

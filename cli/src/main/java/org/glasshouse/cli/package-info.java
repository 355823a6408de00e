/// The command line: one class a command, over the same services that the other modules offer.
@NullMarked
package org.glasshouse.cli;

import org.jspecify.annotations.NullMarked;

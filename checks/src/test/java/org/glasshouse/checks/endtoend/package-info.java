/// The launcher and the commands as a user meets them: as processes.
@NullMarked
package org.glasshouse.checks.endtoend;

import org.jspecify.annotations.NullMarked;

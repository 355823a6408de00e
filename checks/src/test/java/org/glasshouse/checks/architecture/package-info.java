/// What no class of the program may do, and proof that each of these rules can fail.
@NullMarked
package org.glasshouse.checks.architecture;

import org.jspecify.annotations.NullMarked;

/// Tests of changes of rules.
@NullMarked
package org.glasshouse.engine.overnight;

import org.jspecify.annotations.NullMarked;

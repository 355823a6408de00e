@NullMarked
package org.glasshouse.scenario.expr;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.glasshouse.scenario.schemetest;

import org.jspecify.annotations.NullMarked;

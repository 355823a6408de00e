@NullMarked
package org.glasshouse.scenario.scoring;

import org.jspecify.annotations.NullMarked;

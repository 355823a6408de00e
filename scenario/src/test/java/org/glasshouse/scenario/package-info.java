/// Tests of files as users write them, sound and broken.
@NullMarked
package org.glasshouse.scenario;

import org.jspecify.annotations.NullMarked;

/// The society itself: citizens in districts, the passes over them and the bureaus between them.
@NullMarked
package org.glasshouse.engine;

import org.jspecify.annotations.NullMarked;

/// A scenario compiled for running: tables of numbers in dense order, made once and never changed.
@NullMarked
package org.glasshouse.engine.world;

import org.jspecify.annotations.NullMarked;

/// Profiling (C20): an abstract group singled out by a mark, and those who merely resemble it.
@NullMarked
package org.glasshouse.engine.profiling;

import org.jspecify.annotations.NullMarked;

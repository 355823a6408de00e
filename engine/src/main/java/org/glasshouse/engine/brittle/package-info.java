/// How tight a score is, and how it ends: four ends, each defined, dated and explained. Start at
/// `BrittleTable`, where a window is looked at.
@NullMarked
package org.glasshouse.engine.brittle;

import org.jspecify.annotations.NullMarked;

/// A scheme as arithmetic over primitives: what one rule awards for one record, which bands and
/// parameters hold. The engine's Score pass and the schemes' own tests both use it, so that they
/// cannot differ. Integers and fixed point only.
@NullMarked
package org.glasshouse.scenario.scoring;

import org.jspecify.annotations.NullMarked;

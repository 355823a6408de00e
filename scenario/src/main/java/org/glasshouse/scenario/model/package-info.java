/// The resolved scenario: what the files say once every reference is found, every number carries
/// its source or its assumption, and every choice is one of a sealed set. Nothing here is mutable;
/// nothing here draws. The engine compiles it, the report cites it.
@NullMarked
package org.glasshouse.scenario.model;

import org.jspecify.annotations.NullMarked;

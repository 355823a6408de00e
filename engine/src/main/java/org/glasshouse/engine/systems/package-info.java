/// What every system has in common: a maker that compiles its setting, its part of a district, of a
/// city's bulletin and of the nation's, its step between windows, its blocks.
/// [org.glasshouse.engine.systems.SystemId] lists the systems; their passes stand in `Passes`.
@NullMarked
package org.glasshouse.engine.systems;

import org.jspecify.annotations.NullMarked;

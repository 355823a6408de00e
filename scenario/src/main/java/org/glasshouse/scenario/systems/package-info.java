/// The systems that a scenario may switch on under `systems:`. Each is one file: what it is set by,
/// the shape of its keys, and how they are read; [org.glasshouse.scenario.systems.KnownSystems]
/// lists them.
@NullMarked
package org.glasshouse.scenario.systems;

import org.jspecify.annotations.NullMarked;

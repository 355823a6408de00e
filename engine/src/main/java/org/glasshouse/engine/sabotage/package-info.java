/// Devices sabotaged (C17): people break them, guards and repairs cost money, and what is broken
/// sees nothing.
@NullMarked
package org.glasshouse.engine.sabotage;

import org.jspecify.annotations.NullMarked;

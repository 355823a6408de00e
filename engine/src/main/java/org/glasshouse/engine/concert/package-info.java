/// Concerted harmless acts (C13): many people agree to do the same lawful thing.
@NullMarked
package org.glasshouse.engine.concert;

import org.jspecify.annotations.NullMarked;

/// People respond to being scored: they learn how sure it is to be caught, fall silent, strive and
/// fake.
@NullMarked
package org.glasshouse.engine.adaptation;

import org.jspecify.annotations.NullMarked;

/// Acts become records here, with every error that a channel makes. Nothing is recognised.
@NullMarked
package org.glasshouse.engine.sensing;

import org.jspecify.annotations.NullMarked;

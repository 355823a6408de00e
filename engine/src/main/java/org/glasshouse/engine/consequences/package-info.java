/// What bands and lists lead to, whom it reaches, and what it rests on.
@NullMarked
package org.glasshouse.engine.consequences;

import org.jspecify.annotations.NullMarked;

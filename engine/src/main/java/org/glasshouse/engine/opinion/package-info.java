/// What people think of the scheme: leanings, arguments that they know, experience; and whether
/// they know that they are scored.
@NullMarked
package org.glasshouse.engine.opinion;

import org.jspecify.annotations.NullMarked;

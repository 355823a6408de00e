/// Lists of persons: entry, term, extension, exit and deletion.
@NullMarked
package org.glasshouse.engine.lists;

import org.jspecify.annotations.NullMarked;

/// What each pass of a window costs, for runs that ask for it.
@NullMarked
package org.glasshouse.results.profile;

import org.jspecify.annotations.NullMarked;

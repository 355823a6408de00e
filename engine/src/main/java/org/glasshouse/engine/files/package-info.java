/// Old files of other offices joined to one score (S7): entries that are missed, linked by name to
/// somebody else, out of date or entered twice, and files that are secret.
@NullMarked
package org.glasshouse.engine.files;

import org.jspecify.annotations.NullMarked;

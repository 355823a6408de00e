/// The documents name only files, commands and options that exist.
@NullMarked
package org.glasshouse.checks.documents;

import org.jspecify.annotations.NullMarked;

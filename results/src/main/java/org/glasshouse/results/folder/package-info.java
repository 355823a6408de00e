/// The run folder: manifest, inputs, and reading it back.
@NullMarked
package org.glasshouse.results.folder;

import org.jspecify.annotations.NullMarked;

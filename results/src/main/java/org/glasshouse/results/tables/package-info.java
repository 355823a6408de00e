/// Tidy tables in Parquet: what their columns are, writing and reading them.
@NullMarked
package org.glasshouse.results.tables;

import org.jspecify.annotations.NullMarked;

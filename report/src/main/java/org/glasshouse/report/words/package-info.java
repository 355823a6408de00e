/// Numbers, dates and ledger entries in plain words, the same in the terminal and in the report.
@NullMarked
package org.glasshouse.report.words;

import org.jspecify.annotations.NullMarked;

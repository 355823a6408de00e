/// The sections of the report, each from the numbers of a run to sentences and charts.
@NullMarked
package org.glasshouse.report.page;

import org.jspecify.annotations.NullMarked;

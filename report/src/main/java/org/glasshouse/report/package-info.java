/// Sentences, charts and the impact report, all read from a run folder.
@NullMarked
package org.glasshouse.report;

import org.jspecify.annotations.NullMarked;

/// Findings as sentences, with the assumptions that they rest on.
@NullMarked
package org.glasshouse.results.findings;

import org.jspecify.annotations.NullMarked;

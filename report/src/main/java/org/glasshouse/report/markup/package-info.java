/// Writing HTML and SVG as well-formed markup in which every text is escaped.
@NullMarked
package org.glasshouse.report.markup;

import org.jspecify.annotations.NullMarked;

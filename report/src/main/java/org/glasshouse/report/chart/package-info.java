/// Charts drawn as accessible SVG: each knows its title, its description and its table twin.
@NullMarked
package org.glasshouse.report.chart;

import org.jspecify.annotations.NullMarked;

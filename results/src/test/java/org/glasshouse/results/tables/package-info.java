@org.jspecify.annotations.NullMarked
package org.glasshouse.results.tables;

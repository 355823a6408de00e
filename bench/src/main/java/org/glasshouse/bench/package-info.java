/// Benchmarks with JMH; each class carries its recipe, and CONTRIBUTING.md says how to run them.
@NullMarked
package org.glasshouse.bench;

import org.jspecify.annotations.NullMarked;

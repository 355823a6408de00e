/// File formats: what a scenario, a scheme and a pack say, checked and resolved before anything
/// runs.
@NullMarked
package org.glasshouse.scenario;

import org.jspecify.annotations.NullMarked;

/// From a tree of nodes to the resolved model: numbers get their source or assumption, references
/// are found, and what makes no sense together is reported.
@NullMarked
package org.glasshouse.scenario.resolve;

import org.jspecify.annotations.NullMarked;

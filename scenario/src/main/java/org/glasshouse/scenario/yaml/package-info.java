/// Files as trees of nodes with exact places. A strict part of YAML 1.2: no anchors, tags, merges
/// or second documents.
@NullMarked
package org.glasshouse.scenario.yaml;

import org.jspecify.annotations.NullMarked;

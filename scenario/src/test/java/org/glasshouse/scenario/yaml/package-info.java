/// Tests of the strict part of YAML.
@NullMarked
package org.glasshouse.scenario.yaml;

import org.jspecify.annotations.NullMarked;

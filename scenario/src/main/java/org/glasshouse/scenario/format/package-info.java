/// What the formats allow, written down once: the check of files, the JSON Schemas and the settings
/// of the command line all follow these shapes.
@NullMarked
package org.glasshouse.scenario.format;

import org.jspecify.annotations.NullMarked;

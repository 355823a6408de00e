/// Tests of shapes, schemas and their documents.
@NullMarked
package org.glasshouse.scenario.format;

import org.jspecify.annotations.NullMarked;

/// Tests of an audit and the answer to it.
@NullMarked
package org.glasshouse.engine.audit;

import org.jspecify.annotations.NullMarked;

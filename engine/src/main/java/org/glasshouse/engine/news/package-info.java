/// What citizens hear at the start of a window and what a district publishes at its end.
@NullMarked
package org.glasshouse.engine.news;

import org.jspecify.annotations.NullMarked;

/// Points by decree: campaigns that ask for praise, promptness, officials' favour and dislike.
/// Start at `DecreePass`.
@NullMarked
package org.glasshouse.engine.decree;

import org.jspecify.annotations.NullMarked;

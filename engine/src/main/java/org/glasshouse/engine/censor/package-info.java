/// Censorship: posts marked by a machine and by hobby censors, read or not, removed, and told to
/// the state. Start at `CensorPass`.
@NullMarked
package org.glasshouse.engine.censor;

import org.jspecify.annotations.NullMarked;

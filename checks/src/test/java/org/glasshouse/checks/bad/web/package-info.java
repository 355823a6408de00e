/// Bad examples: each class breaks one rule of the architecture, to prove that the rule can fail.
@NullMarked
package org.glasshouse.checks.bad.web;

import org.jspecify.annotations.NullMarked;

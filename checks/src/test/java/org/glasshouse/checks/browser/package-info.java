/// What a reader sees: pages opened in a real browser.
@NullMarked
package org.glasshouse.checks.browser;

import org.jspecify.annotations.NullMarked;

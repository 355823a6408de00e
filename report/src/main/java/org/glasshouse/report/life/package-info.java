/// One life as it is told to somebody who knows no code: who it is, what became of them, and the
/// ledger in chapters of lines, alike ones together. The terminal, JSON and the report show the
/// same [ToldLife].
@NullMarked
package org.glasshouse.report.life;

import org.jspecify.annotations.NullMarked;

/// Running a folder's inputs again and comparing.
@NullMarked
package org.glasshouse.results.verify;

import org.jspecify.annotations.NullMarked;

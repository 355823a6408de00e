/// Guided lessons without their pages: what a lesson is made of, its texts in every language, and
/// the sums that it works out. Start at [org.glasshouse.web.lesson.Lesson].
@NullMarked
package org.glasshouse.web.lesson;

import org.jspecify.annotations.NullMarked;

/// Studies: published figures beside runs that re-enact them. [Studies] finds and reads the files,
/// [StudyTables] says whether a run can tell what a figure asks for and reads it, [StudyJob] runs,
/// and [FoundFigure] and [StudyResult] give the verdict.
@NullMarked
package org.glasshouse.results.studies;

import org.jspecify.annotations.NullMarked;

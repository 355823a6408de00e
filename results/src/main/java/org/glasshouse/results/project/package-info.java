/// The project's folder: which scenarios ship, and which run folders lie where runs go. Command
/// line and web find both through here, so that a name means the same in either.
@org.jspecify.annotations.NullMarked
package org.glasshouse.results.project;

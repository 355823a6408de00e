package org.glasshouse.scenario.model;

/// A text that numbers are taken from.
///
/// @param key short key used in `source:`
/// @param title title of the text
/// @param publisher who published it
/// @param href where it can be read
/// @param tag how sure: `primary text`, `study`, `press`, `invented`
public record Citation(String key, String title, String publisher, String href, String tag) {}

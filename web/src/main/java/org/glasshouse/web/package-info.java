/// The web app: what the command line does, to look at and to touch.
///
/// [WebApp] puts it together. Every request passes the [Gate] first. Pages are written with the
/// markup of the report and drawn by the report's own charts, so that a chart is defined once;
/// [RunShelf] finds runs by their ids and nothing else on the machine.
@org.jspecify.annotations.NullMarked
package org.glasshouse.web;

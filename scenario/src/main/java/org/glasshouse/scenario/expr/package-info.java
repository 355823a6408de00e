/// The language of rule conditions: a strict subset of CEL (Common Expression Language) over
/// records, with 64-bit integers, booleans and enumerations. Parsed with positions, typed, then
/// compiled to loops over primitive columns. Truth has no name in it.
@NullMarked
package org.glasshouse.scenario.expr;

import org.jspecify.annotations.NullMarked;

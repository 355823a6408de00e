package org.glasshouse.engine.society;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;

/// A neighbourhood that lived again.
///
/// @param values last value of a peak, by slot
/// @param unit what one of them stands for: a day, or tenths of a point
/// @param entries ledgers of everybody, by window, if they were asked for
public record LivedAgain(List<Integer> values, int unit, List<LedgerEntry> entries) {}

package org.glasshouse.results.measures;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every measure of a run. There is no overall score and no ranking of how well a scheme controls.
///
/// @param replicates finished replicates
/// @param baseline whether every replicate is paired with ordinary law alone
/// @param nothingToHide people who did no harm and were shut out
/// @param score what the score measured
/// @param bought what the scheme bought, against ordinary law alone
/// @param lockOut who was shut out, of what, how long
/// @param mistakes decisions that rest on wrong records or go beyond the purpose
/// @param groups the same by group
/// @param mobility moves between bands
/// @param chilling lawful acts left undone
/// @param grants grants, and those undeserved
/// @param contexts data of one setting, consequence in another; grave treatment for minor conduct
/// @param burden records, reviews, queues
/// @param gaming faked and bought records
public record Measures(
    int replicates,
    boolean baseline,
    NothingToHide nothingToHide,
    ScoreMeaning score,
    Bought bought,
    LockOut lockOut,
    Mistakes mistakes,
    Groups groups,
    Mobility mobility,
    Chilling chilling,
    Grants grants,
    Contexts contexts,
    Burden burden,
    Gaming gaming) {

  /// Works out every measure. For one city: `Measures.of(totals.only(city))`.
  public static Measures of(Totals totals) {
    return new Measures(
        totals.replicates(),
        totals.hasBaseline(),
        NothingToHide.of(totals),
        ScoreMeaning.of(totals),
        Bought.of(totals),
        LockOut.of(totals),
        Mistakes.of(totals),
        Groups.of(totals),
        Mobility.of(totals),
        Chilling.of(totals),
        Grants.of(totals),
        Contexts.of(totals),
        Burden.of(totals),
        Gaming.of(totals));
  }

  /// Every measure in these records, in order. An id is there once.
  public List<Measure> all() {
    Map<String, Measure> all = new LinkedHashMap<>();
    collect(this, all);
    return List.copyOf(all.values());
  }

  private static void collect(@Nullable Object value, Map<String, Measure> into) {
    switch (value) {
      case null -> {}
      case Measure measure -> into.putIfAbsent(measure.id(), measure);
      case Estimate _ -> {}
      case List<?> many -> many.forEach(one -> collect(one, into));
      case Record parts -> {
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
          collect(read(component, parts), into);
        }
      }
      case Object _ -> {}
    }
  }

  private static @Nullable Object read(RecordComponent component, Record parts) {
    try {
      return component.getAccessor().invoke(parts);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}

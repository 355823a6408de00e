package org.glasshouse.results.twins;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.twins.Served;
import org.glasshouse.engine.twins.TwinDraw;
import org.glasshouse.engine.twins.TwinLife;
import org.glasshouse.results.twins.TwinEffect.Pair;
import org.jspecify.annotations.Nullable;

/// What became of some people with one thing about them changed.
///
/// @param change what was changed
/// @param removed the record that was taken away; null if it is something else
/// @param replicates one for each replicate
public record TwinResult(TwinChange change, @Nullable Removed removed, List<Replicate> replicates) {

  public TwinResult {
    replicates = List.copyOf(replicates);
  }

  /// A record that was taken away.
  ///
  /// @param life in which it stood, as it was
  public record Removed(RecordMade record, List<LedgerEntry> life) {

    public Removed {
      life = List.copyOf(life);
    }
  }

  /// What became of them in one replicate.
  ///
  /// @param drawn who they are, and of how many they were drawn
  /// @param direct each changed alone, all outside the neighbourhood frozen
  /// @param total all changed at once and the whole society lived again, in the same order
  public record Replicate(TwinDraw drawn, List<TwinLife> direct, List<Served> total) {

    public Replicate {
      direct = List.copyOf(direct);
      total = List.copyOf(total);
    }
  }

  /// Pairs that were compared, over all replicates.
  public int people() {
    return replicates.stream().mapToInt(each -> each.direct().size()).sum();
  }

  /// Effect on each changed alone, the rest frozen.
  public TwinEffect direct() {
    List<List<Pair>> all = new ArrayList<>();
    for (Replicate replicate : replicates) {
      all.add(
          replicate.direct().stream().map(life -> new Pair(life.as(), life.changed())).toList());
    }
    return TwinEffect.of(all);
  }

  /// Effect on all changed at once, in a society that lives again.
  public TwinEffect total() {
    List<List<Pair>> all = new ArrayList<>();
    for (Replicate replicate : replicates) {
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < replicate.total().size(); i++) {
        pairs.add(new Pair(replicate.direct().get(i).as(), replicate.total().get(i)));
      }
      all.add(pairs);
    }
    return TwinEffect.of(all);
  }

  /// What a change of one does to those near: means for each changed.
  ///
  /// @param household change of the days shut out of the others of the household, together
  /// @param others change of the days of everybody else in the neighbourhood, together
  /// @param touched how many others anything is different for at the end
  public record Near(double household, double others, double touched) {}

  /// What a change of one does to those near, the rest frozen.
  public Near near() {
    double household = 0;
    double others = 0;
    double touched = 0;
    for (Replicate replicate : replicates) {
      for (TwinLife life : replicate.direct()) {
        household += life.household();
        others += life.others();
        touched += life.touched();
      }
    }
    double people = people();
    return new Near(household / people, others / people, touched / people);
  }
}

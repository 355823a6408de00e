package org.glasshouse.report.words;

import java.util.List;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.PeopleModel;

/// Kinds of records in plain words.
final class KindWords {

  private KindWords() {}

  /// A kind by its number: the acts of the people file, then the stages of debt.
  static String title(PeopleModel people, int kind) {
    List<ActKind> acts = people.acts();
    return kind < acts.size()
        ? acts.get(kind).title()
        : stage(DebtModel.Stage.values()[kind - acts.size()]);
  }

  /// A kind by its id, which is given back if nobody does such a thing.
  static String title(PeopleModel people, String id) {
    for (ActKind act : people.acts()) {
      if (act.id().equals(id)) {
        return act.title();
      }
    }
    for (DebtModel.Stage stage : DebtModel.Stage.values()) {
      if (stage.id().equals(id)) {
        return stage(stage);
      }
    }
    return id;
  }

  private static String stage(DebtModel.Stage stage) {
    return switch (stage) {
      case LATE_30 -> "a bill 30 days late";
      case LATE_90 -> "a bill 90 days late";
      case SUED -> "sued over a debt";
      case JUDGED -> "a judgment not met";
      case ENFORCED -> "an enforcement order not met";
      case PAID -> "a debt paid";
    };
  }
}

package org.glasshouse.scenario.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.PeopleModel;

/// The record kinds that rules can read, with dense indices: the act kinds in the order of the
/// people file, then the stages of debt. The particulars of a kind have indices of their own.
public final class RecordKinds {

  private static final List<String> DEBT_FIELDS = List.of("days_late", "amount");

  private final List<String> ids = new ArrayList<>();
  private final List<List<String>> fields = new ArrayList<>();
  private final Map<String, Integer> indices = new LinkedHashMap<>();

  private RecordKinds() {}

  /// The record kinds of a people file.
  public static RecordKinds of(PeopleModel people) {
    RecordKinds kinds = new RecordKinds();
    for (ActKind act : people.acts()) {
      kinds.add(act.id(), act.fields().stream().map(ActKind.ActField::id).toList());
    }
    for (DebtModel.Stage stage : DebtModel.Stage.values()) {
      kinds.add(stage.id(), DEBT_FIELDS);
    }
    return kinds;
  }

  private void add(String id, List<String> particulars) {
    indices.putIfAbsent(id, ids.size());
    ids.add(id);
    fields.add(List.copyOf(particulars));
  }

  /// How many kinds there are.
  public int size() {
    return ids.size();
  }

  /// Every kind, in the order of their indices.
  public List<String> ids() {
    return List.copyOf(ids);
  }

  /// The id of a kind.
  public String id(int kind) {
    return ids.get(kind);
  }

  /// The index of a kind, or -1.
  public int index(String id) {
    return indices.getOrDefault(id, -1);
  }

  /// The particulars of a kind, in order.
  public List<String> fields(int kind) {
    return fields.get(kind);
  }

  /// The index of a particular among those of a kind, or -1.
  public int fieldIndex(int kind, String field) {
    return fields.get(kind).indexOf(field);
  }

  /// The particulars that every one of these kinds has: what the condition of a rule that all of
  /// them set off can read. Unknown kinds are passed over.
  public Set<String> fieldsOfAll(Collection<String> kinds) {
    Set<String> common = new LinkedHashSet<>();
    boolean first = true;
    for (String kind : kinds) {
      int index = index(kind);
      if (index < 0) {
        continue;
      }
      if (first) {
        common.addAll(fields.get(index));
        first = false;
      } else {
        common.retainAll(fields.get(index));
      }
    }
    return common;
  }
}

package org.glasshouse.scenario.expr;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The names that an expression may use. Facts of registers (`record.age`, …) are always there.
///
/// @param recordFields particulars of the record at hand, such as `hours`; empty where there is no
///   record, as in what the calendar sets off
/// @param counts ids of the scheme's counts
/// @param parameters ids of the scheme's parameters
/// @param bands ids of the scheme's bands, lowest first
/// @param lists ids of the scheme's lists
public record Scope(
    Set<String> recordFields,
    Set<String> counts,
    Set<String> parameters,
    List<String> bands,
    Set<String> lists) {

  /// A scope in which only registers, `score` and `band` can be read.
  public static final Scope EMPTY = new Scope(Set.of(), Set.of(), Set.of(), List.of(), Set.of());

  /// The same names, with other particulars of the record at hand.
  public Scope withRecordFields(Set<String> fields) {
    return new Scope(fields, counts, parameters, bands, lists);
  }

  /// Every name that can stand in an expression, in alphabetical order.
  List<String> names() {
    Set<String> names = new TreeSet<>();
    names.add("score");
    names.add("band");
    for (Variable.Register register : Variable.Register.values()) {
      names.add("record." + idOf(register));
    }
    for (String field : recordFields) {
      names.add("record." + field);
    }
    for (String count : counts) {
      names.add("count." + count);
    }
    for (String parameter : parameters) {
      names.add("param." + parameter);
    }
    for (String list : lists) {
      names.add("list." + list);
    }
    return List.copyOf(names);
  }

  /// The name of a register's fact after `record.`, such as `public_servant`.
  public static String idOf(Variable.Register register) {
    return register.name().toLowerCase(Locale.ROOT);
  }
}

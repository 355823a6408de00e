package org.glasshouse.scenario.branch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;

/// The schemes of one city at different times, given one shape. Each gets the rules, lists,
/// consequences, counts and parameters of all: first those of the first scheme, in its order, then
/// what each later one adds. So the indices of an earlier scheme never change, and with them no
/// draw that an index takes part in.
///
/// What a scheme does not have has no effect in it: no record sets such a rule off, nobody enters
/// such a list, nothing leads to such a consequence. A count that a later scheme adds is kept from
/// the first day on, so that it is right when it is first read.
final class AlikeSchemes {

  private static final int MOST_RULES = 511;
  private static final int MOST_LISTS = 8;
  private static final int MOST_CONSEQUENCES = 31;
  private static final String GONE = " (no longer)";

  private final List<Named> schemes;

  private AlikeSchemes(List<Named> schemes) {
    this.schemes = schemes;
  }

  /// A scheme and where it is from.
  ///
  /// @param name of the scenario, for messages
  /// @param where such as `scheme pilot`
  /// @param scheme the scheme
  record Named(String name, String where, Scheme scheme) {}

  /// Gives schemes one shape.
  ///
  /// @param schemes in order of time
  /// @throws NotAlike if that cannot be done
  static List<Scheme> of(List<Named> schemes) {
    return new AlikeSchemes(schemes).all();
  }

  private List<Scheme> all() {
    Named last = schemes.getLast();
    for (Named earlier : schemes) {
      same(earlier, last);
    }
    List<List<Scheme.Rule>> rules =
        union("rules", Scheme::rules, Scheme.Rule::id, AlikeSchemes::without, MOST_RULES);
    List<List<Scheme.Count>> counts =
        union("counts", Scheme::counts, Scheme.Count::id, AlikeSchemes::without, MOST_RULES);
    List<List<Scheme.ListRule>> lists =
        union("lists", Scheme::lists, Scheme.ListRule::id, AlikeSchemes::without, MOST_LISTS);
    List<List<Scheme.Consequence>> consequences =
        union(
            "consequences",
            Scheme::consequences,
            Scheme.Consequence::id,
            AlikeSchemes::without,
            MOST_CONSEQUENCES);
    List<List<Scheme.Parameter>> parameters =
        union(
            "parameters",
            Scheme::parameters,
            Scheme.Parameter::id,
            (parameter, _) -> parameter,
            Integer.MAX_VALUE);
    List<Scheme> alike = new ArrayList<>();
    for (int i = 0; i < schemes.size(); i++) {
      Scheme own = schemes.get(i).scheme();
      alike.add(
          new Scheme(
              own.id(),
              own.title(),
              own.kind(),
              own.purpose(),
              own.enrolment(),
              own.score(),
              parameters.get(i),
              counts.get(i),
              rules.get(i),
              own.bands(),
              own.recalculation(),
              lists.get(i),
              consequences.get(i),
              own.redress(),
              sources(own),
              own.interpretations(),
              own.notModelled(),
              own.tests()));
    }
    return List.copyOf(alike);
  }

  // ---- What must be the same -------------------------------------------------------------------

  private static void same(Named earlier, Named later) {
    Scheme before = earlier.scheme();
    Scheme after = later.scheme();
    same(earlier, later, ".bands", bands(before), bands(after));
    for (int b = 0; b < before.bands().size(); b++) {
      String band = ".bands." + before.bands().get(b).id();
      same(earlier, later, band, cut(before, b), cut(after, b));
    }
    same(earlier, later, ".score", before.score(), after.score());
    same(earlier, later, ".enrolment", before.enrolment(), after.enrolment());
    for (Scheme.Consequence mine : before.consequences()) {
      for (Scheme.Consequence theirs : after.consequences()) {
        if (mine.id().equals(theirs.id())) {
          String what = ".consequences." + mine.id() + ".effect";
          same(earlier, later, what, mine.effect(), theirs.effect());
        }
      }
    }
    for (Scheme.ListRule mine : before.lists()) {
      for (Scheme.ListRule theirs : after.lists()) {
        if (mine.id().equals(theirs.id())) {
          String what = ".lists." + mine.id() + ".negative";
          same(earlier, later, what, mine.negative(), theirs.negative());
        }
      }
    }
  }

  private static void same(Named earlier, Named later, String what, Object one, Object other) {
    AlikeScenarios.same(earlier.name(), later.name(), earlier.where() + what, one, other);
  }

  private static List<String> bands(Scheme scheme) {
    return scheme.bands().stream().map(Scheme.Band::id).toList();
  }

  private static String cut(Scheme scheme, int band) {
    return switch (scheme.bands().get(band).cut()) {
      case Scheme.Cut.ByScore _ -> "by score";
      case Scheme.Cut.ByShare _ -> "by share";
    };
  }

  // ---- One shape -------------------------------------------------------------------------------

  /// What a scheme has of something that it does not have.
  private interface Without<T> {

    /// @param part as the nearest scheme in time has it, the earlier one first
    /// @param before whether a later scheme adds it
    T of(T part, boolean before);
  }

  private <T> List<List<T>> union(
      String what,
      Function<Scheme, List<T>> parts,
      Function<T, String> id,
      Without<T> without,
      int most) {
    List<String> order = new ArrayList<>();
    List<Map<String, T>> byId = new ArrayList<>();
    for (Named named : schemes) {
      Map<String, T> own = new LinkedHashMap<>();
      for (T part : parts.apply(named.scheme())) {
        own.put(id.apply(part), part);
      }
      List<String> known = order.stream().filter(own::containsKey).toList();
      List<String> here = own.keySet().stream().filter(order::contains).toList();
      if (!known.equals(here)) {
        String where = named.where() + "." + what + " ";
        throw NotAlike.differs(
            schemes.getFirst().name(), where + known, named.name(), where + here);
      }
      own.keySet().stream().filter(part -> !known.contains(part)).forEach(order::add);
      byId.add(own);
    }
    if (order.size() > most) {
      throw new NotAlike(
          String.join(" and ", schemes.stream().map(Named::name).toList())
              + " have "
              + order.size()
              + " different "
              + what
              + " together; expected at most "
              + most
              + ".");
    }
    List<List<T>> all = new ArrayList<>();
    for (int i = 0; i < schemes.size(); i++) {
      List<T> shaped = new ArrayList<>();
      for (String part : order) {
        T own = byId.get(i).get(part);
        shaped.add(own == null ? nearest(byId, i, part, without) : own);
      }
      all.add(List.copyOf(shaped));
    }
    return all;
  }

  private static <T> T nearest(List<Map<String, T>> byId, int at, String id, Without<T> without) {
    for (int i = at - 1; i >= 0; i--) {
      T part = byId.get(i).get(id);
      if (part != null) {
        return without.of(part, false);
      }
    }
    for (int i = at + 1; i < byId.size(); i++) {
      T part = byId.get(i).get(id);
      if (part != null) {
        return without.of(part, true);
      }
    }
    throw new IllegalStateException(id + " is in no scheme");
  }

  /// A rule that nothing sets off. What it awarded before keeps its name, expiry and period. One
  /// that is still to come awards nothing, so that nothing is scaled by its points.
  private static Scheme.Rule without(Scheme.Rule rule, boolean before) {
    return new Scheme.Rule(
        rule.id(),
        before ? rule.title() : rule.title() + GONE,
        new Scheme.Trigger.OnRecord(Set.of()),
        null,
        before || rule.points() instanceof Scheme.Points.Computed ? null : rule.points(),
        rule.limit(),
        rule.cap(),
        rule.taper(),
        rule.escalation(),
        rule.periodDays(),
        rule.expiresDays(),
        List.of(),
        rule.override(),
        null,
        rule.gravity(),
        rule.provenance(),
        rule.explain(),
        rule.path());
  }

  /// A count that is still to come counts already; one that is gone counts nothing more.
  private static Scheme.Count without(Scheme.Count count, boolean before) {
    return before ? count : new Scheme.Count(count.id(), Set.of(), count.days());
  }

  /// A list that nobody enters. One that is gone lets everybody go at once.
  private static Scheme.ListRule without(Scheme.ListRule list, boolean before) {
    return new Scheme.ListRule(
        list.id(),
        before ? list.title() : list.title() + GONE,
        list.negative(),
        list.published(),
        null,
        Scheme.Calendar.AT_ONCE,
        list.entryShare(),
        null,
        null,
        list.extensionLow(),
        list.extensionHigh(),
        before ? null : new Expression.Constant(Expression.Type.BOOL, 1),
        new Quantity(0, list.exitDelayDays().provenance(), list.exitDelayDays().path()),
        Set.of(),
        list.provenance());
  }

  private static Scheme.Consequence without(Scheme.Consequence consequence, boolean before) {
    return new Scheme.Consequence(
        consequence.id(),
        before ? consequence.title() : consequence.title() + GONE,
        consequence.effect(),
        consequence.service(),
        Set.of(),
        Set.of(),
        consequence.severity(),
        consequence.reach(),
        consequence.minDays(),
        consequence.provenance());
  }

  private List<Citation> sources(Scheme own) {
    Map<String, Citation> sources = new LinkedHashMap<>();
    own.sources().forEach(source -> sources.put(source.key(), source));
    for (Named other : schemes) {
      other.scheme().sources().forEach(source -> sources.putIfAbsent(source.key(), source));
    }
    return List.copyOf(sources.values());
  }
}

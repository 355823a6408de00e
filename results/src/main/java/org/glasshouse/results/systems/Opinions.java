package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.opinion.OpinionBlocks;
import org.glasshouse.engine.opinion.OpinionBlocks.Answer;
import org.glasshouse.engine.opinion.OpinionBlocks.Who;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.systems.Event;
import org.glasshouse.scenario.systems.OpinionSetting;
import org.glasshouse.scenario.systems.Telling;

/// What a run says about opinion, read from its blocks.
public final class Opinions {

  private static final int ADULTS = 1;
  private static final int AWARE = 3;

  private final Totals totals;

  /// Opinion in a run that has it on.
  public Opinions(Totals totals) {
    this.totals = totals;
  }

  /// Answers at the first survey, all cities.
  static double first(SocietyTotals society, Answer answer) {
    return society.sum(OpinionBlocks::of, (b, v) -> v[b.first().at(answer.ordinal())]);
  }

  /// How many of a group answer so on the last day, all cities.
  static double last(SocietyTotals society, Who who, Answer answer) {
    return society.sum((l, v) -> last(l, v, who, answer));
  }

  /// The same in one city.
  public double last(SocietyTotals society, int city, Who who, Answer answer) {
    return last(society.layouts().get(city), society.cities().get(city), who, answer);
  }

  private static long last(CityLayout layout, long[] values, Who who, Answer answer) {
    OpinionBlocks blocks = OpinionBlocks.of(layout);
    return blocks == null ? 0 : values[blocks.answers().at(who.ordinal(), answer.ordinal())];
  }

  /// Share of the adults of a city who know on the last day that they are scored.
  public double awareShare(SocietyTotals society, int city) {
    CityLayout layout = society.layouts().get(city);
    long[] values = society.cities().get(city);
    return Totals.quotient(
        (double) values[layout.population.at(AWARE)],
        (double) values[layout.population.at(ADULTS)]);
  }

  /// Share of protected lawful acts left undone, over the cities that are told something or over
  /// those that are told nothing; no number if there are none of them.
  double undone(SocietyTotals society, boolean told) {
    double undone = 0;
    double all = 0;
    for (int city = 0; city < society.cities().size(); city++) {
      if (tellings(city).isEmpty() != told) {
        undone += undone(society, city);
        all += undone(society, city) + done(society, city);
      }
    }
    return Totals.quotient(undone, all);
  }

  /// Protected lawful acts of a city that were left undone.
  public double undone(SocietyTotals society, int city) {
    return protectedActs(society, city, false);
  }

  /// Those that were done.
  public double done(SocietyTotals society, int city) {
    return protectedActs(society, city, true);
  }

  private double protectedActs(SocietyTotals society, int city, boolean done) {
    CityLayout layout = society.layouts().get(city);
    long[] values = society.cities().get(city);
    double sum = 0;
    List<ActKind> kinds = totals.scenario().people().acts();
    for (int kind = 0; kind < kinds.size(); kind++) {
      if (kinds.get(kind).nature() == ActKind.Nature.PROTECTED) {
        double enumerated = society.enumeratedShare()[kind];
        double acts = values[(done ? layout.acts : layout.notDone).at(kind)];
        sum += enumerated == 0 ? 0 : acts / enumerated;
      }
    }
    return sum;
  }

  /// What a city is told, in a few words: `told of its benefits`.
  public String told(int city) {
    List<String> told = tellings(city);
    return told.isEmpty() ? "told nothing special" : "told of " + String.join(" and ", told);
  }

  private List<String> tellings(int city) {
    OpinionSetting setting = totals.scenario().systems().of(OpinionSetting.class);
    List<String> told = new ArrayList<>();
    if (setting == null || setting.reach().value() == 0) {
      return told;
    }
    for (Event<Telling> event : setting.events()) {
      if (event.in(totals.scenario().cities().get(city).id()) && event.dose().value() > 0) {
        told.add(
            switch (event.what()) {
              case BENEFITS -> "its benefits";
              case HARMS -> "its harms";
              case BOTH -> "its benefits and its harms";
            });
      }
    }
    return told.stream().distinct().toList();
  }
}

package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import java.util.List;
import org.glasshouse.engine.fines.FinesBlocks;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.systems.CensorshipSetting;

/// What fines for speech did. A *case* begins when somebody who owes nothing is fined and ends when
/// nothing is owed any more.
///
/// @param wrong share of cases that began with a wrong record
/// @param poor days for which a case of somebody of the lowest fifth of income lasts
/// @param rich the same of the highest fifth
/// @param longer the first over the second
/// @param poorMoney share of credits of the lowest fifth that were given back as money
/// @param richMoney the same of the highest fifth
/// @param lapsed share of credits that lapsed
/// @param barred posts that count as speech and were not written by those who were barred, for a
///   case
/// @param shut share of the days on which credits are owed on which their citizen is shut out
/// @param loop share of all flags that come from those who earn back
public record SpeechFinesMeasures(
    Measure wrong,
    Measure poor,
    Measure rich,
    Measure longer,
    Measure poorMoney,
    Measure richMoney,
    Measure lapsed,
    Measure barred,
    Measure shut,
    Measure loop) {

  private static final String ID = "speech-fines.";
  private static final int RICHEST = FinesBlocks.FIFTHS - 1;

  /// The measures of a run with fines for speech.
  public static SpeechFinesMeasures of(Totals totals) {
    return new SpeechFinesMeasures(
        draft(totals, "wrong", "cases begun by a wrong record", "share")
            .ratio(
                "cases begun by a wrong record",
                s -> cases(s, FinesBlocks.BEGUN_WRONGLY),
                "cases begun",
                s -> cases(s, FinesBlocks.BEGUN)),
        length(totals, "poor", "of the lowest fifth of income", 0),
        length(totals, "rich", "of the highest fifth of income", RICHEST),
        draft(totals, "longer", "length of cases, lowest over highest fifth", "1")
            .ratio(
                "days of a case of the lowest fifth",
                s -> length(s, 0),
                "days of a case of the highest fifth",
                s -> length(s, RICHEST)),
        money(totals, "poor-money", "of the lowest fifth of income", 0),
        money(totals, "rich-money", "of the highest fifth of income", RICHEST),
        draft(totals, "lapsed", "credits that lapsed", "share")
            .ratio(
                "credits that lapsed",
                s -> credits(s, FinesBlocks.LAPSED),
                "credits fined",
                s -> credits(s, FinesBlocks.FINED)),
        draft(totals, "barred", "posts not written by those who were barred", "posts for a case")
            .ratio(
                "posts not written by those who were barred",
                s -> s.sum(FinesBlocks::in, (b, v) -> v[b.unsaid().at(FinesBlocks.PROTECTED)]),
                "cases begun",
                s -> cases(s, FinesBlocks.BEGUN)),
        draft(totals, "shut", "days owing on which one is shut out", "share")
            .ratio(
                "days owing and shut out",
                s -> days(s, FinesBlocks.SHUT_OUT),
                "days owing",
                s -> days(s, FinesBlocks.OWING)),
        draft(totals, "loop", "flags by those who earn back, among all flags", "share")
            .ratio(
                "flags by those who earn back",
                SpeechFinesMeasures::earned,
                "flags",
                s -> earned(s) + flags(s, flagged(totals))));
  }

  private static double earned(SocietyTotals s) {
    return s.sum(FinesBlocks::in, (b, v) -> v[b.flags().at(0)]);
  }

  /// Flags of everybody else; none where nobody can flag.
  private static double flags(SocietyTotals s, int kind) {
    return kind < 0 ? 0 : s.sum((layout, values) -> values[layout.acts.at(kind)]);
  }

  /// Index of the act by which posts are flagged, or −1.
  private static int flagged(Totals totals) {
    CensorshipSetting setting = totals.scenario().systems().of(CensorshipSetting.class);
    List<ActKind> acts = totals.scenario().people().acts();
    for (int kind = 0; kind < acts.size(); kind++) {
      if (setting != null && setting.flags().contains(acts.get(kind).id())) {
        return kind;
      }
    }
    return -1;
  }

  private static Totals.Draft draft(Totals totals, String id, String title, String unit) {
    return totals.measure(ID + id, title, unit).from(SYSTEM);
  }

  private static Measure length(Totals totals, String id, String whose, int fifth) {
    return draft(totals, id, "days for which a case lasts, " + whose, "day")
        .ratio(
            "days owing, " + whose,
            s -> at(s, fifth, FinesBlocks.OWING),
            "cases begun, " + whose,
            s -> begun(s, fifth));
  }

  private static Measure money(Totals totals, String id, String whose, int fifth) {
    return draft(totals, id, "credits given back as money, " + whose, "share")
        .ratio(
            "credits donated, " + whose,
            s -> credits(s, fifth, FinesBlocks.DONATED),
            "credits fined, " + whose,
            s -> credits(s, fifth, FinesBlocks.FINED));
  }

  private static double length(SocietyTotals s, int fifth) {
    return Totals.quotient(at(s, fifth, FinesBlocks.OWING), begun(s, fifth));
  }

  private static double at(SocietyTotals s, int fifth, int what) {
    return s.sum(FinesBlocks::in, (b, v) -> v[b.days().at(fifth, what)]);
  }

  private static double begun(SocietyTotals s, int fifth) {
    return s.sum(FinesBlocks::in, (b, v) -> v[b.cases().at(fifth, FinesBlocks.BEGUN)]);
  }

  private static double days(SocietyTotals s, int what) {
    return s.sum(FinesBlocks::in, (b, v) -> b.days().sumAt(what, v));
  }

  private static double cases(SocietyTotals s, int what) {
    return s.sum(FinesBlocks::in, (b, v) -> b.cases().sumAt(what, v));
  }

  private static double credits(SocietyTotals s, int how) {
    return s.sum(FinesBlocks::in, (b, v) -> b.credits().sumAt(how, v));
  }

  private static double credits(SocietyTotals s, int fifth, int how) {
    return s.sum(FinesBlocks::in, (b, v) -> v[b.credits().at(fifth, how)]);
  }
}

package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import java.util.function.Function;
import org.glasshouse.engine.assembly.AssemblyBlocks;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// What an assembly and the answer to it did to people.
///
/// @param went times that somebody went
/// @param stayed of those who would have gone, who stayed away for fear
/// @param covered of those who went, who covered up
/// @param named of those who went, whom cameras named
/// @param mistaken people whom cameras took for somebody else by covered faces and otherwise, at
///   the act of taking part
/// @param orders windows of wide orders
/// @param wrong records of wide orders on people who had not gone
/// @param wrongShare of all records of wide orders
/// @param checked checks at cordons
/// @param hours hours lost by them
/// @param hurt people hurt by them
/// @param hurtAbsent of whom had not gone
/// @param shutParticipants share of days shut out of those who went
/// @param shutPassersBy of those recorded who had not gone
/// @param shutOthers of all other adults
/// @param shutMore of those recorded who had not gone, less that of all other adults
/// @param awarePassersBy share of days on which those recorded who had not gone know of being
///   scored
/// @param awareOthers the same of all other adults
/// @param silentPassersBy share of going that fear would keep those recorded from
/// @param silentOthers the same of all other adults
public record AssemblyMeasures(
    Measure went,
    Measure stayed,
    Measure covered,
    Measure named,
    Measure mistaken,
    Measure orders,
    Measure wrong,
    Measure wrongShare,
    Measure checked,
    Measure hours,
    Measure hurt,
    Measure hurtAbsent,
    Measure shutParticipants,
    Measure shutPassersBy,
    Measure shutOthers,
    Measure shutMore,
    Measure awarePassersBy,
    Measure awareOthers,
    Measure silentPassersBy,
    Measure silentOthers) {

  /// Those of a run.
  public static AssemblyMeasures of(Totals totals) {
    return new AssemblyMeasures(
        totals
            .measure("assembly.went", "times that somebody went to an assembly", "citizen")
            .from(SYSTEM)
            .paired()
            .total("went", s -> crowd(s, AssemblyBlocks.WENT)),
        totals
            .measure("assembly.stayed", "who stayed away for fear", "share")
            .from(SYSTEM)
            .ratio(
                "stayed away for fear",
                s -> crowd(s, AssemblyBlocks.STAYED),
                "would have gone",
                s -> crowd(s, AssemblyBlocks.WENT) + crowd(s, AssemblyBlocks.STAYED)),
        ofCrowd(totals, "covered", "who covered up", AssemblyBlocks.COVERED),
        ofCrowd(totals, "named", "whom cameras named", AssemblyBlocks.NAMED),
        totals
            .measure("assembly.mistaken", "taken for somebody at an assembly", "record")
            .from(SYSTEM)
            .total(
                "wrong records of the act less those of wide orders",
                s -> mistaken(s) - answer(s, AssemblyBlocks.WRONG)),
        count(totals, "orders", "windows of wide orders", AssemblyBlocks.ORDERS),
        count(totals, "wrong", "records on people who had not gone", AssemblyBlocks.WRONG),
        totals
            .measure("assembly.wrong-share", "wide orders on people who had not gone", "share")
            .from(SYSTEM)
            .ratio(
                "records on people who had not gone",
                s -> answer(s, AssemblyBlocks.WRONG),
                "records of wide orders",
                s -> answer(s, AssemblyBlocks.WRONG) + answer(s, AssemblyBlocks.RIGHT)),
        count(totals, "checked", "checks at cordons", AssemblyBlocks.CHECKED),
        count(totals, "hours", "hours lost at cordons", AssemblyBlocks.HOURS),
        count(totals, "hurt", "people hurt at cordons", AssemblyBlocks.HURT),
        count(totals, "hurt-absent", "people hurt who had not gone", AssemblyBlocks.HURT_ABSENT),
        days(totals, "shut-went", AssemblyBlocks.SHUT_OUT, AssemblyBlocks.PARTICIPANTS, 1),
        days(totals, "shut-near", AssemblyBlocks.SHUT_OUT, AssemblyBlocks.PASSERS_BY, 1),
        days(totals, "shut-others", AssemblyBlocks.SHUT_OUT, AssemblyBlocks.OTHERS, 1),
        totals
            .measure("assembly.shut-more", "days shut out, more than others", "share")
            .from(SYSTEM)
            .over(
                "days of those recorded who had not gone",
                s -> day(s, AssemblyBlocks.PASSERS_BY, AssemblyBlocks.DAYS),
                s -> shut(s, AssemblyBlocks.PASSERS_BY) - shut(s, AssemblyBlocks.OTHERS)),
        days(totals, "aware-near", AssemblyBlocks.AWARE, AssemblyBlocks.PASSERS_BY, 1),
        days(totals, "aware-others", AssemblyBlocks.AWARE, AssemblyBlocks.OTHERS, 1),
        days(totals, "silent-near", AssemblyBlocks.SILENT, AssemblyBlocks.PASSERS_BY, 1000),
        days(totals, "silent-others", AssemblyBlocks.SILENT, AssemblyBlocks.OTHERS, 1000));
  }

  private static Measure ofCrowd(Totals totals, String id, String title, int what) {
    return totals
        .measure("assembly." + id, title, "share")
        .from(SYSTEM)
        .ratio(title, s -> crowd(s, what), "went", s -> crowd(s, AssemblyBlocks.WENT));
  }

  private static Measure count(Totals totals, String id, String title, int what) {
    return totals
        .measure("assembly." + id, title, "1")
        .from(SYSTEM)
        .total(title, s -> answer(s, what));
  }

  private static Measure days(Totals totals, String id, int what, int who, double parts) {
    String[] titles = {
      "days", "days shut out", "days knowing of being scored", "kept away by fear"
    };
    return totals
        .measure("assembly." + id, titles[what], "share")
        .from(SYSTEM)
        .ratio(
            titles[what],
            s -> day(s, who, what) / parts,
            "days",
            s -> day(s, who, AssemblyBlocks.DAYS));
  }

  private static double shut(SocietyTotals s, int who) {
    return Totals.quotient(day(s, who, AssemblyBlocks.SHUT_OUT), day(s, who, AssemblyBlocks.DAYS));
  }

  private static double mistaken(SocietyTotals society) {
    return society.sum((layout, values) -> {
      AssemblyBlocks blocks = AssemblyBlocks.of(layout);
      return blocks == null ? 0 : blocks.mistaken(layout, values);
    });
  }

  private static double crowd(SocietyTotals s, int what) {
    return at(s, AssemblyBlocks::crowd, what);
  }

  private static double answer(SocietyTotals s, int what) {
    return at(s, AssemblyBlocks::answer, what);
  }

  private static double day(SocietyTotals s, int who, int what) {
    return s.sum(AssemblyBlocks::of, (b, v) -> v[b.days().at(who, what)]);
  }

  private static double at(SocietyTotals s, Function<AssemblyBlocks, Block> pick, int what) {
    return s.sum(AssemblyBlocks::of, (b, v) -> v[pick.apply(b).at(what)]);
  }
}

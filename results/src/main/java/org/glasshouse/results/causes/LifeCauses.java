package org.glasshouse.results.causes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.Evaluation.Outcome;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Decided;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.replay.Kept;
import org.glasshouse.engine.replay.Rescore;
import org.glasshouse.results.folder.RunFolder.FollowedLife;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.Relife;
import org.glasshouse.results.replay.Replayed;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// On what every denial in one life rests. The life is scored anew on the records that were made,
/// with some of them left out: what people did and what was recorded of it is frozen.
///
/// @param denials in the order in which they began
/// @param records those that a rule acted on, or without which a denial would have been shorter
/// @param complete whether every record was left out alone; if not, the latest were
public record LifeCauses(List<Denied> denials, List<Ground> records, boolean complete) {

  /// Records that are left out alone at the most.
  static final int MOST_RECORDS = 192;

  /// Times that a neighbourhood is scored anew side by side.
  private static final int TOGETHER = 24;

  /// A denial.
  ///
  /// @param door what was denied, and when
  /// @param rests on what its days rest
  /// @param butFor records without which alone it would have been served for fewer days, in order
  public record Denied(Door door, RestedDays rests, List<ButForDays> butFor) {}

  /// Days of a denial that would not have been served without a record alone.
  ///
  /// @param record its number in the life
  /// @param days at least 1
  public record ButForDays(int record, int days) {}

  /// A record that something rested on.
  ///
  /// @param number its number in the life
  /// @param made what it says
  /// @param rules that acted on it, as indices in the scheme; lists as in
  ///   [LedgerEntry#matterOfList]
  /// @param corrected day on which an objection to what came of it was upheld; −1 if never
  /// @param butFor days of all denials that would not have been served without it alone
  /// @param before of the days of these denials, those served before it was corrected; all if never
  public record Ground(
      int number, RecordMade made, List<Integer> rules, int corrected, int butFor, int before) {}

  public LifeCauses {
    denials = List.copyOf(denials);
    records = List.copyOf(records);
  }

  /// Works it out; nothing is scored anew if nothing was denied.
  ///
  /// @throws RunRefused as in [Replayed#life]
  public static LifeCauses of(Replayed replayed) {
    FollowedLife told = replayed.life();
    Relife life = Objects.requireNonNull(replayed.again(told));
    List<Door> doors = life.doors(life.entries());
    if (doors.isEmpty()) {
      return new LifeCauses(List.of(), List.of(), true);
    }
    List<RecordMade> records = life.records();
    int last = doors.stream().mapToInt(Door::to).max().orElse(0);
    int end = 0;
    while (end < records.size() && records.get(end).day() <= last) {
      end++;
    }
    int first = Math.max(0, end - MOST_RECORDS);
    List<Kept> kept = new ArrayList<>(Games.common());
    for (int i = first; i < end; i++) {
      kept.add(Kept.withoutRecord(told.citizen().slot(), i + 1));
    }
    List<List<Door>> anew = new ArrayList<>();
    for (Rescore.Lives lives : replayed.rescored(parts(told.citizen(), kept))) {
      lives.anew().forEach(one -> anew.add(life.doors(one)));
    }
    List<Denied> denials = new ArrayList<>();
    int[] butFor = new int[records.size()];
    int[][] of = new int[records.size()][doors.size()];
    for (int d = 0; d < doors.size(); d++) {
      Door door = doors.get(d);
      List<ButForDays> alone = new ArrayList<>();
      for (int i = first; i < end; i++) {
        int days = door.days() - door.closedIn(anew.get(Games.COMMON + i - first));
        if (days > 0) {
          alone.add(new ButForDays(i + 1, days));
          butFor[i] += days;
          of[i][d] = days;
        }
      }
      denials.add(new Denied(door, Games.of(door, anew), List.copyOf(alone)));
    }
    return new LifeCauses(
        denials, grounds(life, replayed.evaluations(), doors, butFor, of), first == 0);
  }

  /// The questions in parts that threads share, in order.
  private static List<Rescore> parts(CitizenId citizen, List<Kept> kept) {
    List<Rescore> parts = new ArrayList<>();
    for (int from = 0; from < kept.size(); from += TOGETHER) {
      int to = Math.min(from + TOGETHER, kept.size());
      parts.add(new Rescore(List.of(citizen), kept.subList(from, to)));
    }
    return parts;
  }

  private static List<Ground> grounds(
      Relife life, List<Evaluation> evaluations, List<Door> doors, int[] butFor, int[][] of) {
    List<List<Integer>> rules = rules(life, evaluations);
    int[] corrected = corrections(life, rules);
    List<Ground> grounds = new ArrayList<>();
    for (int i = 0; i < butFor.length; i++) {
      if (butFor[i] > 0 || !rules.get(i).isEmpty()) {
        int before = 0;
        for (int d = 0; d < doors.size(); d++) {
          Door door = doors.get(d);
          int until = corrected[i] < 0 ? door.to() : Math.min(door.to(), corrected[i]);
          before += of[i][d] == 0 ? 0 : Math.max(0, until - door.from());
        }
        grounds.add(
            new Ground(
                i + 1, life.records().get(i), rules.get(i), corrected[i], butFor[i], before));
      }
    }
    return grounds;
  }

  /// For each record the rules and lists that acted on it, each once.
  private static List<List<Integer>> rules(Relife life, List<Evaluation> evaluations) {
    List<List<Integer>> rules = new ArrayList<>();
    life.records().forEach(_ -> rules.add(new ArrayList<>()));
    for (Evaluation seen : evaluations) {
      if (seen.record() > 0 && seen.outcome() == Outcome.ACTED) {
        List<Integer> of = rules.get(seen.record() - 1);
        if (!of.contains(seen.matter())) {
          of.add(seen.matter());
        }
      }
    }
    return rules;
  }

  /// For each record the day on which an objection to what came of it was upheld, or −1. An
  /// objection is to the latest record before it that its rule acted on and that is not corrected
  /// yet, a wrong one before a right one.
  private static int[] corrections(Relife life, List<List<Integer>> rules) {
    List<RecordMade> records = life.records();
    int[] days = new int[records.size()];
    Arrays.fill(days, -1);
    for (LedgerEntry entry : life.entries()) {
      if (entry instanceof Decided decided && decided.upheld()) {
        int found = -1;
        for (int i = 0; i < days.length && records.get(i).day() <= decided.day(); i++) {
          boolean of = days[i] < 0 && rules.get(i).contains(decided.rule());
          boolean wrong = records.get(i).cause().wrong();
          if (of && (wrong || found < 0 || !records.get(found).cause().wrong())) {
            found = i;
          }
        }
        if (found >= 0) {
          days[found] = decided.day();
        }
      }
    }
    return days;
  }
}

package org.glasshouse.results.replay;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.tally.Cause;

/// On what the days of denials in a life rest: Shapley values (Shapley 1953) of the causes of its
/// records. The life is lived again with the records of every set of causes alone; a cause gets the
/// mean, over all orders in which causes can come in, of the days that it adds. The shares and what
/// is denied without any record add up to the days of the life exactly.
///
/// Those near react, draws are the same, and all outside the neighbourhood stays as it was.
///
/// @param total days of denials in the life, each denial counted by itself
/// @param bare of them, days that there would be without any of its records: through the household,
///   or by something other than records
/// @param denominator by which shares are divided: the factorial of the number of causes
/// @param shares of the causes that the life has, in their order
public record CauseDays(int total, int bare, long denominator, List<Share> shares) {

  /// Causes that are taken together, so that there are few.
  public enum Group {
    /// It happened as recorded.
    RIGHT,
    /// Somebody else's act.
    ANOTHER,
    /// Nothing happened.
    NOTHING,
    /// Made up.
    MADE_UP,
    /// Something was wrong about it.
    INEXACT;

    /// The group of a cause.
    public static Group of(Cause cause) {
      return switch (cause) {
        case GENUINE, DOUBLE_COUNTED -> RIGHT;
        case WRONG_PERSON, MISREAD -> ANOTHER;
        case FALSE_ALARM -> NOTHING;
        case FABRICATED -> MADE_UP;
        case WRONG_PARTICULARS, STALE, DUPLICATE, DISPUTED, OMITTED -> INEXACT;
      };
    }
  }

  /// What a group of causes adds.
  ///
  /// @param group the group
  /// @param records how many records it has in the life
  /// @param numerator days, times the denominator
  public record Share(Group group, int records, long numerator) {}

  /// Works it out.
  public static CauseDays of(Relife life) {
    List<Group> groups = new ArrayList<>();
    List<RecordMade> records = life.records();
    for (Group group : Group.values()) {
      if (count(records, group) > 0) {
        groups.add(group);
      }
    }
    int sets = 1 << groups.size();
    List<Prevention.Change> changes = new ArrayList<>();
    for (int set = 0; set < sets - 1; set++) {
      changes.add(new Prevention.Change(outside(records, groups, set), List.of()));
    }
    int[] days = new int[sets];
    List<List<LedgerEntry>> lives = life.without(changes, life.lastDay());
    for (int set = 0; set < sets - 1; set++) {
      days[set] = Door.total(life.doors(lives.get(set)));
    }
    days[sets - 1] = Door.total(life.doors(life.entries()));
    List<Share> shares = new ArrayList<>();
    long[] numerators = shapley(days, groups.size());
    for (int g = 0; g < groups.size(); g++) {
      shares.add(new Share(groups.get(g), count(records, groups.get(g)), numerators[g]));
    }
    return new CauseDays(days[sets - 1], days[0], factorial(groups.size()), List.copyOf(shares));
  }

  /// Shapley values of the players of a game, times the factorial of their number.
  ///
  /// @param worth of every set of players, a bit for each
  public static long[] shapley(int[] worth, int players) {
    long[] values = new long[players];
    for (int player = 0; player < players; player++) {
      for (int set = 0; set < worth.length; set++) {
        if ((set >>> player & 1) == 0) {
          int before = Integer.bitCount(set);
          long orders = factorial(before) * factorial(players - before - 1);
          values[player] += orders * (worth[set | 1 << player] - worth[set]);
        }
      }
    }
    return values;
  }

  private static long factorial(int number) {
    long product = 1;
    for (int i = 2; i <= number; i++) {
      product *= i;
    }
    return product;
  }

  private static int count(List<RecordMade> records, Group group) {
    return (int) records.stream().filter(record -> Group.of(record.cause()) == group).count();
  }

  /// Numbers of the records whose group is not in a set.
  private static List<Integer> outside(List<RecordMade> records, List<Group> groups, int set) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      int group = groups.indexOf(Group.of(records.get(i).cause()));
      if ((set >>> group & 1) == 0) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }
}

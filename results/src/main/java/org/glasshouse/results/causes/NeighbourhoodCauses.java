package org.glasshouse.results.causes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Decided;
import org.glasshouse.engine.ledger.LedgerEntry.Objected;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.replay.Kept;
import org.glasshouse.engine.replay.Rescore;
import org.glasshouse.results.replay.Door;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;

/// What the denials of all citizens of a neighbourhood rest on: sums over their lives.
///
/// @param citizens how many live there
/// @param denied of them, those to whom anything was denied
/// @param denials how many denials there were
/// @param rests on what their days rest
/// @param wronged citizens of whose days some would not have been served on right records alone
/// @param silent of them, those who never objected to anything
/// @param wrongRecords how many records were wrong
/// @param upheld objections that were upheld
/// @param withoutChannel days that would not have been served without all records of a channel, by
///   its id
/// @param withoutRule days that would not have been served without a rule, by the ids of its scheme
///   and its own
/// @param withoutList days that would not have been served without a list, by ids as of rules
public record NeighbourhoodCauses(
    int citizens,
    int denied,
    int denials,
    RestedDays rests,
    int wronged,
    int silent,
    int wrongRecords,
    int upheld,
    Map<String, Long> withoutChannel,
    Map<String, Long> withoutRule,
    Map<String, Long> withoutList) {

  /// What is scored anew: common questions, then without each channel, each rule and each list.
  static Rescore asked(Scenario scenario, List<CitizenId> people) {
    List<Kept> kept = new ArrayList<>(Games.common());
    for (int channel = 0; channel < scenario.channels().channels().size(); channel++) {
      kept.add(Kept.withoutChannel(channel));
    }
    for (int rule = 0; rule < scheme(scenario, people).rules().size(); rule++) {
      kept.add(Kept.withoutRule(rule));
    }
    for (int list = 0; list < scheme(scenario, people).lists().size(); list++) {
      kept.add(Kept.withoutList(list));
    }
    return new Rescore(people, kept);
  }

  /// Adds up what came of it.
  static NeighbourhoodCauses of(Scenario scenario, List<CitizenId> people, Rescore.Lives lives) {
    Scheme scheme = scheme(scenario, people);
    int lastDay = scenario.days() - 1;
    List<List<LedgerEntry>> own = bySlot(lives.lives(), people.size());
    List<List<List<Door>>> anew = new ArrayList<>();
    people.forEach(_ -> anew.add(new ArrayList<>()));
    for (List<LedgerEntry> each : lives.anew()) {
      List<List<LedgerEntry>> entries = bySlot(each, people.size());
      for (int slot = 0; slot < people.size(); slot++) {
        anew.get(slot).add(Door.of(entries.get(slot), scheme, lastDay));
      }
    }
    List<Channel> channels = scenario.channels().channels();
    RestedDays sum = RestedDays.NONE;
    Map<String, Long> byChannel = new TreeMap<>();
    Map<String, Long> byRule = new TreeMap<>();
    Map<String, Long> byList = new TreeMap<>();
    int denied = 0;
    int denials = 0;
    int wronged = 0;
    int silent = 0;
    for (int slot = 0; slot < people.size(); slot++) {
      List<Door> doors = Door.of(own.get(slot), scheme, lastDay);
      RestedDays life = RestedDays.NONE;
      for (Door door : doors) {
        life = life.plus(Games.of(door, anew.get(slot)));
        int at = Games.COMMON;
        for (Channel channel : channels) {
          int days = door.days() - door.closedIn(anew.get(slot).get(at++));
          byChannel.merge(channel.id(), (long) days, Long::sum);
        }
        for (Scheme.Rule rule : scheme.rules()) {
          int days = door.days() - door.closedIn(anew.get(slot).get(at++));
          byRule.merge(id(scheme, rule.id()), (long) days, Long::sum);
        }
        for (Scheme.ListRule list : scheme.lists()) {
          int days = door.days() - door.closedIn(anew.get(slot).get(at++));
          byList.merge(id(scheme, list.id()), (long) days, Long::sum);
        }
      }
      sum = sum.plus(life);
      denied += doors.isEmpty() ? 0 : 1;
      denials += doors.size();
      if (life.recordError() > 0) {
        wronged++;
        silent += own.get(slot).stream().anyMatch(Objected.class::isInstance) ? 0 : 1;
      }
    }
    int wrong = 0;
    int upheld = 0;
    for (LedgerEntry entry : lives.lives()) {
      wrong += entry instanceof RecordMade made && made.cause().wrong() ? 1 : 0;
      upheld += entry instanceof Decided decided && decided.upheld() ? 1 : 0;
    }
    return new NeighbourhoodCauses(
        people.size(),
        denied,
        denials,
        sum,
        wronged,
        silent,
        wrong,
        upheld,
        byChannel,
        byRule,
        byList);
  }

  /// By what a rule or a list is told from those of other schemes.
  public static String id(Scheme scheme, String own) {
    return scheme.id() + "/" + own;
  }

  private static Scheme scheme(Scenario scenario, List<CitizenId> people) {
    return scenario.cities().get(people.getFirst().city()).scheme();
  }

  private static List<List<LedgerEntry>> bySlot(List<LedgerEntry> entries, int people) {
    List<List<LedgerEntry>> by = new ArrayList<>();
    for (int slot = 0; slot < people; slot++) {
      by.add(new ArrayList<>());
    }
    for (LedgerEntry entry : entries) {
      by.get(entry.citizen().slot()).add(entry);
    }
    return by;
  }
}

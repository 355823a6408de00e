package org.glasshouse.results.compare;

import java.util.List;
import java.util.function.Function;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.Altered;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.BandChanged;
import org.glasshouse.engine.ledger.LedgerEntry.Charged;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.ledger.LedgerEntry.DebtMoved;
import org.glasshouse.engine.ledger.LedgerEntry.Decided;
import org.glasshouse.engine.ledger.LedgerEntry.Fined;
import org.glasshouse.engine.ledger.LedgerEntry.ListChanged;
import org.glasshouse.engine.ledger.LedgerEntry.Missing;
import org.glasshouse.engine.ledger.LedgerEntry.Noticed;
import org.glasshouse.engine.ledger.LedgerEntry.Objected;
import org.glasshouse.engine.ledger.LedgerEntry.Rated;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.ledger.LedgerEntry.RecordWithdrawn;
import org.glasshouse.engine.ledger.LedgerEntry.Rescored;
import org.glasshouse.engine.ledger.LedgerEntry.Traded;
import org.glasshouse.engine.ledger.LedgerEntry.Visited;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// What an entry of a life says, as one number that is the same under every scheme in which it says
/// the same: rules, bands, lists, consequences and channels count by their ids and not by their
/// place in a file. Kinds of acts count by their place, which is the same in runs that can be
/// paired. Different entries have different numbers, but for one chance in 2^64.
final class EntryKeys {

  private final long[] channels;
  private final long[] rules;
  private final long[][] exceptions;
  private final long[] bands;
  private final long[] lists;
  private final long[] consequences;

  /// @param city index of the city in which the life is lived
  EntryKeys(Scenario scenario, int city) {
    Scheme scheme = scenario.cities().get(city).scheme();
    this.channels = keys(scenario.channels().channels(), Channel::id);
    this.rules = keys(scheme.rules(), Scheme.Rule::id);
    this.exceptions =
        scheme.rules().stream()
            .map(rule -> keys(rule.exceptions(), Scheme.RuleException::id))
            .toArray(long[][]::new);
    this.bands = keys(scheme.bands(), Scheme.Band::id);
    this.lists = keys(scheme.lists(), Scheme.ListRule::id);
    this.consequences = keys(scheme.consequences(), Scheme.Consequence::id);
  }

  private static <T> long[] keys(List<T> parts, Function<T, String> id) {
    return parts.stream().mapToLong(part -> key(id.apply(part))).toArray();
  }

  private static long key(String id) {
    long key = id.length();
    for (int i = 0; i < id.length(); i++) {
      key = Keys.mix(key ^ id.charAt(i));
    }
    return key;
  }

  /// The number of what was done, with its day, whatever the score was by then.
  long event(LedgerEntry entry) {
    return of(
        switch (entry) {
          case Awarded e ->
              new Awarded(
                  e.citizen(), e.day(), e.rule(), e.exception(), e.tenths(), 0, e.cause(), e.why());
          case Rescored e -> new Rescored(e.citizen(), e.day(), e.tenths(), e.beyond(), 0, e.why());
          case Altered e -> new Altered(e.citizen(), e.day(), e.tenths(), 0, e.back());
          case Missing e -> new Missing(e.citizen(), e.day(), e.signs(), e.tenths(), 0);
          case Charged e -> new Charged(e.citizen(), e.day(), e.tenths(), 0, e.why());
          case Rated e -> new Rated(e.citizen(), e.day(), e.tenths(), 0);
          case Traded e -> new Traded(e.citizen(), e.day(), e.tenths(), e.price(), 0);
          default -> entry;
        });
  }

  /// The number of what was done, with its day.
  long of(LedgerEntry entry) {
    long day = Keys.mix(entry.day());
    return switch (entry) {
      case ActDone act -> fold(day, 1, act.kind(), act.amount());
      case DebtMoved debt -> fold(day, 2, debt.kind(), bit(debt.couldPay()));
      case RecordMade record ->
          fold(
              fold(day, 3, record.kind(), record.actDay()),
              channels[record.channel()],
              record.cause().ordinal(),
              record.amount());
      case RecordWithdrawn record ->
          fold(day, 4, record.kind(), record.cause().ordinal()) + why(record.why());
      case Awarded award ->
          fold(
              fold(day, 5, rules[award.rule()], exception(award)),
              award.cause().ordinal(),
              award.tenths(),
              award.scoreAfter() + why(award.why()));
      case Rescored change ->
          fold(day, 6, change.tenths(), change.scoreAfter())
              + Keys.mix(change.beyond())
              + why(change.why());
      case Altered change ->
          fold(day, bit(change.back()) + 7, change.tenths(), change.scoreAfter());
      case Missing change ->
          fold(fold(day, 9, change.signs(), 0), 0, change.tenths(), change.scoreAfter());
      case Charged change ->
          fold(day, 10, change.tenths(), change.scoreAfter()) + why(change.why());
      case BandChanged change ->
          fold(day, 11, bands[change.from()], bands[change.to()]) + why(change.why());
      case ListChanged change ->
          fold(day, 12, lists[change.list()], bit(change.on())) + why(change.why());
      case ConsequenceChanged change ->
          fold(day, 13, consequences[change.consequence()], bit(change.on()))
              + Keys.mix(change.basis().ordinal());
      case Noticed notice -> fold(day, 14, matter(notice.rule()), 0);
      case Objected objection -> fold(day, 15, matter(objection.rule()), 0);
      case Decided decision ->
          fold(day, 16, matter(decision.rule()), bit(decision.upheld())) + why(decision.why());
      case Fined fine -> fold(day, 17, fine.kind(), bit(fine.right()));
      case Visited visit ->
          fold(day, 18, visit.detainedDays(), bit(visit.hurt())) + why(visit.why());
      case Rated rating -> fold(day, 19, rating.tenths(), rating.scoreAfter());
      case Traded trade ->
          fold(fold(day, 20, trade.price(), 0), 0, trade.tenths(), trade.scoreAfter());
    };
  }

  /// What is in force, on which lists and in which band somebody is.
  ///
  /// @param inForce consequences, as bits
  /// @param onLists lists, as bits
  /// @param band its index; negative for somebody who is not scored
  long standing(int inForce, int onLists, int band) {
    long key = band < 0 ? 0 : bands[band];
    for (int rest = inForce; rest != 0; rest &= rest - 1) {
      key += Keys.mix(consequences[Integer.numberOfTrailingZeros(rest)]);
    }
    for (int rest = onLists; rest != 0; rest &= rest - 1) {
      key += Keys.mix(~lists[Integer.numberOfTrailingZeros(rest)]);
    }
    return Keys.mix(key);
  }

  private long exception(Awarded award) {
    return award.exception() < 0 ? 0 : exceptions[award.rule()][award.exception()];
  }

  /// A rule, or a list where no rule led to it.
  private long matter(int rule) {
    return rule < 0 ? ~lists[LedgerEntry.listOfMatter(rule)] : rules[rule];
  }

  private static long why(String why) {
    return Keys.mix(why.hashCode());
  }

  private static long bit(boolean set) {
    return set ? 1 : 0;
  }

  private static long fold(long seed, long what, long one, long other) {
    return Keys.mix(Keys.mix(Keys.mix(seed ^ what) ^ one) ^ other);
  }
}

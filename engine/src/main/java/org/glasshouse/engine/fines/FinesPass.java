package org.glasshouse.engine.fines;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.scenario.model.Trait;

/// Fines for speech. Records of the window, right or wrong, add to what their citizen owes; who
/// owes gives money at once if it can be spared, and else praises and moderates, from the next
/// window on, as far as willing and able; what is owed too long lapses. Points of the score go and
/// come with what is owed, counted as resting on the record that began the case.
///
/// Reads: the ordered records. Writes: its part, `means`, and with [Points] `raw`, `wrong`,
/// `beyondNarrow`, `beyondWide`. Who is barred is read by `ActPass`, what is flagged by
/// `CensorPass`, both a window later.
public final class FinesPass implements Pass {

  private static final int DISSENT = Trait.DISSENT.ordinal();

  @Override
  public String name() {
    return "speech-fines";
  }

  @Override
  public void run(District district, Window window) {
    FinesTable table = FinesTable.of(window.city);
    FinesPart part = FinesPart.of(district);
    if (table == null || part == null || table.credits == 0) {
      return;
    }
    new Cases(table, part, district, window).run();
  }

  /// The cases of a district in a window.
  private record Cases(FinesTable table, FinesPart part, District district, Window window) {

    void run() {
      count();
      Arrays.fill(part.flags, 0);
      fine();
      settle();
      part.bar(window.lastDay + 1);
    }

    /// Counts the days of those who owed when the window began.
    private void count() {
      for (int row = 0; row < part.owing.rows(); row++) {
        int citizen = part.owing.get(row, 0);
        int fifth = fifth(citizen);
        window.tally.add(table.blocks.days().at(fifth, FinesBlocks.OWING), window.days);
        if (part.barred(citizen)) {
          window.tally.add(table.blocks.days().at(fifth, FinesBlocks.BARRED), window.days);
        }
        if (district.shutSince[citizen] >= 0) {
          window.tally.add(table.blocks.days().at(fifth, FinesBlocks.SHUT_OUT), window.days);
        }
      }
    }

    private void fine() {
      Records records = window.scratch.ordered;
      for (int i = 0; i < records.size(); i++) {
        int what = records.what[i];
        if (!table.fined[RecordRow.kind(what)]) {
          continue;
        }
        int citizen = records.citizen[i];
        int fifth = fifth(citizen);
        boolean wrong = RecordRow.wrong(what);
        int day = records.day(i, window.firstDay, window.lastDay);
        credit(fifth, FinesBlocks.FINED, table.credits);
        if (wrong) {
          credit(fifth, FinesBlocks.WRONGLY, table.credits);
        }
        if (part.owes(citizen)) {
          int row = part.row(citizen);
          part.owing.set(row, 2, day);
          owe(row, part.owing.get(row, 1) + table.credits, "a fine for a post");
        } else {
          part.owe(citizen);
          int basis = wrong ? FinesPart.WRONG : RecordRow.flags(what);
          int row = part.owing.add(citizen, 0, day, basis);
          owe(row, table.credits, "a fine for a post");
          count(fifth, FinesBlocks.BEGUN);
          if (wrong) {
            count(fifth, FinesBlocks.BEGUN_WRONGLY);
          }
        }
      }
    }

    /// Lets everybody who owes earn back what they can.
    private void settle() {
      IntRows owing = part.owing;
      boolean gone = false;
      for (int row = 0; row < owing.rows(); row++) {
        int citizen = owing.get(row, 0);
        if (owing.get(row, 2) + table.lapseDays <= window.lastDay) {
          credit(fifth(citizen), FinesBlocks.LAPSED, owing.get(row, 1));
          owe(row, 0, "a fine lapsed");
          count(fifth(citizen), FinesBlocks.GIVEN_UP);
        } else {
          if (!donate(row, citizen) && owing.get(row, 2) < window.firstDay) {
            earn(row, citizen);
          }
          if (owing.get(row, 1) == 0) {
            count(fifth(citizen), FinesBlocks.EARNED_BACK);
          }
        }
        if (owing.get(row, 1) == 0) {
          owing.remove(row);
          gone = true;
        }
      }
      if (gone) {
        owing.compact();
      }
    }

    /// Gives money for all that is owed, in the very window of the record, if it can be spared.
    private boolean donate(int row, int citizen) {
      int fifth = fifth(citizen);
      int owed = part.owing.get(row, 1);
      double bill = table.price * owed / FinesTable.CREDIT;
      double kept = table.cushion * window.city.usualMeans[fifth];
      if (district.means[citizen] < kept + bill) {
        return false;
      }
      district.means[citizen] -= (short) Math.min(district.means[citizen], StrictMath.ceil(bill));
      credit(fifth, FinesBlocks.DONATED, owed);
      owe(row, 0, "credits donated");
      return true;
    }

    /// Earns credits by praise and by moderating.
    private void earn(int row, int citizen) {
      int attributes = district.attributes[citizen];
      int fifth = fifth(citizen);
      int owed = part.owing.get(row, 1);
      if (district.traits[DISSENT][citizen] < table.praisers
          && Attributes.has(attributes, Attributes.NET_USER)) {
        int by = earned(table.praiseDaily, owed);
        credit(fifth, FinesBlocks.PRAISED, by);
        owed -= by;
        owe(row, owed, "credits earned by praise");
      }
      long key = district.key(citizen);
      long seed = window.city.world.seed;
      if (owed > 0
          && Chance.hit(Philox.word(seed, Stream.FINES_HELPER.id(), key, 0, 0), table.helpers)) {
        int by = earned(Attributes.employed(attributes) ? table.busyDaily : table.freeDaily, owed);
        credit(fifth, FinesBlocks.MODERATED, by);
        owe(row, owed - by, "credits earned by moderating");
        flag(citizen, by * table.flagsACredit);
      }
    }

    private int earned(double daily, int owed) {
      return (int) Math.min(owed, StrictMath.round(daily * window.days));
    }

    /// Posts that one flags while earning back; what is less than one by chance.
    private void flag(int citizen, double posts) {
      int n = district.neighbourhoodOf(citizen);
      long key = Keys.mix(district.key(citizen, n));
      int word =
          Philox.word(window.city.world.seed, Stream.FINES_HELPER.id(), key, window.index, 1);
      int whole = (int) (posts + Chance.unit(word));
      part.flags[n] += whole;
      window.tally.add(table.blocks.flags().at(0), whole);
    }

    private void owe(int row, int owed, String why) {
      IntRows owing = part.owing;
      int before = table.tenths(owing.get(row, 1));
      owing.set(row, 1, owed);
      int tenths = before - table.tenths(owed);
      if (tenths == 0) {
        return;
      }
      int citizen = owing.get(row, 0);
      int basis = owing.get(row, 3);
      Cause cause = basis == FinesPart.WRONG ? Cause.FALSE_ALARM : Cause.GENUINE;
      Points.adjust(district, citizen, cause, basis == FinesPart.WRONG ? 0 : basis, tenths);
      if (window.ledger.follows(citizen)) {
        window.ledger.add(
            new LedgerEntry.Charged(
                window.ledger.id(citizen),
                window.lastDay,
                tenths,
                Bands.score(window.city, district.raw[citizen]),
                why));
      }
    }

    private int fifth(int citizen) {
      return Attributes.income(district.attributes[citizen]);
    }

    private void credit(int fifth, int how, int credits) {
      window.tally.add(table.blocks.credits().at(fifth, how), credits);
    }

    private void count(int fifth, int what) {
      window.tally.count(table.blocks.cases().at(fifth, what));
    }
  }
}

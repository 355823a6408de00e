package org.glasshouse.engine.denunciation;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;

/// The desk of a district: checks what it can, enters, pays, and lets those named learn of it.
final class Desk {

  private static final int LEARNS = 0;

  private final DenunciationTable table;
  private final DenunciationPart part;
  private final District district;
  private final Window window;
  private final ChannelTable channel;
  private final double checked;

  Desk(
      DenunciationTable table,
      DenunciationPart part,
      District district,
      Window window,
      ChannelTable channel,
      double checked) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
    this.channel = channel;
    this.checked = checked;
  }

  /// Takes an entry: whether it is entered into the file.
  ///
  /// @param read decides whether it is checked
  /// @param found decides what a check finds, or what becomes of it without one
  boolean takes(Motive motive, boolean truth, int read, int found) {
    Fate fate;
    if (Chance.unit(read) < checked) {
      fate = !truth && Chance.unit(found) < table.finds ? Fate.DISMISSED : Fate.ENTERED;
    } else {
      fate = Chance.unit(found) < table.unread ? Fate.ENTERED_UNREAD : Fate.SHELVED;
    }
    int told = truth ? DenunciationBlocks.TRUE : DenunciationBlocks.FALSE;
    window.tally.count(table.blocks.entries.at(motive.ordinal(), told, fate.ordinal()));
    window.tally.sums(SystemId.DENUNCIATION)[DenunciationTable.ENTRIES]++;
    return fate == Fate.ENTERED || fate == Fate.ENTERED_UNREAD;
  }

  /// Enters a record about somebody of the district, who may learn of it.
  void enter(int n, int whom, int kind, Cause cause, int day, int fields) {
    int flags = RecordDesk.flags(window.city, kind, false);
    RecordDesk.enter(district, window, n, whom, kind, channel, cause, flags, day, 0, fields);
    named(n, whom, cause.wrong());
  }

  /// Posts a record about somebody elsewhere in the city, who may learn of it when it arrives.
  void post(int n, int neighbourhood, int slot, int kind, int day, int fields) {
    int what = RecordRow.what(kind, channel.index, Cause.FABRICATED, 0);
    int when = RecordRow.when(day, channel.delayDays);
    RecordDesk.post(district, window, n, neighbourhood, slot, what, when, fields);
  }

  /// Those about whom something came by post.
  void arrived() {
    int fabricated = Cause.FABRICATED.ordinal();
    for (int row = 0; row < window.inbox.rows(); row++) {
      int what = window.inbox.get(row, 1);
      int whom = window.inbox.get(row, 0);
      boolean ours =
          RecordRow.channel(what) == channel.index && RecordRow.causeOrdinal(what) == fabricated;
      if (ours && Attributes.adult(district.attributes[whom])) {
        named(district.neighbourhoodOf(whom), whom, true);
      }
    }
  }

  private void named(int n, int whom, boolean wrongly) {
    if (wrongly) {
      DenunciationPart.set(part.wronged, whom);
    }
    int word =
        Philox.word(
            window.city.world.seed,
            Stream.DENOUNCE_TRUST.id(),
            district.key(whom, n),
            window.index,
            LEARNS);
    if (Chance.hit(word, table.learns)) {
      DenunciationPart.set(part.betrayed, whom);
      part.lose(whom, table.betrayed);
      part.learned[n]++;
    }
  }

  /// What a denouncer gets for an entry that was accepted.
  ///
  /// @param word decides what is less than a thousandth
  void reward(int denouncer, Motive motive, int word) {
    if (motive == Motive.PAY && table.pay > 0) {
      int pay = (int) (table.pay + Chance.unit(word));
      int means = Math.min(Short.MAX_VALUE, district.means[denouncer] + pay);
      district.means[denouncer] = (short) means;
      window.tally.add(table.blocks.desk.at(DenunciationBlocks.PAY), pay);
    }
    ChannelTable via = table.pointsVia;
    if (motive == Motive.POINTS && via != null && table.pointsAs >= 0) {
      window.tally.count(table.blocks.desk.at(DenunciationBlocks.POINTS));
      district.pending.add(
          denouncer,
          RecordRow.what(table.pointsAs, via.index, Cause.FABRICATED, RecordRow.GAMED),
          RecordRow.when(window.lastDay, Math.max(1, via.delayDays)),
          RecordDesk.particulars(window.city.world, table.pointsAs, word));
    }
  }
}

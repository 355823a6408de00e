package org.glasshouse.engine.society;

import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.replay.Course;
import org.glasshouse.engine.replay.LeftOut;
import org.glasshouse.engine.replay.Taking;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.Days;
import org.glasshouse.scenario.model.Scheme;

/// What a district may know in a window, where it may add to, and scratch room of the thread that
/// works on it.
public final class Window {

  /// The compiled city.
  public final CityWorld city;

  /// This district's room.
  public final Scratch scratch;

  /// Whether this is the arm under the scheme.
  public final boolean scheme;

  /// From 0.
  public int index;

  /// First day, counted from the start.
  public int firstDay;

  /// Last day, included.
  public int lastDay;

  /// Days of the window.
  public int days;

  /// Whether a calendar month ends in it.
  public boolean monthEnds;

  /// Whether the first of a month lies in it, on which monthly things fall due.
  public boolean dueMonthly;

  /// Whether a first of January lies in it.
  public boolean dueYearly;

  /// Whether its days are counted by the measures.
  public boolean counted;

  /// Whether it is the first window that is counted.
  public boolean firstCounted;

  /// Whether it is the last one.
  public boolean last;

  /// What the city told, as it stood at the end of the last window.
  public Bulletin bulletin;

  /// What the nation told, as it stood at the end of the last window.
  public NationBulletin nation;

  /// Band of every citizen of the city at the end of the last window; bit 7 is set for those who
  /// were shut out of something.
  public byte[] board;

  /// Where this window's board is written; other districts write other parts of it.
  public byte[] nextBoard;

  /// Records that came by post, in the order (slot, source, sequence); rows as in `RecordRow`, with
  /// the citizen's index in the district.
  public IntRows inbox;

  /// Where to add to.
  public CityTally tally;

  /// Records for citizens elsewhere in the city. Fields: neighbourhood of the city, slot, what,
  /// when, fields, source neighbourhood of the city, sequence in the source, reserved.
  public IntRows outbox;

  /// What a life that is lived again is to be without; nothing in a society that runs.
  public LeftOut leftOut = LeftOut.NOTHING;

  /// How records are taken in; as they come in a society that runs.
  public Taking taking = Taking.AS_THEY_COME;

  /// What a citizen does in a life that is lived again; nothing in a society that runs.
  public Course course = Course.NONE;

  /// Writes the ledger of followed citizens; does nothing for others.
  public LedgerWriter ledger;

  /// A window of nothing yet; the society sets the fields before each district.
  public Window(CityWorld city, Scratch scratch, boolean scheme) {
    this.city = city;
    this.scratch = scratch;
    this.scheme = scheme;
    this.bulletin = city.firstBulletin();
    this.nation = city.world.nation.firstBulletin();
    this.board = new byte[0];
    this.nextBoard = new byte[0];
    this.inbox = new IntRows(4);
    this.outbox = new IntRows(8);
    this.tally = city.newTally();
    this.ledger = LedgerWriter.NOBODY;
  }

  /// Turns to a window of the calendar.
  void begin(Days calendar, int number) {
    index = number;
    firstDay = calendar.first(number);
    lastDay = calendar.last(number);
    days = lastDay - firstDay + 1;
    monthEnds = calendar.monthEnds(number);
    dueMonthly = calendar.monthBegins(number);
    dueYearly = calendar.yearBegins(number);
    counted = calendar.counted(number);
    firstCounted = number == calendar.firstCounted();
    last = number == calendar.windows() - 1;
  }

  /// Whether a calendar falls due in this window.
  public boolean due(Scheme.Calendar calendar) {
    return switch (calendar) {
      case AT_ONCE -> true;
      case MONTHLY -> dueMonthly;
      case YEARLY -> dueYearly;
    };
  }

  /// Whether a calendar fell due in the window before; never in the first window.
  public boolean dueBefore(Scheme.Calendar calendar) {
    if (index == 0) {
      return false;
    }
    return switch (calendar) {
      case AT_ONCE -> true;
      case MONTHLY -> city.world.days.monthBegins(index - 1);
      case YEARLY -> city.world.days.yearBegins(index - 1);
    };
  }
}

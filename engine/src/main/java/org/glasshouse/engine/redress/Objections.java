package org.glasshouse.engine.redress;

import org.glasshouse.engine.audit.AuditPass;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.RedressTable;
import org.glasshouse.scenario.scoring.CompiledRule;

/// Whether a citizen is told of a loss and makes up their mind to object.
///
/// A citizen is told with the chance that the channel's notice share gives, and may become aware of
/// being scored by it. Whoever is told objects with a chance that depends on whether the record is
/// wrong and on education, on a day that is spread evenly from the notice to the end of the time
/// allowed.
public final class Objections {

  private static final int CALENDAR = 31;

  /// Events of the block `corrections`.
  private static final int ENTERED = 0;

  private static final int CAME_BACK = 3;

  private Objections() {}

  /// Considers what a rule did because of one record: points lost, an entry on a list, a fixed
  /// band. Called once for each record and rule that acted to a citizen's loss; what follows is
  /// worked out by [#settle], which is called after the last of them. What the calendar takes is
  /// known to everybody and rests on no record: it counts as told and cannot be objected to.
  ///
  /// @param n neighbourhood in the district
  /// @param entry what the points are, packed by [PointEntries#what]
  /// @param tenths points, zero or negative for a loss
  /// @param bucket bucket of the entry
  /// @param what the record, as in `RecordRow.what`
  /// @param fields its particulars
  /// @param day day on which the rule acted
  public static void consider(
      District district,
      Window window,
      int n,
      int citizen,
      CompiledRule rule,
      int entry,
      int tenths,
      int bucket,
      int what,
      int fields,
      int day) {
    if (PointEntries.channel(entry) == CALENDAR) {
      tell(district, window, citizen, rule.index(), day);
      return;
    }
    if ((RecordRow.flags(what) & RecordRow.RETURNED) != 0) {
      window.tally.count(window.city.layout.corrections.at(CAME_BACK));
    }
    if (tenths == 0) {
      entered(window, what);
    }
    int state = tenths != 0 ? ObjectionRow.POINTS : 0;
    state |= rule.listAdd() >= 0 ? ObjectionRow.list(rule.listAdd()) : 0;
    state |= rule.overrideBand() >= 0 ? ObjectionRow.OVERRIDE : 0;
    if (AuditPass.keepsUntold(district, window, citizen, RecordRow.wrong(what))) {
      return;
    }
    long key = district.key(citizen, n);
    Notices notices = window.scratch.notices;
    notices.add(key, citizen, entry, state, day, tenths, bucket, what, fields);
    if (window.ledger.follows(citizen)) {
      // At once, so that the entries of the ledger stand as things went.
      settle(district, window);
    }
  }

  /// Tells those who are told of what was considered, and takes down who will object.
  public static void settle(District district, Window window) {
    Notices notices = window.scratch.notices;
    notices.draws.draw(window.city.world.seed);
    for (int i = 0; i < notices.size(); i++) {
      int citizen = notices.get(i, Notices.CITIZEN);
      int entry = notices.get(i, Notices.ENTRY);
      int state = notices.get(i, Notices.STATE);
      int day = notices.get(i, Notices.DAY);
      ChannelTable channel = window.city.world.channels[PointEntries.channel(entry)];
      if (!Chance.hit(notices.draws.w0(i), channel.noticeBound)) {
        continue;
      }
      Philox.Block draw = window.scratch.inner;
      notices.draws.copy(i, draw);
      int filed = told(district, window, citizen, entry, state, day, draw);
      if (filed >= 0) {
        int row =
            add(
                district,
                citizen,
                entry,
                state,
                filed,
                day,
                notices.get(i, Notices.WHAT),
                notices.get(i, Notices.FIELDS));
        district.objections.set(row, ObjectionRow.TENTHS, notices.get(i, Notices.TENTHS));
        int expiry = expiry(district.entries, notices.get(i, Notices.BUCKET), window.index);
        district.objections.set(row, ObjectionRow.EXPIRY, expiry);
      }
    }
    notices.clear();
  }

  /// Considers an entry on a list by the list's own condition.
  ///
  /// @param n neighbourhood in the district
  /// @param what the record that stands for the ground, as in `RecordRow.what`
  /// @param day day of entry
  public static void considerListing(
      District district, Window window, int n, int citizen, int list, int what, int day) {
    int channel = RecordRow.channel(what);
    int entry =
        PointEntries.what(
            district.slot(citizen, n),
            ObjectionRow.NO_RULE,
            channel,
            RecordRow.cause(what),
            RecordRow.flags(what));
    if (channel == CALENDAR) {
      tell(district, window, citizen, LedgerEntry.matterOfList(list), day);
      return;
    }
    entered(window, what);
    int state = ObjectionRow.list(list);
    int filed = decide(district, window, n, citizen, entry, state, day);
    if (filed >= 0) {
      add(district, citizen, entry, state, filed, day, what, 0);
    }
  }

  /// Counts a wrong record that listed or fixed a band without costing points; those that cost
  /// points are counted when they are awarded.
  private static void entered(Window window, int what) {
    if (RecordRow.cause(what).wrong()) {
      window.tally.count(window.city.layout.corrections.at(ENTERED));
    }
  }

  private static int add(
      District district,
      int citizen,
      int entry,
      int state,
      int filed,
      int day,
      int what,
      int fields) {
    IntRows rows = district.objections;
    int row = rows.addEmpty();
    rows.set(row, ObjectionRow.CITIZEN, citizen);
    rows.set(row, ObjectionRow.ENTRY, entry);
    rows.set(row, ObjectionRow.EXPIRY, -1);
    rows.set(row, ObjectionRow.FILED_DAY, filed);
    rows.set(row, ObjectionRow.STATE, state);
    rows.set(row, ObjectionRow.DAY, day);
    rows.set(row, ObjectionRow.WHAT, what);
    rows.set(row, ObjectionRow.FIELDS, fields);
    return row;
  }

  /// Day on which a citizen who may be told files an objection, or −1.
  private static int decide(
      District district, Window window, int n, int citizen, int entry, int state, int day) {
    CityWorld city = window.city;
    long key = district.key(citizen, n);
    Philox.Block draw = window.scratch.inner;
    draw.fill(city.world.seed, Stream.NOTICE.id(), key, day, ObjectionRow.number(entry, state));
    if (!Chance.hit(draw.w0, city.world.channels[PointEntries.channel(entry)].noticeBound)) {
      return -1;
    }
    return told(district, window, citizen, entry, state, day, draw);
  }

  /// Tells a citizen of a loss.
  ///
  /// @param draw words about it: 1 whether the citizen becomes aware of being scored, 2 whether
  ///   they object, 3 when
  /// @return day on which the citizen files an objection, or −1
  private static int told(
      District district,
      Window window,
      int citizen,
      int entry,
      int state,
      int day,
      Philox.Block draw) {
    CityWorld city = window.city;
    RedressTable redress = city.redress;
    int channel = PointEntries.channel(entry);
    boolean wrong = PointEntries.cause(entry).wrong();
    window.tally.count(city.layout.funnel.at(channel, Stage.NOTICED.ordinal(), wrong ? 1 : 0));
    int rule = PointEntries.rule(entry);
    tell(
        district,
        window,
        citizen,
        rule == ObjectionRow.NO_RULE
            ? LedgerEntry.matterOfList(state >>> ObjectionRow.LIST_SHIFT)
            : rule,
        day);
    if (Chance.hit(draw.w1, redress.awareOnNotice)) {
      district.set(citizen, Flags.AWARE);
    }
    if (!redress.allowed) {
      return -1;
    }
    int education = Attributes.education(district.attributes[citizen]);
    long objects = wrong ? redress.objectIfWrong[education] : redress.objectIfRight[education];
    int filed =
        Chance.hit(draw.w2, objects) ? day + Philox.below(draw.w3, redress.withinDays + 1) : -1;
    return window.course.filing(citizen, wrong, day, redress.withinDays, filed);
  }

  private static void tell(District district, Window window, int citizen, int rule, int day) {
    district.set(citizen, Flags.NOTICED);
    if (window.counted) {
      district.remember(citizen, History.TOLD);
    }
    if (window.ledger.follows(citizen)) {
      window.ledger.add(new LedgerEntry.Noticed(window.ledger.id(citizen), day, rule));
    }
  }

  /// Window in which the entries of a bucket expire, −1 for never.
  private static int expiry(PointEntries entries, int bucket, int window) {
    int ring = entries.buckets() - 1;
    if (bucket == ring) {
      return -1;
    }
    int ahead = bucket - window % ring;
    return window + (ahead > 0 ? ahead : ahead + ring);
  }
}

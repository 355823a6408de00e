package org.glasshouse.engine.acts;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.fines.FinesPart;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.replay.Course;
import org.glasshouse.engine.replay.Course.Deed;
import org.glasshouse.engine.road.RoadColumns;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.KindTable;

/// Acts that a citizen of a neighbourhood that lives again does on a [Course]. Visibility and
/// particulars are drawn like those of any act, from the citizen, the day, the kind and how many of
/// that kind the day has; so a deed is the same whatever others the course holds.
final class OwnDeeds {

  private OwnDeeds() {}

  /// Does those of a window.
  static void add(District district, Window window) {
    Course course = window.course;
    int before = -1;
    int again = 0;
    for (Deed deed : course.deeds()) {
      if (deed.day() < window.firstDay || deed.day() > window.lastDay) {
        continue;
      }
      int place = deed.day() << 7 | deed.kind();
      again = place == before ? again + 1 : 0;
      before = place;
      add(district, window, course.slot(), deed, again);
    }
  }

  /// @param again how many of the same kind the day has had
  private static void add(District district, Window window, int citizen, Deed deed, int again) {
    KindTable kind = window.city.world.kinds[deed.kind()];
    if (barred(district, kind, citizen)) {
      return;
    }
    long key = district.key(citizen);
    int number = deed.kind() << 8 | again;
    Philox.Block draw = window.scratch.block;
    draw.fill(window.city.world.seed, Stream.COURSE.id(), key, deed.day(), number);
    int count = kind.fields();
    int fields = count > 0 ? Doing.particulars(kind, count, draw.w1) : 0;
    window.scratch.acts.add(
        citizen,
        deed.day(),
        deed.kind(),
        0,
        Chance.unit(draw.w0),
        Keys.mix(key + ((long) deed.day() << 24 | 1 << 23 | number)),
        fields);
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.ActDone(
              window.ledger.id(citizen), deed.day(), deed.kind(), fields & 0xffff, true));
    }
  }

  /// Whether the citizen is kept from acts of this kind, as [Doing] asks of every act.
  private static boolean barred(District district, KindTable kind, int citizen) {
    RoadColumns road = kind.driver ? RoadColumns.of(district) : null;
    FinesPart fines = FinesPart.barring(district, kind.index);
    return road != null && road.barred(citizen) || fines != null && fines.barred(citizen);
  }
}

package org.glasshouse.engine.society;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.consequences.BasisRow;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.replay.Course;
import org.glasshouse.engine.replay.Course.Deed;
import org.glasshouse.engine.replay.Standing;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Lets a neighbourhood live again, and from some day on once for each of some courses that its
/// citizens could take, each alone. Whatever is outside the neighbourhood stays as it was.
final class Courses {

  private final Replay replay;
  private final World world;
  private final CityWorld city;
  private final int neighbourhood;

  Courses(Replay replay, World world, int city, int neighbourhood) {
    this.replay = replay;
    this.world = world;
    this.city = replay.inhabitants().city(new CitizenId(city, neighbourhood, 0));
    this.neighbourhood = neighbourhood;
  }

  /// How everybody stands on the morning of a day.
  ///
  /// @param day first day of a window
  List<Standing> standing(int day) throws IOException {
    Relived lived = Relived.whole(city, neighbourhood, false);
    replay.live(city, _ -> List.of(lived), world.days.window(day));
    District district = lived.district();
    int[] owed = new int[district.citizens];
    for (int row = 0; row < district.debts.rows(); row++) {
      owed[district.debts.get(row, 0)] += district.debts.get(row, 3);
    }
    List<Standing> all = new ArrayList<>();
    int base = 0;
    for (int slot = 0; slot < district.citizens; slot++) {
      base = district.bases.seek(slot, base);
      int row = district.bases.of(slot, base);
      int denied = district.inForce[slot] & city.consequences.denies;
      int others = row < 0 ? 0 : district.bases.said().get(row, BasisRow.OTHERS);
      all.add(
          new Standing(
              new CitizenId(city.index, neighbourhood, slot),
              district.attributes[slot],
              district.has(slot, Flags.SCORED),
              Bands.score(city, district.raw[slot]),
              district.band[slot],
              district.onLists[slot] & 0xff,
              denied,
              denied & others,
              district.means[slot],
              owed[slot]));
    }
    return all;
  }

  /// What the citizen of each course lives from the day on from which it must be known.
  ///
  /// @param courses of citizens of the neighbourhood
  /// @param untilDay they are lived to the end of the window that holds this day
  List<List<LedgerEntry>> lives(List<Course> courses, int untilDay) throws IOException {
    courses.forEach(this::check);
    List<List<LedgerEntry>> lives = new ArrayList<>();
    courses.forEach(_ -> lives.add(List.of()));
    replay.sideBySide(
        courses.size(),
        mine -> {
          Parting side = new Parting(mine.stream().map(courses::get).toList());
          replay.live(city, side::living, world.days.window(untilDay) + 1);
          for (int i = 0; i < mine.size(); i++) {
            lives.set(mine.get(i), side.life(i));
          }
        });
    return lives;
  }

  /// Nobody can be made to do harm, or anything that ordinary law forbids.
  private void check(Course course) {
    for (Deed deed : course.deeds()) {
      KindTable kind = world.kinds[deed.kind()];
      if (kind.harmful || kind.illegal) {
        throw new IllegalArgumentException("no way back leads through " + kind.kind.id());
      }
    }
  }

  /// Courses that are lived side by side.
  private final class Parting {

    private final Relived whole = Relived.whole(city, neighbourhood, false);
    private final List<Course> courses;
    private final Relived[] parted;
    private final List<Relived> living = new ArrayList<>();

    Parting(List<Course> courses) {
      this.courses = courses;
      this.parted = new Relived[courses.size()];
      living.add(whole);
    }

    List<Relived> living(int window) {
      for (int c = 0; c < parted.length; c++) {
        Course course = courses.get(c);
        if (world.days.window(course.knownFrom(city.redress.withinDays)) == window) {
          CitizenId id = new CitizenId(city.index, neighbourhood, course.slot());
          parted[c] = whole.parting(course, id);
          living.add(parted[c]);
        }
      }
      return living;
    }

    List<LedgerEntry> life(int c) {
      List<LedgerEntry> life = new ArrayList<>();
      parted[c].told().forEach(life::addAll);
      return List.copyOf(life);
    }
  }
}

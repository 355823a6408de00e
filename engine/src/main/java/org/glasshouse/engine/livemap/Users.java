package org.glasshouse.engine.livemap;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;

/// Who joins and leaves: people with a phone join as their neighbours do, and leave by chance.
final class Users {

  private static final int CAN = Attributes.ADULT | Attributes.PHONE;

  private Users() {}

  static void found(LiveMapTable table, LiveMapPart part, District district) {
    long seed = table.city.world.seed;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        int attributes = district.attributes[citizen];
        part.adults[n] += Attributes.adult(attributes) ? 1 : 0;
        if ((attributes & CAN) == CAN
            && Chance.hit(
                Philox.word(seed, Stream.MAP_USER.id(), district.key(citizen, n), 0, 1),
                table.start)) {
          part.join(citizen, n);
        }
      }
    }
    part.look();
  }

  static void change(LiveMapTable table, LiveMapPart part, District district, Window window) {
    long seed = table.city.world.seed;
    int[] who = window.scratch.picked;
    long[] keys = window.scratch.keys;
    PhiloxBatch draws = window.scratch.ties;
    for (int n = 0; n < district.neighbourhoods; n++) {
      double joins = table.join * part.share(n);
      if (part.count[n] == 0) {
        continue;
      }
      int people = window.scratch.pick(district, n, CAN);
      draws.clear();
      draws.addEach(Stream.MAP_USER.id(), keys, 0, people, window.index, 0);
      draws.draw(seed);
      for (int i = 0; i < people; i++) {
        int citizen = who[i];
        int word = draws.w0(i);
        if (part.uses(citizen)) {
          if (Chance.unit(word) < table.leave) {
            part.leave(citizen, n);
          }
        } else if (Chance.unit(word) < joins) {
          part.join(citizen, n);
        }
      }
    }
  }
}

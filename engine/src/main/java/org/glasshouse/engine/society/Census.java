package org.glasshouse.engine.society;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateDigest;
import org.glasshouse.engine.population.MarginCount;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.World;

/// What one thread finds in the districts that it looks at when a society has ended. Censuses of
/// all threads are added up in any order.
final class Census {

  private final World world;
  private final Map<Integer, MarginCount> margins = new LinkedHashMap<>();
  private final Map<String, Long> parts = new LinkedHashMap<>();
  private final Map<String, Long> systems = new LinkedHashMap<>();
  private final long[] shutDays = new long[Short.MAX_VALUE + 1];
  private long shared;
  private long own;

  Census(World world) {
    this.world = world;
  }

  /// Takes in a district.
  void add(DistrictPlace place, District district) {
    shared += StateDigest.of(world.seed, district);
    own += StateDigest.ofSystems(world.seed, district);
    margins(place.city()).add(district.attributes, 0, district.citizens);
    count(parts, "columns", district.columnBytes());
    count(parts, "activity lists", district.activity.bytes());
    count(parts, "expiry", district.entries.bytes() + district.countEntries.bytes());
    district.fileBytes().forEach((part, size) -> count(parts, part, size));
    for (SystemId id : SystemId.values()) {
      DistrictPart part = district.part(id);
      if (part != null) {
        count(systems, "system " + id.id(), part.bytes());
      }
    }
    for (short days : district.shutDays) {
      if (days > 0) {
        shutDays[days]++;
      }
    }
  }

  /// Takes in what another thread found.
  void add(Census other) {
    shared += other.shared;
    own += other.own;
    for (int days = 0; days < shutDays.length; days++) {
      shutDays[days] += other.shutDays[days];
    }
    other.parts.forEach((part, size) -> count(parts, part, size));
    other.systems.forEach((part, size) -> count(systems, part, size));
    other.margins.forEach((city, count) ->
        margins.computeIfAbsent(city, _ -> new MarginCount(count.place())).add(count));
  }

  /// How the people of a city meet its tables, as far as they were looked at.
  MarginCount margins(CityState city) {
    return margins.computeIfAbsent(city.world.index, _ -> new MarginCount(city.world.city.place()));
  }

  /// Digest of all state but that of systems.
  long shared() {
    return shared;
  }

  /// Digest of all state.
  long digest() {
    return shared + own;
  }

  /// Bytes of all districts by part, those of systems last.
  Map<String, Long> bytes() {
    Map<String, Long> bytes = new LinkedHashMap<>(parts);
    for (SystemId id : SystemId.values()) {
      Long size = systems.get("system " + id.id());
      if (size != null) {
        bytes.put("system " + id.id(), size);
      }
    }
    return bytes;
  }

  /// Median of the days that those who were ever shut out were so; 0 if nobody was.
  int medianShutDays() {
    long people = 0;
    for (long each : shutDays) {
      people += each;
    }
    long seen = 0;
    for (int days = 0; days < shutDays.length; days++) {
      seen += shutDays[days];
      if (people > 0 && 2 * seen >= people) {
        return days;
      }
    }
    return 0;
  }

  private static void count(Map<String, Long> to, String part, long size) {
    to.merge(part, size, Long::sum);
  }
}

package org.glasshouse.engine.society;

import org.glasshouse.engine.district.District;

/// Where a district stands: the so manieth of its city. Places are in one order for the whole
/// society, city by city; a district's number in it is its task.
///
/// @param city its city
/// @param index of the district in the city
record DistrictPlace(CityState city, int index) {

  /// First of its neighbourhoods, in the city.
  int first() {
    return city.first(index);
  }

  /// Number of its neighbourhoods.
  int neighbourhoods() {
    return city.count(index);
  }

  /// Number of its citizens.
  int citizens() {
    int[] board = city.world.boardStart;
    return board[first() + neighbourhoods()] - board[first()];
  }

  /// First citizen of each of its neighbourhoods in the district, and the number of citizens at the
  /// end.
  int[] start() {
    return Founding.start(city.world, first(), neighbourhoods());
  }

  /// A district for this place with nobody in it.
  District empty() {
    return Founding.empty(city.world, first(), neighbourhoods());
  }

  /// The district as it is before the first day.
  District found() {
    return Founding.found(city.world, city.bulletin, first(), neighbourhoods());
  }
}

package org.glasshouse.engine.population;

/// What differs between the neighbourhoods of a city. Each differs on its own. Ids are fixed,
/// because draws depend on them.
enum Dispersed {
  /// Town or country.
  URBAN(0),
  /// Education and income together.
  STANDING(1),
  MIGRANT(2),
  GROUP_B(3),
  EMPLOYED(4),
  PUBLIC_SECTOR(5),
  PARTY(6),
  PHONE(7),
  DRIVER(8),
  RIDER(9),
  BORROWER(10),
  SMOKER(11),
  DOG(12);

  private final int id;

  Dispersed(int id) {
    this.id = id;
  }

  int id() {
    return id;
  }
}

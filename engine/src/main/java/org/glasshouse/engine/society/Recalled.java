package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.news.NewsPass;
import org.glasshouse.engine.ratings.RatingTable;
import org.glasshouse.engine.world.CityWorld;
import org.jspecify.annotations.Nullable;

/// What one neighbourhood saw from outside, window by window: of its city's board only the places
/// where its people look and those of its own people, of the letters only its own. So it lives
/// again without what was told to all others being read anew.
final class Recalled {

  private final CityWorld city;
  private final int neighbourhood;
  private final int[] places;
  private final List<Told> windows = new ArrayList<>();

  /// What it saw after a window.
  ///
  /// @param nation the nation's bulletin, as bytes
  /// @param bulletin the city's
  /// @param board what stands at the places
  /// @param letters to its people
  // Records compare arrays by identity; what was told is never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Told(byte[] nation, byte[] bulletin, byte[] board, Outside.Letters letters) {}

  private Recalled(CityWorld city, int neighbourhood, int[] places) {
    this.city = city;
    this.neighbourhood = neighbourhood;
    this.places = places;
  }

  /// Nothing so far; null where people look at places of the board that differ from day to day, as
  /// those do who rate whom they meet.
  ///
  /// @param district the neighbourhood, founded
  static @Nullable Recalled of(CityWorld city, District district) {
    if (RatingTable.of(city) != null) {
      return null;
    }
    int[] far = NewsPass.places(district, city, new Scratch(city));
    int from = city.boardStart[district.firstNeighbourhood];
    int[] places = new int[far.length + district.citizens];
    System.arraycopy(far, 0, places, 0, far.length);
    for (int i = 0; i < district.citizens; i++) {
      places[far.length + i] = from + i;
    }
    return new Recalled(city, district.firstNeighbourhood, places);
  }

  /// Keeps what is told after the next window.
  ///
  /// @param nation the nation's bulletin, as bytes
  void keep(byte[] nation, Outside outside) {
    StateWriter bulletin = new StateWriter();
    outside.bulletin.write(bulletin);
    byte[] board = new byte[places.length];
    for (int i = 0; i < board.length; i++) {
      board[i] = outside.board[places[i]];
    }
    windows.add(new Told(nation, bulletin.toBytes(), board, outside.letters(neighbourhood)));
  }

  /// Tells it again.
  void tell(int window, NationBulletin nation, Outside outside) {
    Told told = windows.get(window);
    nation.read(new StateReader(told.nation));
    outside.bulletin.read(new StateReader(told.bulletin));
    for (int i = 0; i < places.length; i++) {
      outside.board[places[i]] = told.board[i];
    }
    outside.turnTo(told.letters);
  }

  /// Whether it is all that a neighbourhood saw in its first windows.
  boolean holds(int cityIndex, int neighbourhood, int windows) {
    return city.index == cityIndex
        && this.neighbourhood == neighbourhood
        && this.windows.size() >= windows;
  }
}

package org.glasshouse.engine.measures;

import org.glasshouse.engine.breach.AlteredPoints;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.learned.LearnedPoints;
import org.glasshouse.engine.ratings.RatingColumns;
import org.glasshouse.engine.ratings.RatingNews;
import org.glasshouse.engine.ratings.RatingTable;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.ScorePart;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.ExposureTable;

/// What the scores of the last day are made of, from the points in force. A right record counts as
/// conduct with the weight that it would have if everybody were watched alike: its points divided
/// by how much of the citizen's day the channel sees, 1 for an average adult, at most four times
/// over. The rest of its points is what being watched adds. The remainder (clipping at the ends of
/// the range) closes the sum exactly; parts are measured from the start of the score.
final class ScoreParts {

  private static final double MOST = 4.0;
  private static final int CALENDAR = 31;
  private static final int PARTS = ScorePart.values().length;

  /// Numbers for each citizen: a power of two, not less than the parts.
  private static final int WIDTH = 8;

  private static final int CONDUCT = ScorePart.CONDUCT.ordinal();
  private static final int WATCHED = ScorePart.WATCHED.ordinal();
  private static final int MEANS = ScorePart.MEANS.ordinal();
  private static final int ERROR = ScorePart.ERROR.ordinal();
  private static final int GAMING = ScorePart.GAMING.ordinal();
  private static final int ALTERED = ScorePart.ALTERED.ordinal();
  private static final int LEARNED = ScorePart.LEARNED.ordinal();
  private static final int REMAINDER = ScorePart.REMAINDER.ordinal();

  private ScoreParts() {}

  static void count(District district, Window window) {
    int[] parts = new int[district.citizens * WIDTH];
    gather(district, window.city, parts);
    rated(district, window, parts);
    AlteredPoints.add(district, parts, WIDTH, ALTERED);
    LearnedPoints.add(district, window, parts, WIDTH, LEARNED);
    CityWorld city = window.city;
    int scored = 0;
    long scores = 0;
    long squares = 0;
    long[] sums = new long[WIDTH];
    long[] products = new long[WIDTH];
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if (!district.has(citizen, Flags.SCORED)) {
        continue;
      }
      int at = citizen * WIDTH;
      long score = (long) Bands.score(city, district.raw[citizen]) - city.startTenths;
      long rest = score;
      for (int part = 0; part < WIDTH; part++) {
        rest -= parts[at + part];
      }
      parts[at + REMAINDER] += (int) rest;
      for (int part = 0; part < WIDTH; part++) {
        sums[part] += parts[at + part];
        products[part] += parts[at + part] * score;
      }
      scored++;
      scores += score;
      squares += score * score;
    }
    Block block = city.layout.scoreParts;
    for (int part = 0; part < PARTS; part++) {
      window.tally.add(block.at(part, 0), scored);
      window.tally.add(block.at(part, 1), sums[part]);
      window.tally.add(block.at(part, 2), products[part]);
      window.tally.add(block.at(part, 3), scores);
      window.tally.add(block.at(part, 4), squares);
    }
  }

  /// Stars: what they owe to conduct on a straight line through all citizens, and what is owed to
  /// prejudice and to answers. The luck of encounters remains.
  private static void rated(District district, Window window, int[] parts) {
    RatingTable table = RatingTable.of(window.city);
    RatingColumns ratings = RatingColumns.of(district);
    RatingNews news = RatingNews.of(window.bulletin);
    if (table == null || ratings == null || news == null) {
      return;
    }
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if (district.has(citizen, Flags.SCORED)) {
        long above = (long) table.conduct(district, citizen) - news.conduct;
        parts[citizen * WIDTH + CONDUCT] += (int) (news.slope * above >> 16);
        parts[citizen * WIDTH + ERROR] +=
            table.tenths(ratings.stars[citizen]) - table.tenths(ratings.fair[citizen]);
      }
    }
  }

  /// Takes the points in force apart, into [#WIDTH] numbers for each citizen.
  private static void gather(District district, CityWorld city, int[] parts) {
    PointEntries entries = district.entries;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        int first = district.start[entries.runNeighbourhood(bucket, run)];
        int end = entries.runEnd(bucket, run);
        for (int i = entries.runStart(bucket, run); i < end; i++) {
          int entry = entries.entry(bucket, i);
          int citizen = first + PointEntries.slot(entry);
          split(district, city, parts, citizen, entry, entries.points(bucket, i));
        }
      }
    }
  }

  private static void split(
      District district, CityWorld city, int[] parts, int citizen, int entry, int points) {
    int flags = PointEntries.flags(entry);
    int at = citizen * WIDTH;
    if ((flags & RecordRow.GAMED) != 0) {
      parts[at + GAMING] += points;
    } else if (PointEntries.cause(entry).wrong()) {
      parts[at + ERROR] += points;
    } else if ((flags & RecordRow.MEANS) != 0) {
      parts[at + MEANS] += points;
    } else {
      double weight = weight(district, city, citizen, PointEntries.channel(entry));
      int conduct = (int) StrictMath.round(points * weight);
      parts[at + CONDUCT] += conduct;
      parts[at + WATCHED] += points - conduct;
    }
  }

  /// Weight of a record at equal watching.
  private static double weight(District district, CityWorld city, int citizen, int channel) {
    if (channel == CALENDAR) {
      return 1.0;
    }
    ChannelTable table = city.world.channels[channel];
    double exposure =
        city.world.exposures.of(
            table.exposure,
            ExposureTable.mask(district.attributes[citizen]),
            district.exposureLevels[citizen]);
    return exposure * MOST <= 1.0 ? MOST : 1.0 / exposure;
  }
}

package org.glasshouse.engine.sensing;

import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.LogNormalLevels;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Channel.Errors;
import org.jspecify.annotations.Nullable;

/// The errors of one channel in one city, as bounds on 32-bit words and mean rates.
public final class SensingTable {

  /// What the first, second and third word of an act's draw decide.
  final long lost;

  final long another;
  final long particulars;
  final long duplicate;
  final long stale;

  /// Records that rest on nothing, by citizen and day.
  final double falseDaily;

  /// Highest weight with which a citizen can be the target of such a record.
  final double falseWeight;

  /// Confusability of citizens, or error rate of devices.
  final Levels spread;

  /// Face recognition: chance per sighting and citizen of a false match, before review, at weight
  /// 1.
  final double falseMatch;

  final long reviewed;
  final double groupBRatio;
  final double prejudice;

  /// Devices: chance of a fault a day, mean days until it is found, false records a day.
  final double faultDaily;

  final double faultDays;
  final double faultRecordsDaily;
  private final long fakeAccepted;

  /// Errors of positions of phones, or null where there are none.
  final @Nullable Positions positions;

  /// Gates that work out a mean speed, or null where there are none.
  final @Nullable Gates gates;

  /// Compiles the errors of a channel.
  ///
  /// @param residents residents of the city, for the size of a gallery
  public SensingTable(World world, ChannelTable channel, long residents) {
    long lostBound = 0;
    long anotherBound = 0;
    long particularsBound = 0;
    long duplicateBound = 0;
    long staleBound = 0;
    double daily = 0;
    double weight = 1;
    double match = 0;
    long review = 0;
    double ratio = 1;
    double prejudiced = 1;
    double fault = 0;
    double days = 0;
    double faulty = 0;
    long faked = 0;
    double sigma = 0;
    this.gates = Gates.of(channel.channel.errors());
    switch (channel.channel.errors()) {
      case Errors.FaceErrors face -> {
        lostBound = Chance.bound(face.miss().value());
        review = Chance.bound(face.review().value());
        ratio = face.groupBRatio().value();
        sigma = face.confusability().value();
        double gallery = residents * face.gallerySharePopulation().value();
        match =
            perCitizen(face.falseMatch().value(), gallery) * face.gallerySharePopulation().value();
      }
      case Errors.SpeedErrors speed -> {
        lostBound = Chance.bound(speed.unusable().value());
        anotherBound = Chance.bound(speed.otherDriver().value());
        particularsBound = Chance.bound(speed.wrongParticulars().value());
        sigma = speed.deviceSpread().value();
        fault = speed.faultRate().value() / 365.0;
        days = speed.faultDays().value();
        faulty = speed.faultRecords().value();
      }
      case Errors.SectionErrors section -> {
        double readTwice = (1 - section.unusable().value()) * (1 - section.unusable().value());
        double misreadTwice = section.misread().value() * section.again().value();
        double readRight = 1 - 2 * section.misread().value() + misreadTwice;
        double joined = Math.max(0, readRight) + misreadTwice;
        lostBound = Chance.bound(1 - readTwice * joined);
        duplicateBound = Chance.bound(joined == 0 ? 0 : misreadTwice / joined);
        anotherBound = Chance.bound(section.otherDriver().value());
        fault = section.faultRate().value() / 365.0;
        days = section.faultDays().value();
        double passages = 1000 * section.passages().value() / 365.0;
        faulty = gates == null ? 0 : passages * readTwice * joined * gates.tooFast;
      }
      case Errors.PlateErrors plate -> {
        lostBound = Chance.bound(plate.unusable().value());
        anotherBound = Chance.bound(plate.misread().value());
        duplicateBound = Chance.bound(plate.cloned().value());
      }
      case Errors.LinkageErrors linkage -> {
        lostBound = Chance.bound(linkage.missedLink().value());
        anotherBound = Chance.bound(linkage.wrongLink().value());
        duplicateBound = Chance.bound(linkage.duplicate().value());
        staleBound = Chance.bound(linkage.stale().value());
        daily = linkage.falseEntry().value() / 365.0;
      }
      case Errors.InformerErrors informer -> {
        anotherBound = Chance.bound(informer.mistaken().value());
        daily = informer.malicious().value() / 365.0;
        prejudiced = Math.max(1, informer.prejudice().value());
        weight = prejudiced;
      }
      case Errors.DeclarationErrors declared -> {
        lostBound = Chance.bound(declared.undeclared().value());
        anotherBound = Chance.bound(declared.rejected().value());
        faked = Chance.bound(declared.fakeAccepted().value());
      }
      case Errors.PatrolErrors patrol -> anotherBound = Chance.bound(patrol.wrongPerson().value());
      case Errors.PlatformErrors platform -> {
        lostBound = Chance.bound(platform.miss().value());
        anotherBound = Chance.bound(platform.sharedAccount().value());
        daily = platform.falseAlarm().value() * lawfulPosts(world) / 365.0;
      }
      case Errors.GaitErrors gait -> {
        lostBound = Chance.bound(gait.miss().value());
        anotherBound = Chance.bound(gait.swap().value());
      }
      case Errors.LocationErrors location -> {
        lostBound = Chance.bound(location.miss().value());
        anotherBound = Chance.bound(location.shared().value());
      }
    }
    this.positions = Positions.of(channel.channel.errors());
    this.lost = lostBound;
    this.another = anotherBound;
    this.particulars = particularsBound;
    this.duplicate = duplicateBound;
    this.stale = staleBound;
    this.falseDaily = daily;
    this.spread = LogNormalLevels.build(sigma, 0);
    this.falseMatch = match;
    this.reviewed = review;
    this.groupBRatio = ratio;
    this.prejudice = prejudiced;
    this.faultDaily = fault;
    this.faultDays = days;
    this.faultRecordsDaily = faulty;
    this.fakeAccepted = faked;
    this.falseWeight = match > 0 ? spread.value(Levels.COUNT - 1) * Math.max(1, ratio) : weight;
  }

  /// Whether an act that was seen leaves no record.
  public boolean loses(int word) {
    return Chance.hit(word, lost);
  }

  /// Whether a record names somebody else.
  public boolean mistakes(int word) {
    return Chance.hit(word, another);
  }

  /// Bound under which a faked declaration passes.
  public long fakeAccepted() {
    return fakeAccepted;
  }

  /// Chance that a sighting is taken for one given citizen of the gallery, such that the chance of
  /// being taken for anybody is `1 − exp(−f0·N)`.
  ///
  /// @param f0 chance per comparison
  /// @param gallery number enrolled, N
  static double perCitizen(double f0, double gallery) {
    double expected = f0 * gallery;
    return gallery <= 0 ? 0 : (1.0 - StrictMath.exp(-expected)) / gallery;
  }

  /// Lawful and protected posts and online acts of a citizen in a year: what a classifier can take
  /// for something else.
  private static double lawfulPosts(World world) {
    double posts = 0;
    for (ActKind kind : world.people.acts()) {
      boolean online =
          kind.domain() == ActKind.Domain.ONLINE || kind.domain() == ActKind.Domain.SPEECH;
      boolean lawful =
          kind.nature() == ActKind.Nature.LAWFUL || kind.nature() == ActKind.Nature.PROTECTED;
      if (online && lawful) {
        posts += kind.rate().value();
      }
    }
    return posts;
  }
}

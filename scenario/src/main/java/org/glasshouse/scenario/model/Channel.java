package org.glasshouse.scenario.model;

import java.util.List;

/// A way by which acts become records, with its errors. Nothing is ever recognised: a channel is
/// error rates and nothing else.
///
/// @param id such as `street-cameras`
/// @param title in plain words
/// @param context the setting its data comes from
/// @param holder the agency that holds the records
/// @param ordinary whether it also works under ordinary law alone (and then leads to fines)
/// @param exposure through which exposure it sees people
/// @param sees which acts, and how well
/// @param delayDays days from act to record
/// @param noticeShare share of records of which the citizen is told
/// @param followsRecords share 1−ε of its effort that goes where past records were; zero is uniform
/// @param purposes what it was put up for, with dates
/// @param errors how it errs
public record Channel(
    String id,
    String title,
    Context context,
    String holder,
    boolean ordinary,
    Exposure.Place exposure,
    List<Sight> sees,
    Quantity delayDays,
    Quantity noticeShare,
    Quantity followsRecords,
    List<Purpose> purposes,
    Errors errors) {

  /// One kind of act that a channel sees.
  ///
  /// @param act id of an act kind or of a debt stage
  /// @param detection chance that an act of a citizen of exposure 1 is seen, 0 to 1
  public record Sight(String act, Quantity detection) {}

  /// A declared purpose.
  ///
  /// @param text what for
  /// @param fromDay first day, counted from the scenario's start; may be negative
  /// @param told whether people were told
  public record Purpose(String text, int fromDay, boolean told) {}

  /// How a channel errs.
  public sealed interface Errors {

    /// Face recognition, identification mode: whoever is seen is looked up in a gallery.
    ///
    /// @param miss chance that a seen act is not matched to anybody
    /// @param falseMatch f0, chance per comparison that a face is taken for another's, at the
    ///   working threshold
    /// @param gallerySharePopulation share of residents who are enrolled in the gallery
    /// @param confusability standard deviation of the persistent log confusability between citizens
    /// @param groupBRatio false matches of group B as a multiple of group A
    /// @param review chance that a human second look removes a wrong match
    record FaceErrors(
        Quantity miss,
        Quantity falseMatch,
        Quantity gallerySharePopulation,
        Quantity confusability,
        Quantity groupBRatio,
        Quantity review)
        implements Errors {}

    /// Speed and red-light cameras: the plate is read, the owner is held to account.
    ///
    /// @param unusable share of sightings that give no usable picture
    /// @param otherDriver chance that somebody else of the household drove
    /// @param wrongParticulars chance of a wrong place or time on the label
    /// @param deviceSpread standard deviation of the log error rate between devices
    /// @param faultRate fault episodes per device and year
    /// @param faultDays mean days until a fault is found
    /// @param faultRecords false records per device and day while faulty, per 1,000 residents
    record SpeedErrors(
        Quantity unusable,
        Quantity otherDriver,
        Quantity wrongParticulars,
        Quantity deviceSpread,
        Quantity faultRate,
        Quantity faultDays,
        Quantity faultRecords)
        implements Errors {}

    /// Mean speed between two gates: both read the plate, and two clocks say how long it took.
    /// Whoever is read at both too soon gets a ticket, as the owner.
    ///
    /// @param unusable share of readings at a gate that give nothing
    /// @param misread chance that a gate reads another citizen's plate, always the same
    /// @param again share of those misread at one gate whom the other misreads in the same way
    /// @param otherDriver chance that somebody else of the household drove
    /// @param length metres between the gates
    /// @param limit speed limit, in km/h
    /// @param over km/h over the limit from which on a mean speed is told
    /// @param usual mean speed of those who keep to it, in km/h
    /// @param spread standard deviation of that speed between passages, in km/h
    /// @param passages passages of a driver in a year
    /// @param clockError seconds by which clocks that are at fault make a passage shorter
    /// @param faultRate fault episodes per pair of gates and year
    /// @param faultDays mean days until a fault is found
    record SectionErrors(
        Quantity unusable,
        Quantity misread,
        Quantity again,
        Quantity otherDriver,
        Quantity length,
        Quantity limit,
        Quantity over,
        Quantity usual,
        Quantity spread,
        Quantity passages,
        Quantity clockError,
        Quantity faultRate,
        Quantity faultDays)
        implements Errors {}

    /// Number-plate readers.
    ///
    /// @param unusable share of passages that give no reading
    /// @param misread chance that the reading is another citizen's plate (always the same neighbour
    ///   glyph)
    /// @param cloned share of plates that somebody else also carries
    record PlateErrors(Quantity unusable, Quantity misread, Quantity cloned) implements Errors {}

    /// Records of an agency, joined by name or number.
    ///
    /// @param missedLink share of facts never joined to the citizen
    /// @param wrongLink chance that a fact is joined to somebody of the same name
    /// @param duplicate chance that a fact is entered twice
    /// @param stale chance that a fact is entered after it has ceased to hold
    /// @param falseEntry false entries per citizen and year that rest on nothing
    record LinkageErrors(
        Quantity missedLink,
        Quantity wrongLink,
        Quantity duplicate,
        Quantity stale,
        Quantity falseEntry)
        implements Errors {}

    /// Neighbours, grid workers and flaggers who tell on others.
    ///
    /// @param mistaken chance that the wrong neighbour is named
    /// @param malicious invented reports per citizen and year
    /// @param prejudice how much likelier citizens of the lowest band are named, as a multiple
    record InformerErrors(Quantity mistaken, Quantity malicious, Quantity prejudice)
        implements Errors {}

    /// What citizens declare of themselves, with evidence.
    ///
    /// @param undeclared share of good acts that are never declared
    /// @param rejected share of true declarations that are turned down
    /// @param fakeAccepted share of faked declarations that pass
    record DeclarationErrors(Quantity undeclared, Quantity rejected, Quantity fakeAccepted)
        implements Errors {}

    /// Officers on patrol or at an audit, who see and name the right person or nobody.
    ///
    /// @param wrongPerson chance that the wrong bystander of the neighbourhood is named
    record PatrolErrors(Quantity wrongPerson) implements Errors {}

    /// Apps and platforms that watch what is done with an account.
    ///
    /// @param sharedAccount chance that somebody else of the household used it
    /// @param falseAlarm chance per lawful post that a classifier takes it for the act
    /// @param miss chance that an act is overlooked
    record PlatformErrors(Quantity sharedAccount, Quantity falseAlarm, Quantity miss)
        implements Errors {}

    /// Body and gait, followed from camera to camera.
    ///
    /// @param miss chance that a seen act is joined to no track
    /// @param swap chance that a citizen's track of a day is taken for that of another of the
    ///   neighbourhood: all records of that day by this channel then fall on the other
    record GaitErrors(Quantity miss, Quantity swap) implements Errors {}

    /// Phones looked up by place and time. What is known of an act is where and when; of the phones
    /// whose position lies within the error around it, one is taken.
    ///
    /// @param miss chance that an act is not looked up
    /// @param gps share of positions by satellite
    /// @param wifi share of positions by wireless networks; the rest is by cell
    /// @param gpsError error of a position by satellite, in metres
    /// @param wifiError error of a position by wireless networks, in metres
    /// @param cellError error of a position by cell, in metres
    /// @param usedUpTo largest error of positions that are used, in metres
    /// @param crowding phones about, for a hectare
    /// @param leftHome share of acts at which the phone was left at home
    /// @param shared share of phones that somebody else of the household carried
    record LocationErrors(
        Quantity miss,
        Quantity gps,
        Quantity wifi,
        Quantity gpsError,
        Quantity wifiError,
        Quantity cellError,
        Quantity usedUpTo,
        Quantity crowding,
        Quantity leftHome,
        Quantity shared)
        implements Errors {}
  }
}

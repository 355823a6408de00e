package org.glasshouse.engine.draws;

/// What a draw decides. Every stream has an id of its own, written out here and never reused, so
/// that adding one shifts no other. Ids run from 0 to 255.
public enum Stream {
  /// Further words of a Poisson count whose mean is large; see [PoissonTable].
  POISSON_PART(1),

  // Population: ids 2 to 15.

  /// How the shares of a neighbourhood differ from its city's.
  NEIGHBOURHOOD_SHARES(2),
  /// Order of neighbourhoods for what is met by count, such as town and country.
  NEIGHBOURHOOD_ORDER(3),
  /// Size of a household and what its members share.
  HOUSEHOLD(4),
  /// Age and sex of a member of a household.
  MEMBER(5),
  /// Education, income and work of a citizen.
  STANDING(6),
  /// Phone, licence and other yes-or-no attributes of a citizen.
  HABITS(7),
  /// Traits of a citizen.
  TRAITS(8),

  // Acts: ids 16 to 31.

  /// Number of candidates of a neighbourhood, kind and layer.
  CANDIDATE_COUNT(16),
  /// Citizen, day and marks of a candidate.
  CANDIDATE(17),
  /// Level of a citizen's rate for a kind.
  RATE_LEVEL(18),
  /// Whole-number particulars of an act.
  ACT_FIELD(19),
  /// Payment, suit and visibility of a debt.
  DEBT(20),
  /// Exposure of a citizen to each kind of place.
  EXPOSURE(21),

  // Sensing: ids 32 to 47.

  /// What a channel makes of an act.
  SENSE(32),
  /// Number of records of a channel that rest on no act of the citizen.
  FALSE_COUNT(33),
  /// Citizen, kind and day of such a record.
  FALSE_RECORD(34),
  /// How easily a citizen is taken for another.
  CONFUSABLE(35),
  /// Whose plate or name is taken for a citizen's.
  LOOKALIKE(36),
  /// Faults of a device.
  DEVICE(37),

  // Scoring: ids 48 to 63.

  /// Points left to an official.
  DISCRETION(48),
  /// Who is let in at a threshold of a band.
  BAND_LOTTERY(49),
  /// Who signs up for a scheme.
  ENROLMENT(50),
  /// Who knows of it.
  AWARENESS(51),
  /// Who would fake, and when.
  FAKING(52),
  /// Whom a citizen knows who lives far away.
  FAR_TIE(53),
  /// How often a citizen uses a service.
  SERVICE_LEVEL(54),

  // Institutions: ids 64 to 95.

  /// Whether a citizen is told of a loss, becomes aware, objects, and when.
  NOTICE(64),
  /// What becomes of an objection.
  REVIEW(65),
  /// Who of those who qualify is entered on a list at a check.
  LIST_CHECK(66),
  /// By how much a term on a list is extended.
  LIST_LENGTH(67),
  /// Who applies for repair in a month.
  REPAIR(68),

  // Systems: four to each row of the product table, C1 100 to 103 up to C26 200 to 203, then S1 204
  // to 207 up to S10 240 to 243.

  // C2, censorship: ids 104 to 107.

  /// What the machine and the moderators make of a post, and whose account it came by.
  CENSOR_POST(104),
  /// Which post a flag falls on.
  CENSOR_FLAG(105),
  /// Who moderates to earn back a fine for speech, and what they flag.
  FINES_HELPER(132),
  /// Which post a flag of theirs falls on.
  FINES_FLAG(133),
  /// Who is put on a list of wanted people, and when cameras find them.
  ALERT_WANTED(100),
  /// Who is taken for a wanted person, and what a stop does.
  ALERT_STOP(101),
  /// Who goes to an assembly, when, and covered or not.
  ASSEMBLY(108),
  /// Which neighbourhoods lie near the place of an assembly, and who works there.
  ASSEMBLY_NEAR(109),
  /// Whose phone was near, and what wide orders and checks do.
  ASSEMBLY_ORDERS(110),
  /// Whose track of a day is swapped, and with whom; whose phone is taken for another's.
  TRACK_SWAP(220),
  /// By how much being in view is felt in a window.
  WATCH(221),
  /// How often a body scanner sets off for somebody in a month.
  SCAN(222),
  /// What becomes of a search.
  SCAN_SEARCH(223),
  /// How many passages of a driver are billed in a month, and how many to another plate.
  TOLL(116),
  /// How often a driver passes toll gates, and whether with an account.
  ROAD_DRIVER(117),
  /// Whether a bill by plate arrives, is contested, cancelled or paid.
  BILL(118),
  /// Whether a ticket is contested, overturned or taken back.
  TICKET(120),
  /// Who uses a live map, joins and leaves; whom its users shun.
  MAP_USER(124),
  /// Whether an act is reported on it or read from a trace, and of whom.
  MAP_REPORT(125),
  /// Reports on it of what nobody did.
  MAP_SPITE(126),
  /// What becomes of a breach: where a worm is, whose score is altered, what is found and undone.
  BREACH(144),
  /// Who takes part in a concerted act, and when it is done.
  CONCERT(148),
  /// When somebody praises in a campaign, if at all.
  DECREE(160),
  /// Whom officials favour, and which neighbourhoods and people they dislike.
  DECREE_OFFICIAL(161),
  /// Whether a device is broken, found or repaired.
  SABOTAGE(164),

  // C4, ratings by peers: ids 112 to 115.

  /// How many encounters a citizen has in a day.
  ENCOUNTERS(112),
  /// Whom they meet, what both think, and whether a low rating is answered.
  ENCOUNTER(113),
  /// Who is on the market in credits, and as what.
  MARKET_ROLE(128),
  /// Whose order exactly at the price is filled.
  MARKET_LOTTERY(129),
  /// Who buys faked hours, and what the desk makes of them.
  MARKET_FAKE(130),

  // C19, opinion: ids 172 to 175.

  /// What an adult forgets, talks about and hears in a month.
  OPINION(172),
  /// Arguments known at the start, and who says what they do not think.
  OPINION_START(173),
  // C26, enrolment: ids 200 to 203.

  /// Who joins and who wishes to leave in a window, and whether they do.
  ENROLLING(200),
  /// Who loses work in a slump.
  SLUMP_WORK(156),

  /// Who goes without what is granted when money is short.
  SLUMP_REWARD(157),

  /// Whom officers visit, and what they do.
  SLUMP_FORCE(158),
  // S9, nationalisation: ids 236 to 239.

  /// Whose file a vendor's sample holds, who is on which side of a cut, on whom a change is laid.
  NATIONAL_SCORE(236),
  // S10, joint rewards and punishments: ids 240 to 243.

  /// When an agency takes over an entry of a joint list and takes it out, and for whom it takes it.
  JOINT_LIST(240),

  // C20, profiling: ids 176 to 179.

  /// Who is taken for a member of the group.
  PROFILING_MARK(176),

  /// What a closer look makes of an act.
  PROFILING_LOOK(177),

  /// Checks that end in an entry without an act.
  PROFILING_CHECK(178),

  // C22, function creep: ids 184 to 187.

  /// What a later use makes of an act that it saw.
  CREEP(184),

  /// Whether a letter tells of a record of an untold use.
  CREEP_LETTER(185),

  /// Who hears of later uses.
  CREEP_NEWS(186),

  // C23, no data: ids 188 to 191.

  /// What signs somebody leaves in a month.
  NO_DATA(188),

  /// Whose face is covered.
  NO_DATA_FACE(189),
  /// Who trades off the system from the start, who shows a sign like it, and how loss is rounded.
  PARALLEL_WHO(152),
  /// Who comes in by a tie, and who leaves.
  PARALLEL_MOVE(153),
  /// Whom a raid finds.
  PARALLEL_RAID(154),
  /// When the authority learns the sign.
  PARALLEL_SIGN(155),
  /// Who would denounce, and who their colleague is.
  DENOUNCER(192),
  /// Whether an act that no channel saw is told, and of whom.
  DENOUNCE_TOLD(193),
  /// What is made up, by whom and about whom.
  DENOUNCE_MADE_UP(194),
  /// Who learns and hears of a denunciation, and how trust heals.
  DENOUNCE_TRUST(195),
  /// Whom officers visit on the word of the score.
  FORCE_VISIT(196),
  /// What happens at a visit.
  FORCE_DONE(197),
  /// Whether a crowd is broken up, and who is hurt.
  FORCE_CROWD(198),

  // C10, factors and audit: ids 136 to 139.

  /// Whom a citizen knows in the neighbourhood.
  CONTACTS(136),
  /// Who is asked by auditors, and what they say.
  AUDIT(137),
  /// Who is no longer told of bands and losses.
  UNTOLD(138),
  /// Whom an office honours in a year.
  HONOURS(139),

  // S7, old files: ids 228 to 231.

  /// How common a name is, who has an old entry, and where it is linked.
  FILES(228),
  // S8, trials in many cities: ids 232 to 235.

  /// Trips to other cities of those who are barred from flights or trains.
  TRIP(232),
  /// Who moves to another city, and to which.
  MOVE(233),
  // Ways back: ids 241 to 243.

  /// What is seen of the acts on a way back, and their particulars.
  COURSE(241),
  // Twins: ids 244 to 247.

  /// Whose twins are looked at.
  TWIN(244),

  // Experiments over many societies, outside all of them: ids 248 and 249.

  /// Where the settings of a sweep lie.
  DESIGN(248),
  /// Which rows of a sweep a bootstrap draws again.
  BOOTSTRAP(249),

  // Causes: id 250.

  /// Which neighbourhoods are looked at when not all are.
  LOOKED_AT(250),
  ;

  private final int id;

  Stream(int id) {
    this.id = id;
  }

  /// Fixed id, 0 to 255.
  public int id() {
    return id;
  }
}

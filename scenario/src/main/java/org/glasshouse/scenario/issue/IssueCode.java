package org.glasshouse.scenario.issue;

/// The stable codes of everything that can be wrong with a file. A number is never reused. They are
/// explained one by one in `docs/errors.md`.
public enum IssueCode {
  UNREADABLE("GH-Y001", "The file cannot be read."),
  TOO_LARGE("GH-Y002", "The file is larger than 4 MB."),
  NOT_UTF8("GH-Y003", "The file is not UTF-8, or begins with a byte order mark."),
  EMPTY_FILE("GH-Y004", "The file says nothing."),
  SYNTAX("GH-Y005", "The file is not valid YAML."),
  TAB("GH-Y006", "A line is indented with a tab."),
  SEVERAL_DOCUMENTS("GH-Y007", "The file holds more than one document."),
  ANCHOR("GH-Y008", "An anchor or alias is used."),
  TAG("GH-Y009", "A tag is used."),
  MERGE_KEY("GH-Y010", "A merge key is used."),
  TOO_DEEP("GH-Y011", "The file is nested too deeply."),
  DUPLICATE_KEY("GH-Y012", "A key stands twice in one mapping."),
  BAD_KEY("GH-Y013", "A key is not a plain text."),
  YES_NO_TRAP("GH-Y014", "A word that YAML readers take for true or false."),
  DATE_TRAP("GH-Y015", "A date without quotes."),
  NUMBER_TRAP("GH-Y016", "A number that YAML readers read differently."),

  UNKNOWN_FORMAT("GH-F001", "The format is missing or unknown."),
  UNKNOWN_KEY("GH-F002", "A key does not exist there."),
  MISSING_KEY("GH-F003", "A required key is missing."),
  WRONG_TYPE("GH-F004", "A value has the wrong type."),
  OUT_OF_RANGE("GH-F005", "A number is out of range."),
  UNKNOWN_CHOICE("GH-F006", "A word is not one of the choices."),
  BAD_ID("GH-F007", "An id is malformed."),
  TOO_MANY("GH-F008", "There are too many or too few of something."),
  BAD_DATE("GH-F009", "A date does not exist."),
  EITHER_OR("GH-F010", "Keys that exclude or need each other."),
  WRONG_FORMAT("GH-F011", "A file of another format is needed there."),
  TEXT_LENGTH("GH-F012", "A text is empty or too long."),

  NO_PROVENANCE("GH-N001", "A number or clause has neither source nor assumption."),
  TWO_PROVENANCES("GH-N002", "A mapping has both a source and an assumption."),
  UNKNOWN_SOURCE("GH-N003", "A source is not among the file's sources."),
  BAD_ASSUMPTION("GH-N004", "An assumption lacks its reason or its range."),
  VALUE_OUTSIDE_RANGE("GH-N005", "A value lies outside its own range."),
  NO_LINK("GH-N006", "A source has no link."),

  FILE_NOT_FOUND("GH-R001", "A file or pack that is referred to does not exist."),
  UNKNOWN_ACT("GH-R002", "No such act kind or record kind."),
  UNKNOWN_SERVICE("GH-R003", "No such service."),
  UNKNOWN_BAND("GH-R004", "No such band."),
  UNKNOWN_LIST("GH-R005", "No such list."),
  UNKNOWN_RULE("GH-R006", "No such rule."),
  UNKNOWN_FIELD("GH-R007", "No such field of a record."),
  EXPRESSION("GH-R008", "An expression is malformed or does not fit its place."),
  DUPLICATE_ID("GH-R009", "An id stands for two things."),
  UNKNOWN_CITY("GH-R010", "No such city of the scenario."),
  UNKNOWN_CHANNEL("GH-R011", "No such channel."),
  UNKNOWN_RUN("GH-R012", "No such run of the study."),
  UNKNOWN_MEASURE("GH-R013", "No such measure, table, column or row of what a run tells."),

  BAND_GAP("GH-S001", "Bands leave a gap."),
  BAND_OVERLAP("GH-S002", "Bands overlap or are out of order."),
  BAND_ENDS("GH-S003", "Bands do not cover the whole range of the score."),
  BAND_SHARES("GH-S004", "Shares do not add up to 1."),
  BAND_MIX("GH-S005", "Bands are cut partly by score and partly by share."),
  SCORE_RANGE("GH-S006", "The start lies outside the range of the score, or the range is empty."),
  PARAMETER_TOO_LATE("GH-S007", "A parameter is read before its first date."),
  DEAD_RULE("GH-S008", "A rule can never act."),
  IDLE_RULE("GH-S009", "A rule does nothing."),
  LIST_WITHOUT_EXIT("GH-S010", "A list has no way out."),
  LIST_WITHOUT_ENTRY("GH-S011", "Nothing leads to a list."),
  CONSEQUENCE_OF_NOTHING("GH-S012", "Nothing leads to a consequence."),
  PURPOSE_READINGS("GH-S013", "A purpose needs exactly two readings, the narrower first."),
  STEPS_ORDER("GH-S014", "Steps are not in ascending order."),
  PERIOD_MISSING("GH-S015", "A limit, cap, taper or escalation without a period, or the reverse."),
  UNUSED("GH-S016", "Something is declared and never used."),
  TEST_DAYS("GH-S017", "A test's records are out of order or after its last day."),
  PRECISION("GH-S018", "Points finer than a tenth."),
  ARITHMETIC("GH-S019", "A scheme cannot be turned into arithmetic."),

  SEASON("GH-P001", "Seasonal multipliers do not have the mean 1."),
  PROTECTED_ILLEGAL("GH-P002", "A protected act cannot be illegal."),
  EXPOSURE_MISSING("GH-P003", "An exposure is missing."),
  SMALL_CELL("GH-P004", "A cell of a table describes fewer than 50."),
  SMALL_PLACE("GH-P005", "A place has fewer than 1,000 residents."),
  AGE_BANDS("GH-P006", "Age bands leave a gap, overlap or do not begin at 0."),
  SHARES("GH-P007", "Shares do not add up to 1."),
  TABLE_TOTAL("GH-P008", "A table does not add up to the residents that it describes."),
  ALIGNMENT("GH-P009", "A list has not one value a row of the table that it belongs to."),
  NOT_ASCENDING("GH-P010", "Values are not in ascending order."),

  BURN_IN("GH-C001", "The burn-in is not shorter than the run."),
  FOLLOW("GH-C002", "A citizen to follow cannot exist."),
  TOO_FEW_PEOPLE("GH-C003", "A city has fewer than 1,000 residents."),
  SETTING_PATH("GH-C004", "A setting's path leads nowhere."),
  SETTING_VALUE("GH-C005", "A setting's value cannot be read."),
  SETTING_TWICE("GH-C006", "A setting undoes an earlier one."),
  LATE_DATE("GH-C007", "Something is dated after the last day of the run."),
  SAME_PEOPLE("GH-C008", "Cities that are to hold the same people are not alike."),
  CITY_GROUP("GH-C009", "A group of cities is not whole."),

  STUDY_TAG("GH-T001", "A figure is not tagged for what it is."),
  STUDY_PUBLISHED("GH-T002", "A published figure is assumed, or its ends are turned round."),

  REFUSED_PERSON_FIELD("GH-G001", true, "A field that would describe a person who exists."),
  REFUSED_PERSON_TABLE("GH-G002", true, "A table of persons."),
  REFUSED_DATA_FILE("GH-G003", true, "A data file instead of a YAML file of aggregates."),
  REFUSED_GROUP_ON_ACT("GH-G004", true, "A protected attribute that would weigh on an act."),
  REFUSED_TEST("GH-G005", true, "A scheme's test used as a scoring service."),
  REFUSED_TARGET("GH-G006", true, "An act, record or event placed on a chosen citizen.");

  private final String code;
  private final boolean refusal;
  private final String summary;

  IssueCode(String code, String summary) {
    this(code, false, summary);
  }

  IssueCode(String code, boolean refusal, String summary) {
    this.code = code;
    this.refusal = refusal;
    this.summary = summary;
  }

  /// The code as printed, such as `GH-S012`.
  public String code() {
    return code;
  }

  /// Whether the input is refused by design and not merely invalid.
  public boolean refusal() {
    return refusal;
  }

  /// Whether it is about the form of a file, its YAML and its keys, and not about what they mean.
  public boolean ofForm() {
    return code.startsWith("GH-Y") || code.startsWith("GH-F");
  }

  /// One sentence on what is wrong.
  public String summary() {
    return summary;
  }
}

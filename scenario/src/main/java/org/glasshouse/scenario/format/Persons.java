package org.glasshouse.scenario.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.yaml.Node;

/// Refuses what would lay a score on people who exist: fields that name somebody, tables of
/// persons, groups that weigh on acts, tests that score, acts placed on a chosen citizen.
///
/// The formats have no key for any of it, so all of this would be an unknown key anyway. The
/// refusal says why, and ends with its own exit code.
final class Persons {

  /// Words that would describe one person, without `-`, `_` and spaces.
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "fullname",
          "firstname",
          "lastname",
          "givenname",
          "familyname",
          "surname",
          "personname",
          "nickname",
          "idnumber",
          "idno",
          "idcard",
          "identitynumber",
          "identitycard",
          "nationalid",
          "citizenid",
          "personid",
          "personalid",
          "residentid",
          "userid",
          "ssn",
          "socialsecuritynumber",
          "taxnumber",
          "passport",
          "passportnumber",
          "passportno",
          "plate",
          "platenumber",
          "plateno",
          "licenceplate",
          "licenseplate",
          "numberplate",
          "carplate",
          "registrationplate",
          "face",
          "faceid",
          "faceimage",
          "faceembedding",
          "photo",
          "portrait",
          "biometric",
          "biometrics",
          "fingerprint",
          "iris",
          "voiceprint",
          "phonenumber",
          "phoneno",
          "telephone",
          "telephonenumber",
          "mobile",
          "mobilenumber",
          "imei",
          "imsi",
          "macaddress",
          "ipaddress",
          "email",
          "emailaddress",
          "address",
          "homeaddress",
          "streetaddress",
          "postaladdress",
          "latitude",
          "longitude",
          "coordinates",
          "username",
          "accountname",
          "birthdate",
          "birthday",
          "dateofbirth",
          "dob",
          "uuid");

  private static final Set<String> PERSON_LISTS =
      Set.of(
          "citizens",
          "persons",
          "individuals",
          "residents",
          "respondents",
          "subjects",
          "suspects",
          "offenders",
          "participants",
          "users",
          "personlist",
          "blacklist",
          "watchlist",
          "roster");

  private static final Set<String> TARGETS =
      Set.of(
          "citizen",
          "person",
          "oncitizen",
          "onperson",
          "target",
          "targets",
          "victim",
          "suspect",
          "offender",
          "who",
          "whom");

  private static final Set<String> PROTECTED =
      Set.of(
          "group",
          "groups",
          "groupa",
          "groupb",
          "bygroup",
          "sex",
          "gender",
          "female",
          "male",
          "women",
          "men",
          "faith",
          "religion",
          "ethnicity",
          "ethnic",
          "race",
          "nationality",
          "origin",
          "migrant",
          "migrants",
          "residence",
          "residencestatus",
          "caste",
          "disability",
          "orientation",
          "bysex",
          "byage",
          "age");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "age",
          "sex",
          "gender",
          "income",
          "education",
          "occupation",
          "job",
          "religion",
          "faith",
          "ethnicity",
          "nationality",
          "married",
          "children",
          "score",
          "salary",
          "employer");

  private static final Set<String> DATES = Set.of("date", "at", "ondate", "datetime", "timestamp");

  /// Fewest cells in which ones are suspicious.
  private static final int MIN_CELLS = 8;

  private Persons() {}

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }

  /// Whether a word is refused somewhere.
  static boolean refuses(String word) {
    String plain = plain(word);
    return FIELDS.contains(plain)
        || PERSON_LISTS.contains(plain)
        || TARGETS.contains(plain)
        || PROTECTED.contains(plain)
        || DATES.contains(plain);
  }

  /// Refuses a file that is nothing but a list of records.
  ///
  /// @return whether it was refused
  static boolean checkRoot(Node root, Issues issues) {
    boolean records =
        root instanceof Node.Sequence sequence
            && !sequence.items().isEmpty()
            && sequence.items().getFirst() instanceof Node.Mapping;
    if (records) {
      refuseTable(root.mark(), "a file that is a list of records", issues);
    }
    return records;
  }

  /// Refuses a table whose rows are persons: an id-like column, the attributes of one person in
  /// each row, or a table of counts most of whose cells are 1.
  ///
  /// @return whether it was refused
  static boolean checkRows(Node.Sequence sequence, Issues issues) {
    int cells = 0;
    int ones = 0;
    for (Node row : sequence.items()) {
      if (!(row instanceof Node.Mapping mapping)) {
        continue;
      }
      Set<String> attributes = new HashSet<>();
      for (Node.Entry entry : mapping.entries()) {
        String key = plain(entry.key().text());
        if (FIELDS.contains(key) || key.equals("id") || entry.key().text().endsWith("_id")) {
          refuseTable(
              entry.key().mark(), "rows with the column '" + entry.key().text() + "'", issues);
          return true;
        }
        if (ATTRIBUTES.contains(key) && entry.value() instanceof Node.Scalar) {
          attributes.add(key);
        }
        Double value = Numerals.number(cell(entry.value()));
        if (value != null) {
          cells++;
          ones += value == 1 ? 1 : 0;
        }
      }
      if (attributes.size() >= 2) {
        refuseTable(
            mapping.mark(),
            "rows with " + String.join(" and ", new java.util.TreeSet<>(attributes)),
            issues);
        return true;
      }
    }
    if (isTableOfPlaces(sequence) && cells >= MIN_CELLS && 2 * ones >= cells) {
      refuseTable(
          sequence.mark(), "a table in which " + ones + " of " + cells + " cells are 1", issues);
      return true;
    }
    return false;
  }

  private static Node cell(Node value) {
    Node inner = value instanceof Node.Mapping mapping ? mapping.get("value") : null;
    return inner == null ? value : inner;
  }

  private static boolean isTableOfPlaces(Node.Sequence sequence) {
    return !sequence.items().isEmpty()
        && sequence.items().getFirst() instanceof Node.Mapping row
        && row.get("ages") != null;
  }

  private static void refuseTable(Mark mark, String seen, Issues issues) {
    issues.add(
        Issue.error(
            IssueCode.REFUSED_PERSON_TABLE,
            mark,
            seen,
            "aggregate tables about places; Glasshouse never takes records of persons"));
  }

  /// Refuses a free id that would describe a person.
  static boolean reportField(Node.Scalar key, Issues issues) {
    if (!FIELDS.contains(plain(key.text()))) {
      return false;
    }
    issues.add(
        Issue.error(
            IssueCode.REFUSED_PERSON_FIELD,
            key.mark(),
            "the field '" + key.text() + "'",
            "no field for a name, identifier, face, plate, phone number or address, anywhere"));
    return true;
  }

  /// Refuses a key of a closed table, such as a protected attribute among the loadings.
  static boolean reportWord(Node.Scalar key, String tableOf, Issues issues) {
    if (tableOf.equals("loading") && PROTECTED.contains(plain(key.text()))) {
      refuseGroup(key, issues);
      return true;
    }
    return reportField(key, issues);
  }

  private static void refuseGroup(Node.Scalar key, Issues issues) {
    issues.add(
        Issue.error(
            IssueCode.REFUSED_GROUP_ON_ACT,
            key.mark(),
            "'" + key.text() + "' under an act kind",
            "only traits to weigh on acts; no group, sex, faith or origin changes what people do,"
                + " so that prejudice cannot be shipped as truth"));
  }

  /// Refuses a key that the shape does not have, if it is one of those that are refused by design.
  static boolean reportKey(Shape.Fields fields, Node.Entry entry, Issues issues) {
    Node.Scalar key = entry.key();
    String word = plain(key.text());
    if (fields.of().equals(PeopleShape.AN_ACT) && PROTECTED.contains(word)) {
      refuseGroup(key, issues);
      return true;
    }
    boolean test =
        fields.of().equals(SchemeTestShape.A_TEST) || fields.of().equals(SchemeTestShape.A_RECORD);
    if (test && DATES.contains(word)) {
      refuseTest(key.mark(), "'" + key.text() + "'", "relative days ('day', 'at_day')", issues);
      return true;
    }
    if (reportField(key, issues)) {
      return true;
    }
    boolean records =
        entry.value() instanceof Node.Sequence rows
            && rows.items().stream().anyMatch(row -> row instanceof Node.Mapping);
    if (PERSON_LISTS.contains(word)) {
      refuseTable(key.mark(), "'" + key.text() + "'", issues);
      return true;
    }
    if (TARGETS.contains(word)) {
      issues.add(
          Issue.error(
              IssueCode.REFUSED_TARGET,
              key.mark(),
              "'" + key.text() + "'",
              "nothing to be placed on a chosen citizen; events and acts fall on populations"));
      return true;
    }
    return records && entry.value() instanceof Node.Sequence rows && checkRows(rows, issues);
  }

  /// Refuses a test without expectation, which would only ask for a score.
  static boolean reportMissing(
      Shape.Fields fields, Shape.Key key, Node.Mapping mapping, Issues issues) {
    if (!fields.of().equals(SchemeTestShape.A_TEST) || !key.name().equals("expect")) {
      return false;
    }
    refuseTest(mapping.mark(), "a test without 'expect'", "every test to expect something", issues);
    return true;
  }

  /// Refuses an empty expectation.
  static boolean reportNoExpectation(Shape.Fields fields, Node.Mapping mapping, Issues issues) {
    if (!fields.of().equals(SchemeTestShape.AN_EXPECTATION)) {
      return false;
    }
    refuseTest(
        mapping.mark(),
        "an empty 'expect'",
        "at least one of " + String.join(", ", List.of("score", "band", "lists", "ledger")),
        issues);
    return true;
  }

  /// Refuses more tests than a scheme needs.
  static void checkTests(Node.Mapping tests, int size, Issues issues) {
    if (size > SchemeTestShape.MAX_TESTS) {
      refuseTest(
          tests.mark(),
          size + " tests",
          "at most " + SchemeTestShape.MAX_TESTS + " tests a file",
          issues);
    }
  }

  /// Refuses a test with more records than a scheme needs.
  static void reportLongTest(Node.Sequence records, int size, Issues issues) {
    refuseTest(
        records.mark(),
        size + " records in a test",
        "at most " + SchemeTestShape.MAX_RECORDS + " records a test",
        issues);
  }

  private static void refuseTest(Mark mark, String seen, String expected, Issues issues) {
    issues.add(
        Issue.error(
            IssueCode.REFUSED_TEST,
            mark,
            seen,
            expected + "; tests check a scheme and are no scoring service"));
  }
}

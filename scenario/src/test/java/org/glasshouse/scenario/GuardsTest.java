package org.glasshouse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glasshouse.scenario.resolve.PlaceResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks the guards: what would lay a score on people who exist is refused with its own exit
/// code, and never merely mistaken for a slip of the pen.
class GuardsTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void copySoundFiles() {
    SampleFiles.copyOfSound(folder);
  }

  private String verdictWith(String file, String before, String after) {
    SampleFiles.edit(folder.resolve(file), before, after);
    return SampleFiles.verdict(folder.resolve(file));
  }

  private static void refused(String verdict, String code) {
    assertThat(verdict).startsWith("exit code 5\n").contains("refused " + code);
  }

  @Test
  void theFilesAreSoundBeforeAnyAttack() {
    for (String file : new String[] {"people", "place", "channels", "scheme", "scenario"}) {
      assertThat(SampleFiles.verdict(folder.resolve(file + ".yaml"))).isEqualTo("sound\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "full_name",
        "id_number",
        "national-id",
        "ssn",
        "passport",
        "plate",
        "licence_plate",
        "face",
        "face_embedding",
        "phone_number",
        "email",
        "home_address",
        "fingerprint",
        "date_of_birth",
        "imei",
        "latitude",
        "photo",
        "user_id"
      })
  void noFormatHasAFieldThatNamesSomebody(String word) {
    for (String file : new String[] {"people", "place", "channels", "scheme", "scenario"}) {
      Path path = folder.resolve(file + ".yaml");
      SampleFiles.edit(path, "\ntitle: ", "\n" + word + ": \"12345\"\ntitle: ");
      refused(SampleFiles.verdict(path), "GH-G001");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "people.yaml, '      hours: {', '      plate_number: {unit: x, median: 1, max: 2}\n      hours: {'",
    "place.yaml, 'extra: {', 'extra: {passport: 0.5, '",
    "scheme.yaml, 'register: {age: 40}', 'register: {age: 40, name: 1}'",
    "scheme.yaml, 'day: 20, days_late', 'day: 20, id_number: 5, days_late'",
    "scheme.yaml, 'counts:', 'counts:\n  face: {records: [speeding], days: 3}'",
    "scheme.yaml, 'parameters:', 'parameters:\n  email: {}'",
    "channels.yaml, '    errors:', '    address: Lane 5\n    errors:'"
  })
  void norDoesAnyPartOfAFile(String file, String before, String after) {
    refused(verdictWith(file, before, after), "GH-G001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"citizens", "persons", "residents", "suspects", "watchlist", "users"})
  void listsOfPersonsAreRefused(String word) {
    String list = word + ":\n  - {label: one, score: 3}\ncities:";
    refused(verdictWith("scenario.yaml", "cities:", list), "GH-G002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {id: 1, ages: [0, 14], female: 1, male: 0}",
        "- {resident_id: 7, female: 1}",
        "- {age: 44, sex: female, income: 3000}",
        "- {surname: Somebody, female: 1}"
      })
  void rowsOfPersonsAreNoTable(String row) {
    String table = "age_by_sex:\n  " + row;
    refused(verdictWith("place.yaml", "age_by_sex:", table), "GH-G002");
  }

  @Test
  void aTableOfOnesIsATableOfPersons() {
    StringBuilder rows = new StringBuilder("age_by_sex:\n");
    for (int age = 0; age < 20; age++) {
      rows.append("  - {ages: [" + age + ", " + age + "], female: 1, male: " + age % 2 + "}\n");
    }
    refused(verdictWith("place.yaml", "age_by_sex:\n", rows.toString()), "GH-G002");
  }

  @ParameterizedTest
  @CsvSource({
    "people.csv, 'a,b,c'",
    "people.tsv, 'a'",
    "people.parquet, 'PAR1'",
    "people.json, '{}'",
    "people.yaml, '[{\"a\": 1}]'",
    "people.yaml, '{\"format\": \"people/1\"}'",
    "people.yaml, 'PAR1....'",
    "people.yaml, 'x;y\n1;2\n3;4'",
    "people.txt, 'x\ty\n1\t2'"
  })
  void dataFilesAreRefused(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    refused(SampleFiles.verdict(file), "GH-G003");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"groups", "group_b", "sex", "gender", "religion", "ethnicity", "migrant", "race"})
  void noProtectedAttributeWeighsOnAnAct(String word) {
    String attack = "    " + word + ": 2\n    fine: 0.5";
    refused(verdictWith("people.yaml", "    fine: 0.5", attack), "GH-G004");
    String loading = "loadings: {" + word + ": 0.2, prosociality";
    refused(verdictWith("people.yaml", "loadings: {prosociality", loading), "GH-G004");
  }

  @ParameterizedTest
  @CsvSource({
    "'  late-bill-aged:', '  mrs-li:'",
    "'    expect: {score: 1000}\n', ''",
    "'    expect: {score: 1000}\n', '    expect: {}\n'",
    "'    at_day: 25', '    at_day: 25\n    date: \"2027-01-26\"'"
  })
  void testsAreNoScoringService(String before, String after) {
    refused(verdictWith("scheme.yaml", before, after), "GH-G005");
  }

  @Test
  void testsAreFewAndShort() {
    StringBuilder tests = new StringBuilder("tests:\n");
    for (int i = 0; i < 199; i++) {
      tests.append("  late-bill-" + i + ": {at_day: 1, records: [], expect: {score: 1000}}\n");
    }
    refused(verdictWith("scheme.yaml", "tests:\n", tests.toString()), "GH-G005");

    SampleFiles.edit(
        folder.resolve("scheme.yaml"),
        "  late-bill-198: {at_day: 1, records: [], expect: {score: 1000}}\n",
        "");
    assertThat(SampleFiles.verdict(folder.resolve("scheme.yaml"))).isEqualTo("sound\n");

    String records = "- {kind: bill_late_30, day: 20, days_late: 31}\n      ".repeat(20);
    refused(
        verdictWith("scheme.yaml", "- {kind: bill_late_30", records + "- {kind: bill_late_30"),
        "GH-G005");
  }

  @ParameterizedTest
  @ValueSource(strings = {"citizen", "target", "victim", "on_citizen", "who", "person"})
  void nothingIsPlacedOnAChosenCitizen(String word) {
    String attack = word + ": \"0:0:5\"\ncities:";
    refused(verdictWith("scenario.yaml", "cities:", attack), "GH-G006");
  }

  @Test
  void smallPlacesAndCellsAreInvalid() {
    String verdict = verdictWith("place.yaml", "reference: 120000", "reference: 999");
    assertThat(verdict)
        .startsWith("exit code 3\n")
        .contains("GH-P005")
        .contains("at least " + PlaceResolver.MIN_RESIDENTS);
  }

  @Test
  void aCellNamesTheGroupsToMerge() {
    String rows =
        "  - {ages: [60, 95], female: 16500, male: 13460}\n  - {ages: [96, 100], female: 0, male: 40}";
    SampleFiles.edit(
        folder.resolve("place.yaml"), "  - {ages: [60, 100], female: 16500, male: 13500}", rows);
    SampleFiles.edit(folder.resolve("place.yaml"), "[1, 1.2, 0.6]", "[1, 1.2, 0.6, 0.6]");
    String verdict = verdictWith("place.yaml", "[0.4, 0.98, 0.7]", "[0.4, 0.98, 0.7, 0]");
    assertThat(verdict)
        .startsWith("exit code 3\n")
        .contains("a cell of 40 (men, ages 96 to 100)")
        .contains("merge ages 60 to 100");
  }

  @Test
  void nothingIsKnownBelowTheCity() {
    String verdict =
        verdictWith("place.yaml", "urban_share:", "districts: {north: {}}\nurban_share:");
    assertThat(verdict).startsWith("exit code 3\n").contains("GH-F002").contains("'districts'");
  }

  /// City and title are names of places and texts, and stay legal.
  @Test
  void namesOfCitiesAreNotNamesOfPersons() {
    assertThat(verdictWith("scenario.yaml", "Harbour (invented)", "Port of Nowhere"))
        .isEqualTo("sound\n");
  }
}

package org.glasshouse.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glasshouse.scenario.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The published schemas, against what the program checks and against all files, with a validator
/// that is not ours.
class JsonSchemasTest {
  private static final Map<Format, Schema> SCHEMAS = new EnumMap<>(Format.class);

  private static String published(Format format) {
    String name = "/org/glasshouse/scenario/schema/" + format.word() + "-1.schema.json";
    try (InputStream in = JsonSchemasTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException wrong) {
      throw new java.io.UncheckedIOException(wrong);
    }
  }

  private static boolean valid(Format format, String yaml) {
    Schema schema =
        SCHEMAS.computeIfAbsent(
            format,
            key ->
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(published(key), InputFormat.JSON));
    return schema.validate(yaml, InputFormat.YAML).isEmpty();
  }

  /// To publish a change of a format, run this test with `-Dglasshouse.write-schemas=true`.
  @ParameterizedTest
  @EnumSource
  void publishedSchemasFollowTheShapes(Format format) throws IOException {
    if (Boolean.getBoolean("glasshouse.write-schemas")) {
      Path folder =
          SampleFiles.home().resolve("scenario/src/main/resources/org/glasshouse/scenario/schema");
      Files.writeString(folder.resolve(format.word() + "-1.schema.json"), JsonSchemas.of(format));
    } else {
      assertThat(published(format)).isEqualTo(JsonSchemas.of(format));
    }
  }

  static List<Path> soundFiles() {
    List<Path> files = new ArrayList<>(SampleFiles.yaml(SampleFiles.home().resolve("packs")));
    files.addAll(SampleFiles.yaml(SampleFiles.home().resolve("scenarios")));
    files.addAll(SampleFiles.yaml(SampleFiles.resource("sound")));
    return files;
  }

  private static Format format(String yaml) {
    String word = yaml.lines().findFirst().orElseThrow().replace("format:", "").strip();
    return Objects.requireNonNull(Format.of(word), word);
  }

  @ParameterizedTest
  @MethodSource("soundFiles")
  void everySoundFileIsValid(Path file) throws IOException {
    String yaml = Files.readString(file);
    assertThat(valid(format(yaml), yaml)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "scenario, days: 730, days: 0",
    "scenario, telling: invented, telling: imagined",
    "scenario, 'people: 5000,', 'people: 5000, phone_number: 1,'",
    "group, 'count: 12', 'count: 1'",
    "group, 'urban_share: 0.6', 'urban_part: 0.6'",
    "people, 'rate: 2\n', 'rate: -2\n'",
    "people, 'loadings: {prosociality: 0.5}', 'loadings: {group-b: 0.5}'",
    "people, '    who: adult\n    rate: 2', '    rate: 2'",
    "place, 'education: [0.05, 0.2, 0.45, 0.3]', 'education: [0.05, 0.2, 0.75]'",
    "place, 'female: 8400', 'women: 8400'",
    "channels, 'kind: face', 'kind: faces'",
    "channels, '      miss: 0.1\n', ''",
    "scheme, 'times: 1', 'times: 1.5'",
    "scheme, 'trigger: {every: monthly}', 'trigger: {every: monthly, record: [speeding]}'",
    "scheme, 'score: [800, 1049]', 'score: [800, 1049], share: 0.2'",
    "scheme, '  within_days: 15\n', ''",
    "scheme, 'points: -10\n    limit', 'points: ten\n    limit'",
    "study, 'tag: prediction', 'tag: guess'",
    "study, 'factor: 1.5', 'factor: 1.5, within: 3'"
  })
  void everySchemaRejectsBrokenFiles(String word, String before, String after) throws IOException {
    Format format =
        word.equals("group") ? Format.SCENARIO : Objects.requireNonNull(Format.of(word + "/1"));
    String yaml = Files.readString(SampleFiles.sound(word + ".yaml"));
    assertThat(yaml).contains(before);
    assertThat(valid(format, yaml)).isTrue();
    assertThat(valid(format, yaml.replace(before, after))).isFalse();
  }

  /// The document of the formats names every key, so that none is secret.
  @ParameterizedTest
  @EnumSource
  void theDocumentNamesEveryKey(Format format) throws IOException {
    String document = Files.readString(SampleFiles.home().resolve("docs/formats.md"));
    List<String> missing = new ArrayList<>();
    collect(format.shape(), document, missing);
    assertThat(missing).isEmpty();
  }

  private static void collect(Shape shape, String document, List<String> missing) {
    switch (shape) {
      case Shape.Fields fields -> {
        for (Shape.Key key : fields.keys().values()) {
          if (!document.contains(key.name())) {
            missing.add(fields.of() + ": " + key.name());
          }
          collect(key.shape(), document, missing);
        }
      }
      case Shape.Table table -> {
        if (table.keys() instanceof Shape.Keys.Words words) {
          require(words.words(), table.of(), document, missing);
        }
        collect(table.value(), document, missing);
      }
      case Shape.Many many -> collect(many.element(), document, missing);
      case Shape.Variants variants ->
          variants.cases().values().forEach(fields -> collect(fields, document, missing));
      case Shape.Either either -> {
        either.byKey().values().forEach(fields -> collect(fields, document, missing));
        collect(either.otherwise(), document, missing);
      }
      case Shape.Choice choice -> require(choice.words(), "a choice", document, missing);
      case Shape.Text _,
          Shape.Name _,
          Shape.Flag _,
          Shape.Whole _,
          Shape.Decimal _,
          Shape.Measure _,
          Shape.Day _,
          Shape.Condition _,
          Shape.Reference _,
          Shape.Citizen _,
          Shape.Link _ -> {}
    }
  }

  private static void require(
      List<String> words, String of, String document, List<String> missing) {
    for (String word : words) {
      if (!document.contains(word)) {
        missing.add(of + ": " + word);
      }
    }
  }

  @Test
  void aSchemaIsNamedAndDated() {
    assertThat(published(Format.SCHEME))
        .contains("https://json-schema.org/draft/2020-12/schema")
        .contains("urn:glasshouse:scheme:1");
  }
}

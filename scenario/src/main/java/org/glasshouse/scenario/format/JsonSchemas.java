package org.glasshouse.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The shapes of the formats as JSON Schemas (2020-12), so that editors complete and check files.
/// They are published beside this class's package, in `schema/`; a test holds the published files
/// against this.
public final class JsonSchemas {
  private static final String ID = "[a-z][a-z0-9_-]{0,59}";
  private static final String LABEL = "[A-Za-z][A-Za-z0-9_+.-]{0,39}";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private JsonSchemas() {}

  /// The schema of a format, as JSON text.
  public static String of(Format format) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:glasshouse:" + format.word() + ":1");
    schema.put("title", "Glasshouse " + format.id());
    schema.putAll(fields(format.shape()));
    schema.put("$defs", definitions());
    StringBuilder text = new StringBuilder();
    JsonText.write(schema, "", text);
    return text.append('\n').toString();
  }

  private static Map<String, Object> definitions() {
    Map<String, Object> why = map("type", "string", "minLength", 1);
    Map<String, Object> pair =
        map("type", "array", "items", map("type", "number"), "minItems", 2, "maxItems", 2);
    return map(
        "source",
        map(
            "type",
            "string",
            "minLength",
            1,
            "description",
            "a key of 'sources', with the clause after a slash, or an https link"),
        "assumedRange",
        map(
            "type",
            "object",
            "properties",
            map("why", why, "range", pair),
            "required",
            List.of("why", "range"),
            "additionalProperties",
            false),
        "assumedFactor",
        map(
            "type",
            "object",
            "properties",
            map("why", why, "factor", pair),
            "required",
            List.of("why"),
            "additionalProperties",
            false));
  }

  private static Map<String, Object> shape(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> map("type", "string", "minLength", 1, "maxLength", text.max());
      case Shape.Name name -> map("type", "string", "description", "id of " + name.of());
      case Shape.Flag _ -> map("type", "boolean");
      case Shape.Whole whole -> whole(whole);
      case Shape.Decimal decimal ->
          map("type", "number", "minimum", decimal.min(), "maximum", decimal.max());
      case Shape.Measure measure -> measure(measure);
      case Shape.Choice choice -> map("enum", choice.words());
      case Shape.Day _ -> map("type", "string", "pattern", "^" + DAY + "$");
      case Shape.Condition _ ->
          map("type", "string", "minLength", 1, "description", "an expression over records");
      case Shape.Reference reference ->
          map(
              "type",
              "string",
              "minLength",
              1,
              "description",
              "id of a pack or path of a " + reference.format().id() + " file");
      case Shape.Citizen _ ->
          map("type", "string", "pattern", "^[0-9]{1,4}:[0-9]{1,7}:[0-9]{1,4}$");
      case Shape.Link _ -> map("type", "string", "pattern", "^https?://");
      case Shape.Many many -> many(many);
      case Shape.Table table -> table(table);
      case Shape.Fields fields -> fields(fields);
      case Shape.Variants variants -> variants(variants);
      case Shape.Either either -> either(either);
    };
  }

  private static Map<String, Object> whole(Shape.Whole whole) {
    Map<String, Object> schema = map("type", "integer");
    if (whole.min() != Long.MIN_VALUE) {
      schema.put("minimum", whole.min());
      schema.put("maximum", whole.max());
    }
    return schema;
  }

  private static Map<String, Object> measure(Shape.Measure measure) {
    Map<String, Object> number = map("type", measure.whole() ? "integer" : "number");
    number.put(measure.aboveMin() ? "exclusiveMinimum" : "minimum", measure.min());
    number.put("maximum", measure.max());
    number.put("description", measure.unit());
    Map<String, Object> given =
        map(
            "type",
            "object",
            "properties",
            map("value", number, "source", ref("source"), "assumed", ref("assumedRange")),
            "required",
            List.of("value"),
            "not",
            map("required", List.of("source", "assumed")),
            "additionalProperties",
            false);
    return map("anyOf", List.of(number, given));
  }

  private static Map<String, Object> ref(String definition) {
    return map("$ref", "#/$defs/" + definition);
  }

  private static Map<String, Object> many(Shape.Many many) {
    Map<String, Object> element = shape(many.element());
    Map<String, Object> list =
        map("type", "array", "items", element, "minItems", many.min(), "maxItems", many.max());
    List<Object> ways = new ArrayList<>();
    ways.add(list);
    if (many.single()) {
      ways.add(element);
    }
    if (many.wrap() != null) {
      Map<String, Object> properties = map(many.wrap(), list);
      properties.putAll(provenance());
      ways.add(
          map(
              "type",
              "object",
              "properties",
              properties,
              "required",
              List.of(many.wrap()),
              "additionalProperties",
              false));
    }
    return ways.size() == 1 ? list : map("anyOf", ways);
  }

  private static Map<String, Object> provenance() {
    return map("source", ref("source"), "assumed", ref("assumedFactor"));
  }

  private static Map<String, Object> table(Shape.Table table) {
    Map<String, Object> schema = map("type", "object");
    if (table.sourced()) {
      schema.put("properties", provenance());
      schema.put("not", map("required", List.of("source", "assumed")));
    }
    Map<String, Object> value = shape(table.value());
    switch (table.keys()) {
      case Shape.Keys.Ids _ -> schema.put("propertyNames", map("pattern", "^" + ID + "$"));
      case Shape.Keys.Labels _ -> schema.put("propertyNames", map("pattern", "^" + LABEL + "$"));
      case Shape.Keys.Days _ ->
          schema.put("propertyNames", map("pattern", "^(" + DAY + "|source|assumed)$"));
      case Shape.Keys.Words words -> {
        List<String> all = new ArrayList<>(words.words());
        if (table.sourced()) {
          all.addAll(List.of("source", "assumed"));
        }
        schema.put("propertyNames", map("enum", all));
      }
    }
    schema.put("additionalProperties", value);
    schema.put("minProperties", table.min());
    schema.put("maxProperties", table.max() + (table.sourced() ? 1 : 0));
    return schema;
  }

  private static Map<String, Object> fields(Shape.Fields fields) {
    Map<String, Object> schema = map("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Shape.Key key : fields.keys().values()) {
      Map<String, Object> property = shape(key.shape());
      property.putIfAbsent("description", key.about());
      properties.put(key.name(), property);
      if (key.required()) {
        required.add(key.name());
      }
    }
    if (fields.sourced()) {
      properties.putAll(provenance());
      schema.put("not", map("required", List.of("source", "assumed")));
    }
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put(
        "additionalProperties", fields.others() == null ? (Object) false : shape(fields.others()));
    List<Object> all = new ArrayList<>();
    for (List<String> names : fields.exactlyOne()) {
      all.add(map("oneOf", requiredOnes(names)));
    }
    for (List<String> names : fields.atLeastOne()) {
      all.add(map("anyOf", requiredOnes(names)));
    }
    if (!all.isEmpty()) {
      schema.put("allOf", all);
    }
    return schema;
  }

  private static List<Object> requiredOnes(List<String> names) {
    List<Object> ones = new ArrayList<>();
    for (String name : names) {
      ones.add(map("required", List.of(name)));
    }
    return ones;
  }

  private static Map<String, Object> variants(Shape.Variants variants) {
    List<Object> cases = new ArrayList<>();
    for (Map.Entry<String, Shape.Fields> entry : variants.cases().entrySet()) {
      String word = entry.getKey();
      Map<String, Object> schema = fields(entry.getValue());
      Map<String, Object> fixed = new LinkedHashMap<>();
      boolean flag = word.equals("true") || word.equals("false");
      fixed.put("const", flag ? (Object) Boolean.valueOf(word) : word);
      if (schema.get("properties") instanceof Map<?, ?> properties) {
        Map<String, Object> changed = new LinkedHashMap<>();
        properties.forEach((name, property) -> changed.put((String) name, property));
        changed.put(variants.by(), fixed);
        schema.put("properties", changed);
      }
      cases.add(schema);
    }
    return map("oneOf", cases);
  }

  private static Map<String, Object> either(Shape.Either either) {
    List<Object> ways = new ArrayList<>();
    for (Shape.Fields fields : new LinkedHashSet<>(either.byKey().values())) {
      ways.add(fields(fields));
    }
    ways.add(shape(either.otherwise()));
    return map("anyOf", ways);
  }

  /// A map of alternating keys and values, in that order.
  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}

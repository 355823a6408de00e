package org.glasshouse.checks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules of ARCHITECTURE.md that a machine can hold. They are written for any root package, so
/// that the same rule runs over the program and over the bad examples that prove its teeth.
///
/// @param root the package that holds the modules' packages
record Rules(String root) {
  /// Modules from the bottom up: each may use those before it and none after it.
  static final List<String> MODULES =
      List.of("scenario", "engine", "results", "report", "web", "cli");

  private static final Set<String> INEXACT =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan",
          "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh");

  private static final Set<String> HASH_ORDERED =
      Set.of(
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.Hashtable",
          "java.util.IdentityHashMap",
          "java.util.WeakHashMap",
          "java.util.concurrent.ConcurrentHashMap");

  private static final Set<String> UNORDERED_FACTORIES =
      Set.of(
          "java.util.Set.of",
          "java.util.Set.copyOf",
          "java.util.Map.of",
          "java.util.Map.ofEntries",
          "java.util.Map.copyOf",
          "java.util.stream.Collectors.toSet",
          "java.util.stream.Collectors.toUnmodifiableSet",
          "java.util.stream.Collectors.toMap",
          "java.util.stream.Collectors.toUnmodifiableMap",
          "java.util.stream.Collectors.groupingBy",
          "java.util.stream.Collectors.partitioningBy",
          "java.lang.System.identityHashCode");

  private static final Set<String> VAGUE =
      Set.of("util", "utils", "common", "commons", "manager", "managers", "helper", "helpers");

  private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[._$]");

  /// Every rule by its name.
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    for (String module : MODULES.subList(0, MODULES.size() - 1)) {
      rules.put("arrows_" + module, arrowsOf(module));
    }
    rules.put("no_random", noRandom());
    rules.put("no_clock", noClock());
    rules.put("no_hash_order", noHashOrder());
    rules.put("no_shared_state", noSharedState());
    rules.put("no_inexact_mathematics", noInexactMathematics());
    rules.put("streams_belong_to_cli", streamsBelongToCli());
    rules.put("no_vague_names", noVagueNames());
    rules.put("weights_stay_inside", weightsStayInside());
    return rules;
  }

  private String in(String module) {
    return root + "." + module + "..";
  }

  private ArchRule arrowsOf(String module) {
    List<String> later = MODULES.subList(MODULES.indexOf(module) + 1, MODULES.size());
    return noClasses()
        .that()
        .resideInAPackage(in(module))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.stream().map(this::in).toArray(String[]::new))
        .because("modules use only what stands below them");
  }

  private ArchRule noRandom() {
    return noClasses()
        .that()
        .resideInAPackage(in("engine"))
        .should()
        .dependOnClassesThat(
            describe(
                "draw from a stream of random numbers",
                type ->
                    type.getPackageName().startsWith("java.util.random")
                        || type.isEquivalentTo(java.util.Random.class)
                        || type.isEquivalentTo(java.util.SplittableRandom.class)
                        || type.isEquivalentTo(java.util.concurrent.ThreadLocalRandom.class)
                        || type.isEquivalentTo(java.security.SecureRandom.class)))
        .orShould(
            callMethodWhere(
                describe(
                    "Math.random or UUID.randomUUID",
                    call -> named(call, "java.lang.Math.random", "java.util.UUID.randomUUID"))))
        .because("draws are functions of their address, so that every run can be repeated");
  }

  private ArchRule noClock() {
    return noClasses()
        .that()
        .resideInAPackage(in("engine"))
        .should()
        .dependOnClassesThat(
            describe(
                "are clocks",
                type ->
                    type.isEquivalentTo(java.util.Date.class)
                        || type.isAssignableTo(java.util.Calendar.class)
                        || type.isAssignableTo(java.time.InstantSource.class)))
        .orShould(
            callMethodWhere(
                describe(
                    "reads the time",
                    call ->
                        named(
                                call,
                                "java.lang.System.currentTimeMillis",
                                "java.lang.System.nanoTime")
                            || call.getTargetOwner().getPackageName().startsWith("java.time")
                                && call.getName().equals("now"))))
        .because("a result must not know when it was computed; progress is told in cli");
  }

  private ArchRule noHashOrder() {
    return noClasses()
        .that()
        .resideInAPackage(in("engine"))
        .should()
        .dependOnClassesThat(
            describe("are ordered by hash", type -> HASH_ORDERED.contains(type.getFullName())))
        .orShould(
            callMethodWhere(
                describe(
                    "makes a collection in an order that changes from run to run",
                    call -> named(call, UNORDERED_FACTORIES.toArray(String[]::new)))))
        .because(
            "results must not depend on hash order; LinkedHashMap, TreeMap and arrays are fine");
  }

  private ArchRule noInexactMathematics() {
    return noClasses()
        .that()
        .resideInAPackage(in("engine"))
        .should(
            callMethodWhere(
                describe(
                    "Math functions that may differ between machines",
                    call ->
                        call.getTargetOwner().isEquivalentTo(Math.class)
                            && INEXACT.contains(call.getName()))))
        .because("StrictMath gives the same bits everywhere; it builds the tables");
  }

  private ArchRule noSharedState() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(in("engine"))
        .and()
        .areStatic()
        .and(describe("are written by hand", field -> !isSynthetic(field)))
        .should(beConstant())
        .because("districts run in parallel and share nothing");
  }

  private ArchRule streamsBelongToCli() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("scenario"), in("engine"), in("results"), in("report"), in("web"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("only cli knows what is data and what is progress");
  }

  private ArchRule weightsStayInside() {
    String learned = root + ".engine.learned";
    return noClasses()
        .that()
        .resideOutsideOfPackage(learned)
        .should()
        .dependOnClassesThat(
            describe(
                "hold or fit the weights of a learned score",
                type ->
                    type.getPackageName().equals(learned)
                        && Set.of("Weights", "Training").contains(type.getSimpleName())))
        .because("no table, ledger or report gives learned weights out");
  }

  private ArchRule noVagueNames() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<>("have a name that says what they are") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                String name = type.getName().substring(root.length());
                for (String word : WORD_BOUNDARY.split(name, -1)) {
                  if (VAGUE.contains(word.toLowerCase(Locale.ROOT))) {
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " has the word \"" + word + "\" in its name"));
                  }
                }
              }
            });
  }

  private static boolean named(JavaCall<?> call, String... names) {
    String target = call.getTargetOwner().getFullName() + "." + call.getName();
    return List.of(names).contains(target);
  }

  private static boolean isSynthetic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private ArchCondition<JavaField> beConstant() {
    return new ArchCondition<>("be final and hold nothing that can change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        List<String> faults = new ArrayList<>();
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
          faults.add("is not final");
        }
        JavaClass type = field.getRawType();
        if (type.isArray()) {
          if (!field.getModifiers().contains(JavaModifier.PRIVATE)) {
            faults.add("is an array that others can change");
          }
        } else if (!isImmutable(type) && !holdsImmutable(field)) {
          faults.add("has the type " + type.getName() + ", which may change");
        }
        for (String fault : faults) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName() + " " + fault));
        }
      }
    };
  }

  /// Primitives, text, numbers, enums, records, and our own classes whose fields are all final.
  private boolean isImmutable(JavaClass type) {
    return type.isPrimitive()
        || type.isEnum()
        || type.isRecord()
        || type.isEquivalentTo(String.class)
        || type.isAssignableTo(Number.class) && type.getPackageName().matches("java\\.(lang|math)")
        || type.getPackageName().startsWith("java.time")
        || type.isEquivalentTo(Pattern.class)
        || type.isAssignableTo(java.lang.invoke.MethodHandle.class)
        || type.isAssignableTo(java.lang.invoke.VarHandle.class)
        || type.isAssignableTo(java.lang.foreign.MemoryLayout.class)
        || type.getPackageName().startsWith(root)
            && !type.isInterface()
            && type.getAllFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
  }

  /// An interface tells nothing, so this looks at the object: an unmodifiable JDK collection, or an
  /// immutable class of ours (a lambda without captured state counts as one).
  private boolean holdsImmutable(JavaField field) {
    if (!field.getRawType().isInterface()) {
      return false;
    }
    try {
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      Object value = reflected.get(null);
      return value != null
          && (value.getClass().getName().startsWith("java.util.ImmutableCollections$")
              || value.getClass().isRecord()
              || value.getClass().isEnum()
              || value.getClass().isHidden() && value.getClass().getDeclaredFields().length == 0);
    } catch (IllegalAccessException exception) {
      throw new IllegalStateException("Cannot read " + field.getFullName(), exception);
    }
  }
}

package org.glasshouse.scenario.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.expr.ExpressionException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

  private static final Scope SCOPE =
      new Scope(
          Set.of("hours", "days_late"),
          Set.of("late_bills"),
          Set.of("late_days"),
          List.of("C", "B", "A"),
          Set.of("defaulters"));

  private static List<Problem> problems(String text) {
    return catchThrowableOfType(
            ExpressionException.class, () -> ExpressionParser.parse(text, SCOPE))
        .problems();
  }

  private static List<String> messages(String text) {
    return problems(text).stream().map(Problem::message).toList();
  }

  @Test
  void namesBecomeVariables() throws ExpressionException {
    Expression expression =
        ExpressionParser.parse(
            "record.days_late > param.late_days && count.late_bills >= 2 && record.age < 60"
                + " && !list.defaulters && score > 3 && band == 'B'",
            SCOPE);

    assertThat(ExpressionCompiler.compile(expression).variables())
        .containsExactly(
            new Variable.RecordField("days_late"),
            new Variable.ParameterOf("late_days"),
            new Variable.CountOf("late_bills"),
            new Variable.RegisterField(Variable.Register.AGE),
            new Variable.OnList("defaulters"),
            new Variable.ScoreNow(),
            new Variable.BandNow());
  }

  @Test
  void aNameThatIsNoneIsRefusedWithWhatWasPerhapsMeant() {
    assertThat(messages("late_bill >= 2"))
        .containsExactly("`late_bill` is no name here; did you mean `count.late_bills`?");
    assertThat(messages("param.late_day > 3"))
        .containsExactly("`param.late_day` is no name here; did you mean `param.late_days`?");
    assertThat(messages("record.late_days > 3"))
        .singleElement()
        .asString()
        .contains("no particular of every record", "did you mean `param.late_days`");
    assertThat(messages("hours > 1"))
        .containsExactly("`hours` is no name here; did you mean `record.hours`?");
    assertThat(messages("xyzzy > 1")).containsExactly("`xyzzy` is no name here");
    assertThat(messages("band == 'D'"))
        .containsExactly(
            "`'D'` is no band of this scheme; expected one of C, B, A; did you mean `A`, `B` or"
                + " `C`?");
  }

  @Test
  void everyProblemOfNamesAndTypesIsListedInOrder() {
    assertThat(problems("count.late > 1 && (recrd.hours + true) > 2 && 3"))
        .extracting(Problem::offset, Problem::seen)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, "count.late"),
            org.assertj.core.groups.Tuple.tuple(19, "recrd.hours"),
            org.assertj.core.groups.Tuple.tuple(33, "true"),
            org.assertj.core.groups.Tuple.tuple(46, "3"));
  }

  /// Guard: rules read records and never truth, nor a protected attribute.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "truth.wilful_default == 1",
        "truth.could_pay",
        "truth",
        "record.sex == 1",
        "record.group == 1",
        "record.religion == 1",
        "sex == 1",
        "citizen.sex == 1",
        "citizen.in_hospital",
        "record.truth.wilful == 1",
        "count.truth.wilful > 1",
        "record . group == 1",
        "truth . could_pay",
        "1 in [truth.x]"
      })
  void truthAndProtectedAttributesCannotBeRead(String text) {
    assertThat(problems(text)).isNotEmpty();
  }

  @Test
  void truthIsRefusedInItsOwnWords() {
    assertThat(messages("truth.wilful_default"))
        .singleElement()
        .asString()
        .contains("rules read records and never what people truly do");
    assertThat(messages("record.sex == 1"))
        .containsExactly("`record.sex` is a protected attribute, which no rule can read");
    assertThat(messages("citizen.in_hospital"))
        .singleElement()
        .asString()
        .contains("rules read records only");
  }

  /// Even a scope that offers them does not make protected attributes readable.
  @Test
  void aParticularNamedLikeAProtectedAttributeStaysUnreadable() {
    Scope hostile =
        new Scope(Set.of("sex", "group", "truth"), Set.of(), Set.of(), List.of(), Set.of());
    for (String text : List.of("record.sex == 1", "record.group == 1", "truth.sex == 1")) {
      assertThat(
              catchThrowableOfType(
                  ExpressionException.class, () -> ExpressionParser.parse(text, hostile)))
          .as(text)
          .isNotNull();
    }
  }

  /// The proof that nothing else can be read: these are all the things that a name can become.
  @Test
  void noVariableIsTruth() {
    assertThat(Variable.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(
            Variable.RecordField.class,
            Variable.RegisterField.class,
            Variable.CountOf.class,
            Variable.ParameterOf.class,
            Variable.ScoreNow.class,
            Variable.BandNow.class,
            Variable.OnList.class);
    assertThat(Variable.Register.values())
        .containsExactly(
            Variable.Register.AGE,
            Variable.Register.MIGRANT,
            Variable.Register.PUBLIC_SERVANT,
            Variable.Register.PARTY_MEMBER,
            Variable.Register.STUDENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      commentCharacter = '^',
      value = {
        "record.hours > | 14 | expected a name, a number",
        "record.hours = 3 | 13 | equality is written ==",
        "record.migrant and true | 15 | \"and\" is written &&",
        "record.migrant or true | 15 | \"or\" is written ||",
        "record.migrant & true | 15 | \"and\" is written &&",
        "1 < score < 3 | 10 | comparisons do not chain",
        "score == 1 == true | 11 | comparisons do not chain",
        "count(late_bill, 365d) >= 2 | 17 | numbers are whole and decimal",
        "count(late_bill, 365) >= 2 | 5 | there are no functions",
        "score > 1.5 | 8 | numbers are whole and decimal",
        "score > 0x10 | 8 | numbers are whole and decimal",
        "score > 9223372036854775808 | 8 | a number is at most 9223372036854775807",
        "(score > 1 | 10 | expected a closing parenthesis",
        "score > 1) | 9 | expected an operator or the end",
        "score in 1 | 9 | `in` is followed by constants",
        "score in [] | 10 | expected a name, a number",
        "score in [1, score] | 13 | constants only",
        "score in [true] | 10 | expected a number",
        "record.migrant ? 1 | 18 | a choice is written",
        "record.migrant ? 1 : true | 0 | must be of one type",
        "score ? 1 : 2 | 0 | `?` works on true or false",
        "band > 'A' | 0 | `>` works on a number; this is a band",
        "score == 'A' | 0 | only `band` compares with a quoted name",
        "'A' == 'A' | 0 | two quoted names",
        "'A' in ['A'] | 0 | a quoted name stands only beside `band`",
        "'A' | 0 | a quoted name stands only beside `band`",
        "band == 'A | 8 | needs a closing quote",
        "score == record.migrant | 0 | compares a number with true or false",
        "!score | 1 | `!` works on true or false",
        "-record.migrant | 1 | `-` works on a number",
        "!!record.migrant | 1 | one ! or - is enough",
        "record.migrant < record.student | 0 | `<` works on a number",
        "null == 1 | 0 | reserved in CEL",
        "record. > 1 | 8 | expected a name after the point",
        "score # 1 | 6 | has no meaning",
        "record.hours[0] > 1 | 12 | only names are selected from",
      })
  void grammarAndTypes(String text, int offset, String expected) {
    Problem first = problems(text).getFirst();

    assertThat(first.message()).contains(expected);
    assertThat(first.offset()).isEqualTo(offset);
  }

  @Test
  void depthAndLengthAreBounded() {
    String deep = "(".repeat(80) + "1" + ")".repeat(80) + " == 1";
    assertThat(messages(deep)).singleElement().asString().contains("nested more than 64 deep");

    String longChain = "score > 1" + " && score > 1".repeat(200);
    assertThat(messages(longChain)).singleElement().asString().contains("at most 600 words");

    String empty = "  ";
    assertThat(messages(empty)).singleElement().asString().contains("the expression ends here");
  }

  @Test
  void whereNoRecordIsAtHandNoParticularCanBeRead() {
    Scope calendar = SCOPE.withRecordFields(Set.of());

    assertThat(
            catchThrowableOfType(
                ExpressionException.class,
                () -> ExpressionParser.parse("record.hours > 1 && record.age > 1", calendar)))
        .hasMessageContaining("there is no record at hand here");
  }
}

package org.glasshouse.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.scenario.model.ActKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttributesTest {

  private static final int[] FIELDS = {
    Attributes.AGE_MASK,
    Attributes.FEMALE,
    3 << Attributes.EDUCATION_SHIFT,
    7 << Attributes.INCOME_SHIFT,
    Attributes.URBAN,
    Attributes.MIGRANT,
    3 << Attributes.WORK_SHIFT,
    Attributes.PARTY,
    Attributes.PHONE,
    Attributes.DRIVER,
    Attributes.RIDER,
    Attributes.BORROWER,
    Attributes.SMOKER,
    Attributes.DOG,
    Attributes.GROUP_B,
    Attributes.HOUSEHOLDER,
    Attributes.NET_USER,
    Attributes.ADULT,
    Attributes.CANDIDATE
  };

  @Test
  void picksThoseWhoHaveAllFlags() {
    int both = Attributes.ADULT | Attributes.PHONE;
    int[] attributes = {both, Attributes.ADULT, both | Attributes.DOG, 0, Attributes.PHONE, both};
    int[] who = new int[5];
    assertThat(Attributes.pick(attributes, both, 1, 6, who)).isEqualTo(2);
    assertThat(who).startsWith(2, 5);
    assertThat(Attributes.pick(attributes, 0, 0, 4, who)).isEqualTo(4);
    assertThat(who).startsWith(0, 1, 2, 3);
  }

  @Test
  void fieldsShareNoBit() {
    int seen = 0;
    for (int field : FIELDS) {
      assertThat(seen & field).isZero();
      seen |= field;
    }
    assertThat(seen).isEqualTo((1 << 29) - 1);
  }

  @Test
  void fieldsAreReadBack() {
    int person =
        67
            | Attributes.FEMALE
            | (2 << Attributes.EDUCATION_SHIFT)
            | (4 << Attributes.INCOME_SHIFT)
            | (Attributes.WORK_PUBLIC << Attributes.WORK_SHIFT);
    assertThat(Attributes.age(person)).isEqualTo(67);
    assertThat(Attributes.female(person)).isTrue();
    assertThat(Attributes.education(person)).isEqualTo(2);
    assertThat(Attributes.income(person)).isEqualTo(4);
    assertThat(Attributes.publicServant(person)).isTrue();
    assertThat(Attributes.employed(person)).isTrue();
    assertThat(Attributes.student(person)).isFalse();
    assertThat(Attributes.urban(person)).isFalse();
    assertThat(Attributes.migrant(person)).isFalse();
    assertThat(Attributes.groupB(person)).isFalse();
    assertThat(Attributes.adult(person)).isFalse();
    assertThat(Attributes.householder(person)).isFalse();
  }

  @Test
  void studentsAreNotEmployed() {
    int student = Attributes.WORK_STUDENT << Attributes.WORK_SHIFT;
    assertThat(Attributes.employed(student)).isFalse();
    assertThat(Attributes.student(student)).isTrue();
    assertThat(Attributes.employed(Attributes.EMPLOYED)).isTrue();
    assertThat(Attributes.work(Attributes.EMPLOYED)).isEqualTo(Attributes.WORK_PRIVATE);
  }

  @ParameterizedTest
  @EnumSource(ActKind.Eligibility.class)
  void eligibilityNeedsAllItsFlagsAndNoMore(ActKind.Eligibility who) {
    int mask = Eligible.mask(who);
    assertThat(Eligible.eligible(mask, who)).isTrue();
    assertThat(Eligible.eligible(-1, who)).isTrue();
    assertThat(Eligible.eligible(0, who)).isEqualTo(who == ActKind.Eligibility.ANYONE);
    for (int bit = mask; bit != 0; bit &= bit - 1) {
      assertThat(Eligible.eligible(-1 & ~Integer.lowestOneBit(bit), who)).isFalse();
    }
  }

  @Test
  void everyKindOfEligibilityIsItsOwn() {
    assertThat(ActKind.Eligibility.values()).extracting(Eligible::mask).doesNotHaveDuplicates();
  }
}

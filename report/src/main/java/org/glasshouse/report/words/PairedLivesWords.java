package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.GroupLives;
import org.glasshouse.results.compare.PairedLives;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Groups;

/// Whose lives changed between two runs, in sentences and rows.
public final class PairedLivesWords {

  private final Comparison comparison;
  private final String first;
  private final String second;

  /// @param comparison whose lives are told; it has some
  public PairedLivesWords(Comparison comparison) {
    this.comparison = comparison;
    this.first = comparison.first().label();
    this.second = comparison.second().label();
  }

  /// A group in the table of who is better off.
  ///
  /// @param group its name
  /// @param people in it
  /// @param better of 1,000 of them
  /// @param worse of 1,000 of them
  /// @param firstDays days shut out for each, in the first run
  /// @param secondDays the same in the second
  public record Row(
      String group,
      String people,
      String better,
      String worse,
      String firstDays,
      String secondDays) {}

  /// What is compared, and what better off means.
  public String lead() {
    int replicates = comparison.lives().size();
    return "Each citizen of "
        + first
        + " beside the same citizen of "
        + second
        + ", "
        + (replicates == 1
            ? "in the first replicate"
            : "means over " + replicates + " replicates, their range in brackets")
        + ". Better off: shut out of something on fewer of the counted days in "
        + second
        + ". Worse off: on more.";
  }

  /// What is to be said of all, one sentence or two each.
  public List<String> say() {
    List<String> sentences = new ArrayList<>();
    sentences.add(days());
    sentences.add(ever());
    if (all(GroupLives::scored).mean() > 0) {
      sentences.add(points());
    }
    sentences.add(same());
    sentences.add(events());
    return List.copyOf(sentences);
  }

  private String days() {
    return "Of "
        + adults()
        + " adults, "
        + told(all(GroupLives::better))
        + " are better off in "
        + second
        + ", "
        + told(all(GroupLives::worse))
        + " are worse off, and "
        + told(all(GroupLives::same))
        + " were shut out on as many days.";
  }

  /// Who was ever shut out, and what chance alone could have made of the same totals.
  private String ever() {
    double adults = all(GroupLives::citizens).mean();
    double both = all(GroupLives::both).mean();
    double one = both + all(GroupLives::firstOnly).mean();
    double other = both + all(GroupLives::secondOnly).mean();
    return "Ever shut out: "
        + told(all(GroupLives::both))
        + " in both, "
        + told(all(GroupLives::firstOnly))
        + " only in "
        + first
        + ", "
        + told(all(GroupLives::secondOnly))
        + " only in "
        + second
        + ". Who they are hangs on which draws the two have in common: with the same totals, other"
        + " pairs could have from "
        + Amounts.whole(Math.max(0, other - one))
        + " to "
        + Amounts.whole(Math.min(other, adults - one))
        + " only in "
        + second
        + " (Fréchet bounds).";
  }

  private String points() {
    return "Of "
        + told(all(GroupLives::scored))
        + " scored in both, "
        + told(all(GroupLives::higher))
        + " have more points on the last day in "
        + second
        + ", "
        + told(all(GroupLives::lower))
        + " fewer. Mean score: "
        + mean(GroupLives::firstTenths)
        + " in "
        + first
        + ", "
        + mean(GroupLives::secondTenths)
        + " in "
        + second
        + ".";
  }

  private String mean(ToDoubleFunction<GroupLives> tenths) {
    return Amounts.number(all(group -> tenths.applyAsDouble(group) / group.scored() / 10).mean());
  }

  private String same() {
    Estimate same = comparison.lives(PairedLives::same);
    Estimate apart = comparison.lives(PairedLives::apart);
    double people = comparison.lives(PairedLives::people).mean();
    String identical =
        Amounts.of(same.mean(), people)
            + " citizens lived the same life in both: entry for entry, and with the same means, score,"
            + " band, lists and denials after every window. ";
    return identical
        + (apart.mean() == 0
            ? "There is nobody of whom it is certain beforehand that nothing could reach them."
            : Amounts.of(apart.mean(), people)
                + " could not have been affected: their cities are the same in both, and nothing goes"
                + " from city to city. All of them are identical to the last bit, which was checked.");
  }

  private String events() {
    return "Of all acts that happened in either, "
        + Amounts.percent(comparison.lives(lives -> lives.acts().inCommon()).mean())
        + " happened in both, and of all records "
        + Amounts.percent(comparison.lives(lives -> lives.records().inCommon()).mean())
        + ": to the same person on the same day. The larger that share, the more of what differs"
        + " between two lives comes from the rules. Acts that can be neither seen nor felt are not"
        + " counted.";
  }

  /// Groups that are large enough, all adults first and minors last.
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int groups = comparison.lives().getFirst().groups().size();
    for (int g = 0; g < groups; g++) {
      int group = g;
      Estimate people = of(group, GroupLives::citizens);
      if (people.low() >= Groups.MINIMUM) {
        rows.add(
            new Row(
                g == 0 ? "all adults" : comparison.lives().getFirst().groups().get(g).id(),
                Amounts.whole(people.mean()),
                rate(group, GroupLives::better),
                rate(group, GroupLives::worse),
                each(group, GroupLives::firstDays),
                each(group, GroupLives::secondDays)));
      }
    }
    return List.copyOf(rows);
  }

  private String rate(int group, ToDoubleFunction<GroupLives> number) {
    double rate = 1000 * share(group, number);
    return rate == 0 ? "0" : rate < 9.95 ? Amounts.like(1, rate) : Amounts.whole(rate);
  }

  private String each(int group, ToDoubleFunction<GroupLives> number) {
    return Amounts.number(share(group, number));
  }

  private double share(int group, ToDoubleFunction<GroupLives> number) {
    return of(group, lives -> number.applyAsDouble(lives) / lives.citizens()).mean();
  }

  private Estimate of(int group, ToDoubleFunction<GroupLives> number) {
    return comparison.lives(lives -> number.applyAsDouble(lives.groups().get(group)));
  }

  private Estimate all(ToDoubleFunction<GroupLives> number) {
    return comparison.lives(lives -> number.applyAsDouble(lives.all()));
  }

  private String adults() {
    return told(all(GroupLives::citizens));
  }

  /// A number of people, with its range over replicates.
  private static String told(Estimate estimate) {
    String mean = Amounts.whole(estimate.mean());
    return estimate.values().size() < 2 || estimate.low() == estimate.high()
        ? mean
        : mean
            + " ("
            + Amounts.whole(estimate.low())
            + " to "
            + Amounts.whole(estimate.high())
            + ")";
  }
}

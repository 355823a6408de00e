package org.glasshouse.scenario.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;

/// Dates of systems against the length of the run. A date that comes after the last day is a
/// mistake of the file; where the run was made shorter on the command line, it is only said.
public final class SystemDates {

  private record Late(Mark mark, int day) {}

  private final int days;
  private final Mark length;
  private final List<Late> late = new ArrayList<>();

  /// @param days length of the run; below 1 where it could not be read, and nothing is late then
  /// @param length where it stands
  public SystemDates(int days, Mark length) {
    this.days = days;
    this.length = length;
  }

  /// Notes a date.
  ///
  /// @param mark where it stands
  /// @param day counted from the start of the run
  void note(Mark mark, int day) {
    if (days >= 1 && day >= days) {
      late.add(new Late(mark, day));
    }
  }

  /// Dates that were noted so far, to go back to with [#forget].
  public int noted() {
    return late.size();
  }

  /// Forgets the dates of a system that is off.
  ///
  /// @param noted as [#noted] said before it was read
  public void forget(int noted) {
    late.subList(noted, late.size()).clear();
  }

  /// Reports what comes too late.
  public void report(Issues issues) {
    boolean shortened = length.line() == 0;
    List<Late> behind = new ArrayList<>();
    for (Late date : late) {
      if (shortened && date.mark.line() > 0) {
        behind.add(date);
        continue;
      }
      issues.add(
          Issue.error(
              IssueCode.LATE_DATE,
              date.mark,
              "the day " + date.day + " in a run of " + days + " days",
              "a day from 0 to " + (days - 1)));
    }
    if (!behind.isEmpty()) {
      Mark first = behind.getFirst().mark;
      String place = first.file() + ":" + first.line() + ":" + first.column();
      issues.add(
          Issue.warning(
              IssueCode.LATE_DATE,
              length,
              "a run of "
                  + days
                  + " days, after which "
                  + (behind.size() == 1
                      ? "a date of a system comes, at " + place
                      : behind.size() + " dates of systems come, the first at " + place),
              "more days, if what is dated is to happen"));
    }
  }
}

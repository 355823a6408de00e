package org.glasshouse.engine.audit;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.factors.Factor;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What an audit and the answer to it add up to.
public final class AuditBlocks {

  public static final int SCORED = 0;
  public static final int TOP = 1;
  public static final int SHUT = 3;

  static final int ASKED = 0;
  static final int ANSWERED = 1;
  static final int SAID_TOP = 2;
  static final int SAID_BOTTOM = 3;

  static final int AUDITS = 0;
  static final int FOUND = 1;
  static final int ANSWERS = 2;

  static final int LEFT_TOP = 0;
  static final int REACHED_TOP = 1;
  static final int LEFT_BOTTOM = 2;
  static final int REACHED_BOTTOM = 3;

  static final int PERSON_DAYS = 0;
  static final int SHUT_DAYS = 1;
  static final int ONLY_DAYS = 2;

  /// Who is where, by group, as it is.
  public final Block standing;

  /// What the auditors heard, by group.
  public final Block asked;

  /// Who was where on the day of the audit, by group, as it was.
  public final Block truth;

  /// Points by group and factor on that day, in tenths.
  public final Block parts;

  /// Audits held, groups found, answers given.
  public final Block course;

  /// Group that was called over-represented.
  public final Block named;

  /// Factor that favoured it most.
  public final Block blamed;

  /// Whom the answer alone moved, on its day.
  public final Block moved;

  /// Days of those who answered the auditors.
  public final Block days;

  /// Losses of which nobody was told because bands were hidden.
  public final Block untold;

  AuditBlocks(LayoutBuilder layout) {
    List<String> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      groups.add(group.label());
    }
    List<String> factors = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      factors.add(factor.label());
    }
    Dimension group = LayoutBuilder.dimension("group", groups);
    Dimension conduct = LayoutBuilder.dimension("conduct", "no harm done", "harm done");
    standing =
        layout.add(
            "audit-standing",
            "scored citizens by group, and where they stand",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            group,
            LayoutBuilder.dimension(
                "standing", "scored", "in the highest band", "in the lowest band", "shut out"));
    asked =
        layout.add(
            "audit-asked",
            "people asked by the auditors, and what they said",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            group,
            LayoutBuilder.dimension(
                "answer", "asked", "answered", "said highest band", "said lowest band"));
    truth =
        layout.add(
            "audit-truth",
            "scored citizens on the day of the audit, by group",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            group,
            LayoutBuilder.dimension(
                "standing", "scored", "in the highest band", "in the lowest band", "shut out"));
    parts =
        layout.add(
            "audit-parts",
            "points on the day of the audit, by group and factor",
            "0.1 point",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            group,
            LayoutBuilder.dimension("factor", factors));
    course =
        layout.add(
            "audit-course",
            "audits, findings and answers",
            "1",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("event", "audits", "group found", "answered"));
    named =
        layout.add(
            "audit-named",
            "group that the audit called over-represented",
            "audit",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            group);
    blamed =
        layout.add(
            "audit-blamed",
            "factor that favoured that group most, of those that rest on no conduct",
            "audit",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("factor", factors));
    moved =
        layout.add(
            "audit-moved",
            "citizens whom the answer alone put into another band",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "move",
                "out of the highest band",
                "into the highest band",
                "out of the lowest band",
                "into the lowest band"),
            conduct);
    days =
        layout.add(
            "audit-days",
            "days of those who answered the auditors, after the answer",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("days", "all", "shut out", "shut out only by the punishment"));
    untold =
        layout.add(
            "audit-untold",
            "losses of which nobody was told because bands were hidden",
            "record",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("truth", "right", "wrong"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable AuditBlocks of(CityLayout layout) {
    return (AuditBlocks) layout.system(SystemId.AUDIT);
  }
}

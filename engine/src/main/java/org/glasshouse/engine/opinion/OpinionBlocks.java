package org.glasshouse.engine.opinion;

import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What adults would answer if all of them were asked, and what they heard.
///
/// @param answers by month: who is asked, and what they answer
/// @param first the same of all adults at the first end of a month after the burn-in
/// @param heard what was heard and what came of it
public record OpinionBlocks(Block answers, Block first, Block heard) {

  /// Who is asked.
  public enum Who {
    ALL("all"),
    AWARE("knows of being scored"),
    SHUT_OUT("knows of it and is shut out"),
    GRANTED("knows of it and is granted something");

    private final String label;

    Who(String label) {
      this.label = label;
    }
  }

  /// What they answer.
  public enum Answer {
    ASKED("asked"),
    APPROVE("approve"),
    SAY("say that they approve"),
    AFTER_BOTH("would approve if told all pros and cons");

    private final String label;

    Answer(String label) {
      this.label = label;
    }
  }

  /// What was heard.
  enum Heard {
    BENEFITS("told of benefits"),
    HARMS("told of harms"),
    BOTH("told of both"),
    TALK("argument learned by talk"),
    AWARE_BY_TELLING("came to know of being scored by telling"),
    AWARE_BY_TALK("came to know of being scored by talk");

    private final String label;

    Heard(String label) {
      this.label = label;
    }
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable OpinionBlocks of(CityLayout layout) {
    return (OpinionBlocks) layout.system(SystemId.OPINION);
  }

  static OpinionBlocks made(LayoutBuilder layout) {
    Dimension who =
        LayoutBuilder.dimension(
            "who", List.of(Who.values()).stream().map(value -> value.label).toList());
    Dimension answer =
        LayoutBuilder.dimension(
            "answer", List.of(Answer.values()).stream().map(value -> value.label).toList());
    Dimension heard =
        LayoutBuilder.dimension(
            "what", List.of(Heard.values()).stream().map(value -> value.label).toList());
    return new OpinionBlocks(
        layout.add(
            "opinion-answers",
            "what adults would answer if all were asked",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            who,
            answer),
        layout.add(
            "opinion-first",
            "what all adults would answer at the first end of a month after the burn-in",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.END,
            answer),
        layout.add(
            "opinion-heard",
            "what adults heard of the scheme, and what came of it",
            "1",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            heard));
  }
}

package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// People agree to do something harmless and lawful, all of them the same.
///
/// @param act id of the act kind
/// @param times how often somebody who takes part does it a month of 30 days
/// @param events who takes part, from when on, and what share of them
public record ConcertSetting(String act, Quantity times, List<Event<Who>> events)
    implements SystemSetting {

  /// Who is called upon.
  public enum Who {
    /// Adults who are shut out of something.
    THE_SHUT_OUT,
    /// All other adults.
    THE_OTHERS
  }

  static final SystemFormat FORMAT =
      new SystemFormat(
          "concert",
          "many people agree to do the same harmless thing",
          List.of(
              must(
                  "act",
                  new Shape.Name("an act"),
                  "the act; one that harms nobody and breaks no law"),
              must("times", number(0, 100, "a month"), "how often those who take part do it"),
              Events.key(Who.values(), SHARE)),
          ConcertSetting::read,
          "events");

  private static ConcertSetting read(SystemSection file) {
    return new ConcertSetting(
        file.harmlessAct("act"), file.quantity("times"), file.events(Who.class));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}

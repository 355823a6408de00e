package org.glasshouse.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;

/// How a scenario's channels err: numbers that can be set for one run, as `--set` does.
final class ErrorRates {

  private ErrorRates() {}

  /// One of them.
  ///
  /// @param path as `--set` takes it, such as `channels.speed-cameras.errors.unusable`
  /// @param channel title of the channel
  /// @param label what it says of it
  /// @param value what holds unless it is set
  /// @param low lowest plausible value; the value itself where a text states it
  /// @param high highest plausible value
  record Rate(String path, String channel, String label, double value, double low, double high) {}

  /// All of a scenario, by path, in the order of the channels.
  static Map<String, Rate> of(Scenario scenario) {
    Map<String, Rate> rates = new LinkedHashMap<>();
    for (Channel channel : scenario.channels().channels()) {
      for (RecordComponent part : channel.errors().getClass().getRecordComponents()) {
        if (part.getType() == Quantity.class) {
          Quantity number = quantity(part, channel.errors());
          String path = number.path().substring(number.path().indexOf('#') + 1);
          Provenance.Assumed range =
              number.provenance() instanceof Provenance.Assumed assumed
                  ? assumed
                  : new Provenance.Assumed("", number.value(), number.value());
          rates.put(
              path,
              new Rate(
                  path,
                  channel.title(),
                  words(part.getName()),
                  number.value(),
                  range.low(),
                  range.high()));
        }
      }
    }
    return rates;
  }

  private static Quantity quantity(RecordComponent part, Channel.Errors errors) {
    try {
      return (Quantity) part.getAccessor().invoke(errors);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /// `wrongParticulars` as `wrong particulars`.
  private static String words(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /// What was asked for, as options of the run. Nothing but these numbers can be set.
  ///
  /// @param asked numbers by path
  static List<GivenOption> given(Scenario scenario, Map<?, ?> asked) {
    Map<String, Rate> known = of(scenario);
    List<GivenOption> given = new ArrayList<>();
    for (Map.Entry<?, ?> entry : asked.entrySet()) {
      Rate rate = known.get(String.valueOf(entry.getKey()));
      if (rate == null) {
        throw new Refusal(400, "errors: this scenario has no error rate of one of those names.");
      }
      if (!(entry.getValue() instanceof Number number) || !Double.isFinite(number.doubleValue())) {
        throw new Refusal(400, "errors: " + rate.path() + " must be a number.");
      }
      given.add(new GivenOption(GivenScenario.SET, rate.path() + "=" + plain(number)));
    }
    return given;
  }

  private static String plain(Number number) {
    return new BigDecimal(number.toString()).toPlainString();
  }
}

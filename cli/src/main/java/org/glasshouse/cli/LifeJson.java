package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.report.life.ToldLife;
import org.glasshouse.report.words.Note;
import org.glasshouse.results.replay.CauseDays;

/// Parts of a told life as maps and lists, for a program to read.
final class LifeJson {
  private LifeJson() {}

  /// A told life.
  static Map<String, Object> of(ToldLife told) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("summary", told.summary());
    map.put("chapters", told.chapters().stream().map(LifeJson::of).toList());
    Map<String, Object> key = new LinkedHashMap<>();
    told.key().forEach(term -> key.put(term.term(), term.meaning()));
    map.put("key", key);
    return map;
  }

  private static Map<String, Object> of(ToldLife.Chapter chapter) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (ToldLife.Line line : chapter.lines()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("day", line.day());
      one.put("last_day", line.lastDay());
      one.put("layer", layer(line.layer()));
      one.put("times", line.times());
      one.put("entries", line.entries().size());
      one.put("wrong", line.wrong());
      one.put("records", line.records());
      one.put("text", line.text());
      if (!line.notes().isEmpty()) {
        one.put("notes", line.notes().stream().map(LifeJson::of).toList());
      }
      lines.add(one);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", chapter.title());
    map.put("lines", lines);
    return map;
  }

  private static Map<String, Object> of(Note note) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", note.text());
    if (note.value() != null) {
      map.put("value", note.value());
    }
    if (note.truth() != null) {
      map.put("truth", note.truth());
    }
    if (!note.under().isEmpty()) {
      map.put("under", note.under().stream().map(LifeJson::of).toList());
    }
    return map;
  }

  /// On what the days of a life rest.
  static Map<String, Object> of(CauseDays found) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("total", found.total());
    map.put("without_records", found.bare());
    map.put("denominator", found.denominator());
    List<Map<String, Object>> shares = new ArrayList<>();
    for (CauseDays.Share share : found.shares()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("cause", share.group().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      line.put("records", share.records());
      line.put("numerator", share.numerator());
      line.put("days", (double) share.numerator() / found.denominator());
      shares.add(line);
    }
    map.put("shares", shares);
    return map;
  }

  /// Name of a layer.
  static String layer(LedgerEntry.Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }
}

package org.parlour.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.parlour.tables.Csv;
import tools.jackson.databind.JsonNode;

/// The forms of an export as one table, for whoever has to write the next form: each question with
/// its marks, why people marked it so, and the new words.
final class FormTable {

  static final String FORM = "questions";
  private static final String NOTE = "The law may require this topic, not these words.";

  /// Fewer than five, or nobody: the difference is nobody's business.
  private static final String NOT_SAID = "";

  private static final List<String> MARKS =
      List.of("keep", "unclear", "too-personal", "not-needed", "hurtful");

  private FormTable() {}

  private static boolean isForm(JsonNode station) {
    return station.path("kind").stringValue("").equals(FORM);
  }

  private static final List<String> HEAD =
      List.of(
          "station",
          "question",
          "why it is asked",
          "people",
          "keep",
          "unclear",
          "too personal",
          "not needed",
          "hurtful",
          "reasons",
          "agreed new words",
          "other new words",
          "note");

  static byte[] of(JsonNode export) {
    var rows = new ArrayList<List<String>>();
    for (var station : export.path("stations")) {
      if (isForm(station)) {
        for (var question : station.path("page").path("questions")) {
          rows.add(row(text(station.path("name")), question));
        }
      }
    }
    return Csv.of(HEAD, rows);
  }

  private static List<String> row(String station, JsonNode question) {
    var row = new ArrayList<String>();
    row.add(station);
    row.add(text(question.path("words")));
    row.add(question.has("whyAsked") ? text(question.path("whyAsked")) : "nobody could say");
    row.add(question.path("people").asString(NOT_SAID));
    for (var mark : MARKS) {
      row.add(people(question, mark));
    }
    row.add(lines(question.path("reasons")));
    row.add(lines(wordings(question, true)));
    row.add(lines(wordings(question, false)));
    row.add(NOTE);
    return row;
  }

  private static String people(JsonNode question, String mark) {
    return question
        .path("marks")
        .valueStream()
        .filter(one -> one.path("mark").stringValue("").equals(mark))
        .map(one -> one.path("people").asString(NOT_SAID))
        .findFirst()
        .orElse(NOT_SAID);
  }

  private static List<JsonNode> wordings(JsonNode question, boolean agreed) {
    return question
        .path("wordings")
        .valueStream()
        .filter(one -> one.path("agreed").booleanValue(false) == agreed)
        .toList();
  }

  /// One on each line, with the badge name where its author chose to show it.
  private static String lines(Iterable<JsonNode> said) {
    var lines =
        StreamSupport.stream(said.spliterator(), false)
            .map(one -> {
              var by = one.path("by").stringValue("");
              return text(one.path("words")) + (by.isEmpty() ? "" : " (" + by + ")");
            })
            .toList();
    return String.join("\n", lines);
  }

  private static String text(JsonNode words) {
    return words.isObject() ? words.path("text").stringValue("") : words.stringValue("");
  }
}

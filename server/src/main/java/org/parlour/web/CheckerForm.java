package org.parlour.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Checkers.Checker;
import org.parlour.kernel.Checkers.Paid;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;

/// What a host enters of somebody who checked easy words: the contract sees to it that they said
/// yes.
final class CheckerForm {

  private CheckerForm() {}

  static Checker read(JsonNode body) {
    var name = body.path("name").stringValue("").strip();
    return new Checker(
        name.isEmpty() ? null : Words.of(name),
        Words.of(body.path("read").stringValue("")),
        paid(body.path("paid").stringValue("")));
  }

  private static @Nullable Paid paid(String paid) {
    return paid.isEmpty() ? null : Paid.valueOf(paid.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static Problem full() {
    return Problem.notValid("There are as many names as fit. Take one away first.");
  }
}

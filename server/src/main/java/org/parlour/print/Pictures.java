package org.parlour.print;

import tools.jackson.databind.JsonNode;

/// The house's own drawings, as they hang on its pages by day.
final class Pictures {

  private static final class Known {
    static final JsonNode ALL = PrintFiles.json("pictures.json");
  }

  private Pictures() {}

  static String svg(String name) {
    var picture = Known.ALL.path(name);
    if (picture.isMissingNode()) {
      throw new IllegalArgumentException("There is no drawing " + name);
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\""
        + picture.path("viewBox").stringValue()
        + "\">"
        + picture.path("svg").stringValue()
        + "</svg>";
  }
}

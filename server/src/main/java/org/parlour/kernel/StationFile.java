package org.parlour.kernel;

import java.util.regex.Pattern;

/// A file that hosts can take from a station beside the export, for programs that know nothing of
/// Parlour: a playlist, a table.
///
/// @param name small letters and one ending, chosen by the station and never typed by anybody
/// @param type its media type
/// @param body a text as it is, or a record that becomes JSON
public record StationFile(String name, String type, Object body) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}\\.[a-z0-9]{1,8}");

  public StationFile {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("A station's file has a plain name: " + name);
    }
  }
}

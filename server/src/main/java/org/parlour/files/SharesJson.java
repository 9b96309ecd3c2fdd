package org.parlour.files;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.parlour.priorities.Proportionality.Violation;
import org.parlour.priorities.Shares;

/// Writes shares as JSON. Scripts read it, so its names stay.
public final class SharesJson {

  private SharesJson() {}

  /// Writes them as one object with a line end.
  public static void write(Shares shares, List<Violation> violations, Writer out)
      throws IOException {
    out.write("{}" + shares + violations + "\n");
  }
}

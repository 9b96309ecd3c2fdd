package org.parlour.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.PowerUsed.Sentence;

/// How things lie at a station, in the order in which people see them there. It names what lies
/// open and says how it stands; whether a thing may leave the room is not decided here.
///
/// @param stands what is said over all of it, such as what people chose there
public record Arrangement(List<Sentence> stands, List<Part> parts) {

  public Arrangement {
    stands = List.copyOf(stands);
    parts = List.copyOf(parts);
  }

  /// Things that lie together.
  ///
  /// @param called what somebody called it, as a thing given by itself; null where nobody did
  /// @param stands how it stands as a whole
  public record Part(
      How how, @Nullable ContributionId called, List<Sentence> stands, List<Laid> things) {

    public Part {
      stands = List.copyOf(stands);
      things = List.copyOf(things);
    }
  }

  /// In which way things lie together.
  public enum How {
    /// One after another.
    LIST,
    /// In a group of their own.
    GROUP,
    /// On one paper, the lowest first.
    PAPER
  }

  /// One thing in its place.
  ///
  /// @param also what else its maker said with it
  /// @param beneath what hangs on it: what others added, or said to it
  public record Laid(
      ContributionId contribution, List<Also> also, List<Sentence> stands, List<Laid> beneath) {

    public Laid {
      also = List.copyOf(also);
      stands = List.copyOf(stands);
      beneath = List.copyOf(beneath);
    }

    public Laid(ContributionId contribution) {
      this(contribution, List.of(), List.of(), List.of());
    }
  }

  /// Words that belong to a thing beside its own.
  ///
  /// @param key what they are, as a key into the pages' words
  public record Also(String key, Words words) {}

  /// How a thing stands, after whether the hosts brought it: what they begin with says so.
  public static List<Sentence> stands(boolean fromHosts, List<Sentence> stands) {
    if (!fromHosts) {
      return stands;
    }
    var all = new ArrayList<Sentence>();
    all.add(new Sentence("minutes.says.from-hosts", Map.of()));
    all.addAll(stands);
    return all;
  }

  /// Nothing lies open.
  public static Arrangement nothing() {
    return new Arrangement(List.of(), List.of());
  }

  /// One list, and nothing to be said over it.
  public static Arrangement list(List<Laid> things) {
    return new Arrangement(
        List.of(), List.of(new Part(How.LIST, null, List.<Sentence>of(), things)));
  }
}

package org.parlour.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// People with learning disabilities who read words that are meant to be easy, and say that they
/// are. Nobody else can say so: not we, and no computer. Field guide 4.4.
///
/// Each has read one edition: the hash of all that it says, which is kept with the name and sealed
/// like it, because what is taken back was in it. As soon as it says something else, nobody has
/// checked it yet. Folded from events in one thread.
public final class Checkers {

  /// How many must have checked it before it says so.
  public static final int CHECKERS_MIN = 2;

  /// More are not kept for one thing to read.
  public static final int CHECKERS_MAX = 20;

  private final Map<ContributionId, Checker> all = new LinkedHashMap<>();

  /// Whether somebody was paid for reading it.
  public enum Paid {
    PAID,
    NOT_PAID
  }

  /// Somebody who read it.
  ///
  /// @param name null for somebody who does not want to be named
  /// @param edition what they read
  /// @param paid null where they do not wish to say so
  public record Checker(@Nullable Words name, Words edition, @Nullable Paid paid) {}

  /// What a page shows of it.
  ///
  /// @param checked whether enough people read what it says now
  /// @param checkers who did; for hosts also who read it before it changed
  public record Seen(boolean checked, List<SeenChecker> checkers) {

    public Seen {
      checkers = List.copyOf(checkers);
    }
  }

  /// Somebody who read it, as a page shows them.
  ///
  /// @param now whether they read what it says now
  public record SeenChecker(
      ContributionId checker,
      @Nullable Words name,
      @Nullable Paid paid,
      @Wire.UnlessUsual boolean now) {}

  /// What stands for an edition: another word in it, and it is another one.
  public static Words edition(String allThatItSays) {
    return Words.of(SecretHash.of(allThatItSays.getBytes(StandardCharsets.UTF_8)).toString());
  }

  public void add(ContributionId id, Checker checker) {
    all.put(id, checker);
  }

  /// Whether there was one to forget.
  public boolean forget(ContributionId id) {
    return all.remove(id) != null;
  }

  public boolean has(ContributionId id) {
    return all.containsKey(id);
  }

  public boolean isFull() {
    return known().size() >= CHECKERS_MAX;
  }

  /// What a page shows of it.
  ///
  /// @param edition what it says now
  /// @param host whether its host looks, who may see everybody
  public Seen seen(Words edition, boolean host) {
    var seen = known().stream().map(one -> seen(one, edition)).toList();
    var now = seen.stream().filter(SeenChecker::now).toList();
    boolean checked = now.size() >= CHECKERS_MIN;
    return new Seen(checked, host ? seen : checked ? now : List.of());
  }

  private static SeenChecker seen(Map.Entry<ContributionId, Checker> one, Words edition) {
    var checker = one.getValue();
    return new SeenChecker(
        one.getKey(), checker.name(), checker.paid(), checker.edition().equals(edition));
  }

  /// Where a backup was restored, somebody may be gone although nothing says so.
  private Collection<Map.Entry<ContributionId, Checker>> known() {
    return all.entrySet().stream().filter(one -> !one.getValue().edition().takenBack()).toList();
  }
}

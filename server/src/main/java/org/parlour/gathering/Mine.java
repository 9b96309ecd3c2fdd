package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// What only one badge may see: itself, everything it gave, and what became of each.
///
/// @param things oldest first
/// @param stations what each station keeps for this badge alone
public record Mine(
    MyBadge badge, List<Thing> things, Map<StationId, Object> stations, MyKeys keys, MyPost post) {

  /// The badge as its maker made it.
  public record MyBadge(
      BadgeId badge, BadgeName name, List<Sticker> stickers, @Nullable Marks doodle) {}

  /// What this badge has to do with the second key to everybody's words.
  ///
  /// @param offer its own offer to hold it; null without one
  /// @param trusts whom it trusts with it, by their offers
  public record MyKeys(@Nullable OfferId offer, boolean holds, List<OfferId> trusts) {}

  /// By which ways this badge hears what became of what it gave.
  ///
  /// @param feed whether it has a web feed; its address stands nowhere but with whoever made it
  /// @param mail how letters to this badge stand; null where nobody offers them
  public record MyPost(@Wire.UnlessUsual boolean feed, @Nullable MailState mail) {}

  /// How letters to somebody stand.
  public enum MailState {
    /// They left no address.
    NONE,
    /// A first letter asks whether the address is theirs.
    ASKED,
    CONFIRMED,
    /// The mail server knows no such address, so it is kept no more.
    REFUSED
  }

  /// The same in a house that sends no letters.
  public Mine withoutMail() {
    return new Mine(badge, things, stations, keys, new MyPost(post.feed, null));
  }

  /// One contribution.
  ///
  /// @param station null for the badge itself
  /// @param reason why a host turned it over; null while it is shown
  public record Thing(
      ContributionId contribution,
      @Nullable StationId station,
      String kind,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described,
      @Nullable Paint paint,
      @Nullable Picture picture,
      @Nullable Voice voice,
      Permission permission,
      State state,
      @Nullable HideReason reason,
      Instant at) {}

  /// What became of it.
  public enum State {
    FACE_DOWN,
    ON_THE_BOARD,
    HIDDEN,
    TAKEN_BACK
  }
}

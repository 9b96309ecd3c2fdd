package org.parlour.paper;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Words;

/// One paper: the layers on it, who had it in their hands and when, and the names proposed for it.
///
/// Layers lie in the order of their rounds, so that ink which arrives late is drawn under what came
/// later.
final class Sheet {

  final PaperId id;
  final int number;
  private final Map<BadgeId, Integer> roundsByHolder = new LinkedHashMap<>();
  private final List<Layer> layers = new ArrayList<>();
  private final Map<ContributionId, Name> names = new LinkedHashMap<>();
  private @Nullable BadgeId lastHolder;
  private @Nullable ContributionId agreed;

  /// What one person put on it in one round. Words, strokes or a photo, and never two of them; none
  /// when it was all undone.
  static final class Layer {
    final ContributionId id;
    final PaperId paper;
    final int round;
    final @Nullable BadgeId seat;
    final @Nullable BadgeName broughtBy;
    @Nullable Marks strokes;
    @Nullable Words words;
    @Nullable Picture picture;
    @Nullable Words described;
    boolean shown;
    boolean hidden;

    /// What the next pair of hands got to see; null while it is still in its maker's hands, or came
    /// after the pass.
    private @Nullable Marks strokesAtPass;

    private @Nullable Words wordsAtPass;

    Layer(
        ContributionId id,
        PaperId paper,
        int round,
        @Nullable BadgeId seat,
        @Nullable BadgeName broughtBy) {
      this.id = id;
      this.paper = paper;
      this.round = round;
      this.seat = seat;
      this.broughtBy = broughtBy;
    }

    void put(@Nullable Marks newStrokes, @Nullable Words newWords, @Nullable Words newDescribed) {
      strokes = newStrokes;
      words = newWords;
      described = newDescribed;
    }

    void lay(Picture photo, @Nullable Words newDescribed) {
      picture = photo;
      described = newDescribed;
    }

    boolean isEmpty() {
      return strokes == null && words == null && picture == null && !itsPhotoStayedBehind();
    }

    /// A photo does not travel with an export. What it shows, in its maker's words, does.
    private boolean itsPhotoStayedBehind() {
      return seat == null && described != null;
    }

    boolean isToBeSeen() {
      return !hidden && !isEmpty();
    }

    void pass() {
      strokesAtPass = strokes;
      wordsAtPass = words;
    }

    /// Whether everything that was seen at the pass is still there. In the compact form strokes
    /// stand one after another, so more strokes begin with the same bytes.
    boolean keepsWhatPassed(@Nullable Marks newStrokes, @Nullable Words newWords) {
      if (wordsAtPass != null) {
        return wordsAtPass.equals(newWords);
      }
      return strokesAtPass == null || (newStrokes != null && begins(newStrokes, strokesAtPass));
    }

    private static boolean begins(Marks all, Marks first) {
      var bytes = all.bytes();
      var beginning = first.bytes();
      return bytes.length >= beginning.length
          && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
  }

  /// One proposal for a name.
  static final class Name {
    final ContributionId id;
    final Words words;
    boolean hidden;
    private final Set<BadgeId> yeses = new LinkedHashSet<>();

    Name(ContributionId id, Words words) {
      this.id = id;
      this.words = words;
    }

    boolean hasYesOf(BadgeId badge) {
      return yeses.contains(badge);
    }

    void yes(BadgeId badge, boolean says) {
      if (says) {
        yeses.add(badge);
      } else {
        yeses.remove(badge);
      }
    }
  }

  /// @param number where it comes among the papers, from 1
  Sheet(PaperId id, int number) {
    this.id = id;
    this.number = number;
  }

  void hold(BadgeId seat, int round) {
    roundsByHolder.put(seat, round);
    lastHolder = seat;
  }

  /// Whether somebody had it in their hands, in whichever round. Nobody gets it twice: what they
  /// drew may still be on their phone.
  boolean wasHeldBy(BadgeId seat) {
    return roundsByHolder.containsKey(seat);
  }

  boolean wasHeldBy(BadgeId seat, int round) {
    var held = roundsByHolder.get(seat);
    return held != null && held == round;
  }

  /// How many hands it was in. What somebody drew may still be on their phone, so this, and not the
  /// layers that are there already, is how full it will be.
  int hands() {
    return roundsByHolder.size();
  }

  @Nullable BadgeId lastHolder() {
    return lastHolder;
  }

  /// From the lowest to the topmost.
  List<Layer> layers() {
    return List.copyOf(layers);
  }

  @Nullable Layer layerOf(BadgeId seat) {
    return layers.stream().filter(layer -> seat.equals(layer.seat)).findFirst().orElse(null);
  }

  void add(Layer layer) {
    layers.add(layer);
    var order = new HashMap<BadgeId, Integer>();
    roundsByHolder.keySet().forEach(seat -> order.put(seat, order.size()));
    layers.sort(
        comparingInt((Layer each) -> each.round)
            .thenComparingInt(each -> each.seat == null ? 0 : order.getOrDefault(each.seat, 0)));
  }

  void remove(Layer layer) {
    layers.remove(layer);
  }

  /// True if nothing is left on it that anybody may see. Such a paper is not shown.
  boolean isEmpty() {
    return layers.stream().noneMatch(Layer::isToBeSeen);
  }

  /// How many hands have marked it.
  int marked() {
    return (int) layers.stream().filter(layer -> !layer.isEmpty()).count();
  }

  Collection<Name> names() {
    return names.values();
  }

  void propose(Name name) {
    names.put(name.id, name);
  }

  void removeName(ContributionId name) {
    names.remove(name);
    if (name.equals(agreed)) {
      agreed = null;
    }
  }

  void agreeOn(ContributionId name) {
    agreed = name;
  }

  /// What the table calls it; null while it is not named yet.
  @Nullable Name name() {
    return agreed == null ? null : names.get(agreed);
  }
}

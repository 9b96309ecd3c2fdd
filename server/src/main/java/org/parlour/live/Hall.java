package org.parlour.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;

/// All open pages of one gathering.
///
/// A page that comes is given the room as of some sequence, then everything said since, and from
/// then on whatever is said. What was said is kept for a while (`replay`), so that a page that lost
/// its connection goes on where it was, and so that one room picture serves many who come at the
/// same time. `covered` is the sequence the replay begins after: whoever heard less needs the room
/// afresh.
///
/// News are written to a page on its own event loop, in the order they were handed to that loop; a
/// page joins its loop's listeners in the same step in which it is written what it had missed, so
/// it hears everything, once, in order.
final class Hall {

  private static final long COUNT_AGAIN_MILLIS = 500;
  private static final long PICTURE_AGE_MAX_MILLIS = 2_000;
  private static final long ROOM_WRITE_MILLIS_MAX = 10_000;
  private static final int REPLAY_BYTES_MAX = 1024 * 1024;
  private static final int REPLAY_COUNT_MAX = 1_000;

  /// A hall that has just been opened does not know what was said before: after a restart, or while
  /// nobody listened. Nobody can go on from there without the whole room.
  private static final Heard EVERYTHING = new Heard(Long.MAX_VALUE, 0);

  /// How long somebody who lost the line counts as here.
  private static final long GONE_MILLIS = 8_000;

  private final Vertx vertx;
  private final Supplier<CompletionStage<Exposure>> camera;
  private final AtomicInteger closedForSlowness;
  private final Map<Context, Set<OpenPage>> listeners = new HashMap<>();
  private final Map<BadgeId, Integer> here = new HashMap<>();
  private final ArrayDeque<Said> replay = new ArrayDeque<>();
  private final List<Frame> unwritten = new ArrayList<>();
  private final Pace pace = new Pace();
  private int replayBytes;
  private Heard covered = EVERYTHING;
  private Heard last = Heard.NOTHING;
  private final Map<BadgeId, Long> left = new HashMap<>();
  private int pages;
  private long lastWrite;
  private boolean writeIsDue;
  private boolean countIsDue;
  private @Nullable Future<Picture> picture;
  private long pictureAsked;

  /// The whole room in bytes.
  ///
  /// @param heard how far a page has heard that looks at it
  record Picture(Heard heard, Frame frame) {}

  private record Said(Heard heard, Frame frame) {}

  /// Makes the bytes of something, once it is known how far a page has heard that hears it.
  @FunctionalInterface
  interface Encoding {
    Frame at(Heard heard);
  }

  /// The whole room before it is bytes.
  record Exposure(long seq, Encoding encoding) {}

  Hall(Vertx vertx, Supplier<CompletionStage<Exposure>> camera, AtomicInteger closedForSlowness) {
    this.vertx = vertx;
    this.camera = camera;
    this.closedForSlowness = closedForSlowness;
  }

  synchronized int peopleHere() {
    return here.size();
  }

  /// Whether this badge has a page open, or had one a moment ago.
  synchronized boolean isHere(BadgeId badge) {
    var gone = left.get(badge);
    return here.containsKey(badge) || (gone != null && now() - gone <= GONE_MILLIS);
  }

  synchronized int openPages() {
    return pages;
  }

  synchronized boolean isEmpty() {
    return pages == 0;
  }

  /// Says something to every page, soon: what is said shortly after each other shares a write.
  ///
  /// @param seq the last sequence it speaks of; the same as before for what is in no journal
  synchronized void say(long seq, Encoding encoding, boolean forget) {
    last = seq > last.seq() ? new Heard(seq, 0) : new Heard(last.seq(), last.beside() + 1);
    var frame = encoding.at(last);
    if (forget) {
      replay.clear();
      replayBytes = 0;
      picture = null;
      covered = last;
    } else {
      keep(new Said(last, frame));
    }
    pace.came(now());
    unwritten.add(frame);
    writeSoon();
  }

  private void keep(Said said) {
    if (replay.isEmpty() && covered.equals(EVERYTHING)) {
      covered = new Heard(said.heard.seq() - 1, 0);
    }
    replay.add(said);
    replayBytes += said.frame.plain().length();
    while (replayBytes > REPLAY_BYTES_MAX || replay.size() > REPLAY_COUNT_MAX) {
      var oldest = replay.remove();
      replayBytes -= oldest.frame.plain().length();
      covered = oldest.heard;
    }
  }

  private void writeSoon() {
    long wait = lastWrite + pace.togetherMillis() - now();
    if (wait <= 0) {
      writeNow();
    } else if (!writeIsDue) {
      writeIsDue = true;
      vertx.setTimer(wait, _ -> writeNow());
    }
  }

  private synchronized void writeNow() {
    writeIsDue = false;
    if (unwritten.isEmpty()) {
      return;
    }
    lastWrite = now();
    var frame = Frame.joined(unwritten);
    unwritten.clear();
    onEachLoop(pagesOfLoop -> {
      try (var chunks = new Chunks(frame)) {
        toEach(pagesOfLoop, page -> page.hear(chunks));
      }
    });
  }

  synchronized void heartbeat(Frame beat) {
    onEachLoop(pagesOfLoop -> toEach(pagesOfLoop, page -> page.beat(beat)));
  }

  private void onEachLoop(Consumer<Set<OpenPage>> what) {
    listeners.forEach((loop, pagesOfLoop) -> loop.runOnContext(_ -> what.accept(pagesOfLoop)));
  }

  /// Runs on the loop these pages belong to.
  private void toEach(Set<OpenPage> pagesOfLoop, Predicate<OpenPage> hears) {
    for (var page : List.copyOf(pagesOfLoop)) {
      if (!hears.test(page)) {
        closedForSlowness.incrementAndGet();
        pagesOfLoop.remove(page);
      }
    }
  }

  /// Ends every stream.
  synchronized void close() {
    onEachLoop(pagesOfLoop -> List.copyOf(pagesOfLoop).forEach(OpenPage::end));
  }

  /// A page has come. On its own loop.
  ///
  /// @param heard how far it has heard before
  void welcome(OpenPage page, Heard heard) {
    count(page, 1);
    if (!heard.isNothing() && resumes(page, heard)) {
      return;
    }
    showRoom(page);
  }

  void goodbye(OpenPage page) {
    synchronized (this) {
      var pagesOfLoop = listeners.get(page.loop);
      if (pagesOfLoop != null) {
        pagesOfLoop.remove(page);
      }
    }
    count(page, -1);
  }

  private synchronized void count(OpenPage page, int by) {
    pages += by;
    if (page.badge != null) {
      here.merge(page.badge, by, (a, b) -> a + b == 0 ? null : a + b);
      left.values().removeIf(at -> now() - at > GONE_MILLIS);
      if (!here.containsKey(page.badge)) {
        left.put(page.badge, now());
      }
    }
    if (!countIsDue) {
      countIsDue = true;
      vertx.setTimer(COUNT_AGAIN_MILLIS, _ -> sayHowMany());
    }
  }

  private synchronized void sayHowMany() {
    countIsDue = false;
    unwritten.add(
        Frame.of(
            "event: news\ndata: [{\"kind\":\"people-here\",\"here\":" + here.size() + "}]\n\n", 1));
    writeSoon();
  }

  private void showRoom(OpenPage page) {
    takePicture()
        .onFailure(_ -> page.loop.runOnContext(_ -> page.cut()))
        .onSuccess(
            taken -> page.loop.runOnContext(_ -> writeAndListen(page, taken.frame, taken.heard)));
  }

  /// Writes something that may be larger than what may wait, and lets the page listen when that has
  /// left. On the page's own loop.
  ///
  /// @param heard how far the page has heard then
  private void writeAndListen(OpenPage page, Frame frame, Heard heard) {
    long deadline =
        vertx.setTimer(
            ROOM_WRITE_MILLIS_MAX,
            _ -> {
              closedForSlowness.incrementAndGet();
              page.loop.runOnContext(_ -> page.cut());
            });
    page.write(frame)
        .onComplete(_ -> vertx.cancelTimer(deadline))
        .onSuccess(_ -> listen(page, heard));
  }

  private void listen(OpenPage page, Heard heard) {
    if (!resumes(page, heard)) {
      showRoom(page); // Something was taken back while the room was on its way.
    }
  }

  /// Lets a page hear what was said since, and listen from now on.
  ///
  /// @return false if that is not known any more
  private synchronized boolean resumes(OpenPage page, Heard heard) {
    if (heard.isBefore(covered)) {
      return false;
    }
    writeNow(); // So that nothing unwritten reaches the page twice.
    var missed = replay.stream().filter(said -> heard.isBefore(said.heard)).toList();
    if (missed.isEmpty()) {
      var pagesOfLoop = listeners.computeIfAbsent(page.loop, _ -> new HashSet<>());
      page.loop.runOnContext(_ -> join(page, pagesOfLoop));
    } else {
      var all = Frame.joined(missed.stream().map(Said::frame).toList());
      var then = missed.getLast().heard;
      page.loop.runOnContext(_ -> writeAndListen(page, all, then));
    }
    return true;
  }

  private static void join(OpenPage page, Set<OpenPage> pagesOfLoop) {
    if (!page.isGone()) {
      page.limitQueue();
      pagesOfLoop.add(page);
    }
  }

  /// One picture for all who come at the same time.
  private synchronized Future<Picture> takePicture() {
    var known = picture;
    boolean fresh = known != null && now() - pictureAsked < PICTURE_AGE_MAX_MILLIS;
    if (known != null && fresh && !known.failed() && (!known.isComplete() || isCovered(known))) {
      return known;
    }
    var promise = Promise.<Picture>promise();
    picture = promise.future();
    pictureAsked = now();
    var said = last; // Whatever was said by now, the room shows.
    camera
        .get()
        .whenComplete((taken, wrong) -> {
          if (wrong == null) {
            var heard = taken.seq > said.seq() ? new Heard(taken.seq, 0) : said;
            begin(heard);
            promise.complete(new Picture(heard, taken.encoding.at(heard)));
          } else {
            promise.fail(wrong);
          }
        });
    return promise.future();
  }

  private boolean isCovered(Future<Picture> known) {
    return !known.result().heard.isBefore(covered);
  }

  /// Before anything was said, the replay begins where the first picture was taken.
  private synchronized void begin(Heard heard) {
    if (covered.equals(EVERYTHING) && replay.isEmpty()) {
      covered = heard;
    }
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}

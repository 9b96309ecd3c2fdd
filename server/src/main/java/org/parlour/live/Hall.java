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
  private static final long NOTHING = Long.MAX_VALUE;

  private final Vertx vertx;
  private final Supplier<CompletionStage<Picture>> camera;
  private final AtomicInteger closedForSlowness;
  private final Map<Context, Set<OpenPage>> listeners = new HashMap<>();
  private final Map<BadgeId, Integer> here = new HashMap<>();
  private final ArrayDeque<Said> replay = new ArrayDeque<>();
  private final List<Frame> unwritten = new ArrayList<>();
  private final Pace pace = new Pace();
  private int replayBytes;
  private long covered = NOTHING;
  private int pages;
  private long lastWrite;
  private boolean writeIsDue;
  private boolean countIsDue;
  private @Nullable Future<Picture> picture;
  private long pictureAsked;

  /// The whole room in bytes.
  ///
  /// @param seq the last sequence it includes
  record Picture(long seq, Frame frame) {}

  private record Said(long seq, Frame frame) {}

  Hall(Vertx vertx, Supplier<CompletionStage<Picture>> camera, AtomicInteger closedForSlowness) {
    this.vertx = vertx;
    this.camera = camera;
    this.closedForSlowness = closedForSlowness;
  }

  synchronized int peopleHere() {
    return here.size();
  }

  synchronized int openPages() {
    return pages;
  }

  synchronized boolean isEmpty() {
    return pages == 0;
  }

  /// Says something to every page, soon: what is said shortly after each other shares a write.
  synchronized void say(long seq, Frame frame, boolean forget) {
    if (forget) {
      replay.clear();
      replayBytes = 0;
      picture = null;
      covered = seq;
    } else {
      keep(new Said(seq, frame));
    }
    pace.came(now());
    unwritten.add(frame);
    writeSoon();
  }

  private void keep(Said said) {
    if (replay.isEmpty() && covered == NOTHING) {
      covered = said.seq - 1;
    }
    replay.add(said);
    replayBytes += said.frame.plain().length();
    while (replayBytes > REPLAY_BYTES_MAX || replay.size() > REPLAY_COUNT_MAX) {
      var oldest = replay.remove();
      replayBytes -= oldest.frame.plain().length();
      covered = oldest.seq;
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
  /// @param heard the last sequence it heard before; negative if none
  void welcome(OpenPage page, long heard) {
    count(page, 1);
    if (heard >= 0 && resumes(page, heard)) {
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
            taken -> page.loop.runOnContext(_ -> writeAndListen(page, taken.frame, taken.seq)));
  }

  /// Writes something that may be larger than what may wait, and lets the page listen when that has
  /// left. On the page's own loop.
  ///
  /// @param seq the last sequence the page has heard then
  private void writeAndListen(OpenPage page, Frame frame, long seq) {
    long deadline =
        vertx.setTimer(
            ROOM_WRITE_MILLIS_MAX,
            _ -> {
              closedForSlowness.incrementAndGet();
              page.loop.runOnContext(_ -> page.cut());
            });
    page.write(frame)
        .onComplete(_ -> vertx.cancelTimer(deadline))
        .onSuccess(_ -> listen(page, seq));
  }

  private void listen(OpenPage page, long heard) {
    if (!resumes(page, heard)) {
      showRoom(page); // Something was taken back while the room was on its way.
    }
  }

  /// Lets a page hear what was said since, and listen from now on.
  ///
  /// @return false if that is not known any more
  private synchronized boolean resumes(OpenPage page, long heard) {
    if (heard < covered) {
      return false;
    }
    writeNow(); // So that nothing unwritten reaches the page twice.
    var missed = replay.stream().filter(said -> said.seq > heard).toList();
    if (missed.isEmpty()) {
      var pagesOfLoop = listeners.computeIfAbsent(page.loop, _ -> new HashSet<>());
      page.loop.runOnContext(_ -> join(page, pagesOfLoop));
    } else {
      var all = Frame.joined(missed.stream().map(Said::frame).toList());
      long last = missed.getLast().seq;
      page.loop.runOnContext(_ -> writeAndListen(page, all, last));
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
    camera
        .get()
        .whenComplete((taken, wrong) -> {
          if (wrong == null) {
            begin(taken.seq);
            promise.complete(taken);
          } else {
            promise.fail(wrong);
          }
        });
    return promise.future();
  }

  private boolean isCovered(Future<Picture> known) {
    return known.result().seq >= covered;
  }

  /// Before anything was said, the replay begins where the first picture was taken.
  private synchronized void begin(long seq) {
    if (covered == NOTHING && replay.isEmpty()) {
      covered = seq;
    }
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}

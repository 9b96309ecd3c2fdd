package org.parlour.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.Checkers;
import org.parlour.kernel.MadeOf.Kind;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;
import org.parlour.print.Says;

/// A report in easy words: one idea in a sentence, one picture beside at most three sentences.
/// Field guide 4.4.
///
/// Our own sentences are short. People's words stand as they are: nobody shortens somebody else,
/// and where a sentence of theirs is long, this says so. A computer can count words, but not
/// whether somebody understands them, so it never calls itself more than "in easy words", and says
/// that nobody has checked it until people did: see [Checkers].
///
/// @param edition of the report
/// @param question what people were asked
/// @param blocks in the order in which they are read
/// @param longSentences how many sentences have more than fifteen words
public record EasyEdition(
    int edition, boolean out, Words question, List<Block> blocks, int longSentences) {

  private static final int LINES_MAX = 3;

  public EasyEdition {
    blocks = List.copyOf(blocks);
  }

  /// A picture on the left, and words on the right.
  ///
  /// @param picture one of the house's drawings
  /// @param heading null where it goes on from the block before
  public record Block(String picture, @Nullable Sentence heading, List<Line> lines) {
    public Block {
      lines = List.copyOf(lines);
    }
  }

  /// One idea: ours, or somebody's own words.
  ///
  /// @param quoted theirs stand in quotation marks: somebody says them for nobody else
  public record Line(
      @Nullable Sentence ours, @Nullable Words theirs, @Wire.UnlessUsual boolean quoted) {

    String text(Says says) {
      if (ours != null) {
        return says.say(ours.key(), ours.values());
      }
      return theirs == null ? "" : theirs.language() + " " + theirs.text();
    }
  }

  /// What stands for all that it says, and for nothing else: with another word or another picture
  /// it is another one, in another edition of the report it may be the same.
  public Words fingerprint(Says says) {
    var all = new StringBuilder();
    for (var block : blocks) {
      all.append(block.picture).append('\n');
      if (block.heading != null) {
        all.append(says.say(block.heading.key(), block.heading.values())).append('\n');
      }
      block.lines.forEach(line -> all.append(line.text(says)).append('\n'));
    }
    return Checkers.edition(all.toString());
  }

  /// Makes it.
  public static EasyEdition of(Report report) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block(
            "table",
            ours("report.easy.what"),
            List.of(
                line("report.easy.came-together"),
                line("report.easy.asked"),
                new Line(null, report.question(), false))));
    for (var kind : List.of(Kind.INSIGHT, Kind.OPTION, Kind.PROMISE, Kind.CHANGE)) {
      chapter(
          kind.name().toLowerCase(Locale.ROOT),
          picture(kind),
          report.things().stream().filter(thing -> thing.is() == kind).toList(),
          blocks);
    }
    chapter("looking-back", "bench", report.lookingBack(), blocks);
    blocks.add(
        new Block(
            "bag",
            ours("report.easy.yours"),
            List.of(
                line("report.easy.take-back"), line("report.easy.how"), line("report.easy.gone"))));
    blocks.add(
        new Block(
            "bell",
            ours("report.easy.wrong"),
            List.of(line("report.easy.tell-us"), line("report.easy.new-one"))));
    return new EasyEdition(
        report.edition(), report.out(), report.question(), blocks, longSentences(blocks));
  }

  /// What is said of one thing stays beside one picture.
  private static void chapter(
      String called, String picture, List<ReportThing> things, List<Block> blocks) {
    var heading = ours("report.easy." + called);
    var beside = new ArrayList<Line>();
    boolean first = true;
    for (var thing : things) {
      if (thing.words() == null) {
        continue;
      }
      var lines = lines(thing);
      if (beside.size() + lines.size() > LINES_MAX) {
        blocks.add(new Block(picture, first ? heading : null, beside));
        beside.clear();
        first = false;
      }
      beside.addAll(lines);
    }
    if (!beside.isEmpty()) {
      blocks.add(new Block(picture, first ? heading : null, beside));
    }
  }

  /// What it says, and of a promise how it stands; of what somebody takes from it, whether a host
  /// says it.
  private static List<Line> lines(ReportThing thing) {
    var lines = new ArrayList<Line>();
    boolean given = thing.is() == null;
    lines.add(new Line(null, thing.words(), given));
    if (given) {
      thing.stands().forEach(stands -> lines.add(new Line(stands, null, false)));
    }
    var state = thing.said("state");
    if (!state.isEmpty()) {
      lines.add(line("report.easy.state." + state));
    }
    return lines;
  }

  private static String picture(Kind kind) {
    return switch (kind) {
      case INSIGHT -> "notice";
      case OPTION -> "jar";
      case PROMISE -> "calendar";
      case CHANGE -> "door";
    };
  }

  private static int longSentences(List<Block> blocks) {
    return (int)
        blocks.stream()
            .flatMap(block -> block.lines().stream())
            .map(Line::theirs)
            .filter(Objects::nonNull)
            .flatMap(words -> EasyWords.sentences(words.text()).stream())
            .filter(sentence -> EasyWords.count(sentence) > EasyWords.WORDS_MAX)
            .count();
  }

  private static Line line(String key) {
    return new Line(ours(key), null, false);
  }

  private static Sentence ours(String key) {
    return new Sentence(key, Map.of());
  }
}

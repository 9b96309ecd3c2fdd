package org.parlour.files;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parlour.html.Html;
import org.parlour.perspectives.map.MapMethod;
import org.parlour.perspectives.map.MapSettings;
import org.parlour.perspectives.map.PerspectiveMap;
import org.parlour.perspectives.map.PerspectiveMap.Group;
import org.parlour.perspectives.map.PerspectiveMap.Representative;
import org.parlour.perspectives.map.PerspectiveMap.Statement;
import org.parlour.perspectives.map.PerspectiveMap.Tally;
import org.parlour.perspectives.map.Vote;

/// A map as a page for people: what everybody shares first, then the picture, then what each group
/// says. It stands alone, so it can be sent, kept and printed.
///
/// Privacy: nobody is named. A group of fewer than [Group#LISTED_MIN] people is counted and drawn,
/// but nothing it said is told, and where there is such a group the tallies of everybody together
/// are left out too, because whoever takes the other groups from them would have it. Of fewer than
/// five people only counts are said.
public final class MapPage {

  private static final String OF_WHOM =
      "What people said to each statement. The second number is how many saw it.";
  private static final int FEW_PEOPLE = 8;
  private static final int IN_FIRST_TABLE_MAX = 12;

  private final PerspectiveMap map;
  private final Map<String, String> texts;
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final List<Integer> listed;
  private final Html html;

  private MapPage(PerspectiveMap map, Map<String, String> texts) {
    this.map = map;
    this.texts = texts;
    map.statements().forEach(statement -> statements.put(statement.id(), statement));
    listed =
        IntStream.range(0, map.groups().size())
            .filter(group -> map.groups().get(group).mayBeListed())
            .boxed()
            .toList();
    html =
        Page.begin(
            "How we see it",
            "%s answered %s."
                .formatted(
                    Words.people(map.peopleVoting()),
                    Words.of(map.statementsVotedOn(), "statement", "statements")));
  }

  /// The page.
  ///
  /// @param texts what each statement says, by id; one that is missing is called by its id
  public static String of(PerspectiveMap map, Map<String, String> texts) {
    return new MapPage(map, texts).written();
  }

  private String written() {
    if (map.peopleVoting() < FEW_PEOPLE) {
      html.line(
          "p",
          "Very few people answered. This page says what they said, and nothing about anybody"
              + " else.",
          "class",
          "full note");
    }
    shared();
    picture();
    groups();
    tables();
    howItWasMade();
    return Page.end(html);
  }

  // ---- What everybody shares

  private void shared() {
    Page.section(
        html, "shared", "What nearly everybody shares", "full card taped butter stack shared");
    var agree = sharedBy(map.consensus().agree(), Vote.AGREE);
    var disagree = sharedBy(map.consensus().disagree(), Vote.DISAGREE);
    if (agree.isEmpty() && disagree.isEmpty()) {
      html.line("p", "There is nothing yet that most people in every group say.");
    }
    sharedList(agree, Vote.AGREE);
    if (!disagree.isEmpty()) {
      html.line("h3", "What nearly everybody says no to");
      sharedList(disagree, Vote.DISAGREE);
    }
    html.close();
  }

  /// Those that hold in every group that may be told of: what one large group says alone is not
  /// shared.
  private List<Statement> sharedBy(List<String> consensus, Vote vote) {
    return consensus.stream()
        .map(this::statement)
        .filter(said -> listed.stream().allMatch(group -> isMost(said.byGroup().get(group), vote)))
        .sorted(
            comparingDouble(
                said -> -(vote == Vote.AGREE ? said.lowestCommon() : said.gicDisagree())))
        .toList();
  }

  private static boolean isMost(Tally tally, Vote vote) {
    return 2 * said(tally, vote) > tally.seen();
  }

  private void sharedList(List<Statement> shared, Vote vote) {
    if (shared.isEmpty()) {
      return;
    }
    html.open("ul", "class", "three-up");
    for (var statement : shared) {
      html.open("li").line("p", text(statement.id()), "class", "says", "dir", "auto");
      html.line("p", sharedSentence(statement, vote)).close();
    }
    html.close();
  }

  private String sharedSentence(Statement statement, Vote vote) {
    var told = map.told(statement);
    if (told.isEmpty()) {
      // Neither a count nor the word "all": both would tell what the smallest group said.
      return "Most who saw it %s. In every group of %d people or more, most %s."
          .formatted(verb(vote), Group.LISTED_MIN, verb(vote));
    }
    var everybody = sentence(told.get(), vote) + ".";
    return map.groups().size() < 2
        ? everybody
        : everybody + " In every group, most " + verb(vote) + ".";
  }

  // ---- The picture

  private void picture() {
    Page.section(html, "picture", "A picture of the room", "stack");
    if (map.people().isEmpty()) {
      html.line("p", "Nobody answered, so there is nothing to draw.").close();
      return;
    }
    new MapPicture(map).draw(html);
    key();
    html.open("div", "class", "note stack").open("p").line("strong", "How sure are we? ");
    html.text(howSure()).close().line("p", yesSaying()).close().close();
  }

  private void key() {
    if (map.groups().size() < 2) {
      return;
    }
    html.open("ul", "class", "key", "aria-label", "The marks");
    for (var group : map.groups()) {
      html.open("li");
      sign(group);
      html.text(name(group) + ": " + Words.people(group.size())).close();
    }
    html.close();
  }

  private void sign(Group group) {
    Shape.of(group.letter())
        .sign(html, new MapPicture(map).hasColours() ? Shape.colour(group.letter()) : "group-none");
  }

  private String howSure() {
    return switch (map.found()) {
      case TOO_FEW ->
          "There are too few people or answers to look for groups: it takes %d people, and %d"
                  .formatted(MapSettings.usual().peopleMin(), MapSettings.usual().statementsMin())
              + " statements that %d people answered."
                  .formatted(MapSettings.VOTES_PER_STATEMENT_MIN);
      case ALIKE -> "Everybody answered alike, as far as this shows. There are no groups.";
      case ONE -> "People differ, but there are no groups that stand apart.";
      case SEVERAL -> stability();
    };
  }

  private String stability() {
    if (map.stability() == null) {
      return "We did not check how steady these groups are.";
    }
    var checked =
        "We looked for the groups again and again, each time with some people or some answers left"
            + " out. ";
    return checked
        + switch (map.stability().steadiness()) {
          case CLEAR -> "Nearly the same groups came back: they are clear.";
          case FAIRLY_CLEAR ->
              "Mostly the same groups came back: they are fairly clear, and some people might as"
                  + " well stand in another.";
          case STILL_MOVING ->
              "They came out differently: the groups are still moving. Do not read much into them."
                  + " That is why they have no colours here.";
        };
  }

  private String yesSaying() {
    return map.isMostlyYesSaying()
        ? "The direction from left to right is mostly about how readily people agreed overall, and"
            + " less about what they agreed to."
        : "The direction from left to right is not mainly about how readily people agreed overall.";
  }

  // ---- The groups

  private void groups() {
    if (map.groups().size() < 2) {
      return;
    }
    Page.section(html, "groups", "What each group says more than others", "stack");
    html.open("ul", "class", "stack");
    for (int group = 0; group < map.groups().size(); group++) {
      groupSays(group);
    }
    html.close().close();
  }

  private void groupSays(int at) {
    var group = map.groups().get(at);
    html.open("li", "class", "sheet stack").open("h3", "class", "row");
    sign(group);
    html.text(name(group) + " ").line("span", Words.people(group.size()), "class", "soft").close();
    if (!group.mayBeListed()) {
      html.line(
          "p", "So few people that saying what they said would say who they are. It is left out.");
    } else if (group.representative().isEmpty()) {
      html.line("p", "There is nothing this group says more than others.");
    } else {
      html.open("ul", "class", "bullets");
      group.representative().forEach(says -> representative(at, says));
      html.close();
    }
    html.close();
  }

  private void representative(int group, Representative says) {
    html.open("li").line("p", text(says.id()), "dir", "auto");
    html.line("p", representativeSentence(group, says), "class", "soft").close();
  }

  private String representativeSentence(int group, Representative says) {
    var here = statement(says.id()).byGroup().get(group);
    var others = others(says.id(), group);
    var sentence =
        said(here, says.direction())
            + " of "
            + here.seen()
            + " who saw it "
            + verb(says.direction(), said(here, says.direction()))
            + ".";
    return others.seen() == 0 || map.hasUnlistedGroup()
        ? sentence
        : sentence
            + " In the other groups %d of %d %s."
                .formatted(
                    said(others, says.direction()),
                    others.seen(),
                    verb(says.direction(), said(others, says.direction())));
  }

  private Tally others(String statement, int group) {
    int agrees = 0;
    int disagrees = 0;
    int seen = 0;
    var byGroup = statement(statement).byGroup();
    for (int other = 0; other < byGroup.size(); other++) {
      if (other != group) {
        agrees += byGroup.get(other).agrees();
        disagrees += byGroup.get(other).disagrees();
        seen += byGroup.get(other).seen();
      }
    }
    return new Tally(agrees, disagrees, seen);
  }

  // ---- The same as a table

  private void tables() {
    var all = map.statements().stream().filter(said -> !said.offTheMap()).toList();
    var first = mostTelling();
    Page.section(html, "table", "The same as a table", "full stack");
    if (!map.groups().isEmpty()) {
      new MapPicture(map).table(html);
    }
    if (all.isEmpty() || !hasColumns()) {
      html.line("p", "There are no statements to list.");
    } else if (first.isEmpty() || all.size() <= IN_FIRST_TABLE_MAX) {
      html.line("p", OF_WHOM);
      table("All statements", all);
    } else {
      html.line("p", OF_WHOM);
      table("What is shared, and what tells the groups apart", first);
      html.open("details").line("summary", "All " + all.size() + " statements");
      table("All statements", all);
      html.close();
    }
    html.close();
  }

  private List<Statement> mostTelling() {
    var telling = new LinkedHashSet<Statement>();
    telling.addAll(sharedBy(map.consensus().agree(), Vote.AGREE));
    telling.addAll(sharedBy(map.consensus().disagree(), Vote.DISAGREE));
    for (int place = 0; telling.size() < IN_FIRST_TABLE_MAX && place < 5; place++) {
      for (int group : listed) {
        var says = map.groups().get(group).representative();
        if (place < says.size()) {
          telling.add(statement(says.get(place).id()));
        }
      }
    }
    return List.copyOf(telling);
  }

  private boolean hasColumns() {
    return map.groups().size() < 2 || !listed.isEmpty();
  }

  private void table(String caption, List<Statement> rows) {
    var columns = new ArrayList<>(List.of("Statement"));
    if (map.groups().size() < 2) {
      columns.add("Everybody");
    } else {
      listed.forEach(group -> columns.add(name(map.groups().get(group))));
    }
    Page.beginTable(html, caption, columns);
    for (var statement : rows) {
      Page.row(html, columns, text(statement.id()), cells(statement));
    }
    Page.endTable(html);
  }

  private List<String> cells(Statement statement) {
    return map.groups().size() < 2
        ? map.told(statement).map(MapPage::cell).stream().toList()
        : listed.stream().map(group -> cell(statement.byGroup().get(group))).toList();
  }

  /// Short, because there are many: the caption says whom it counts.
  private static String cell(Tally tally) {
    if (tally.seen() == 0) {
      return "Nobody saw it";
    }
    var vote = tally.agrees() >= tally.disagrees() ? Vote.AGREE : Vote.DISAGREE;
    int said = said(tally, vote);
    if (said == 0) {
      return "%1$d of %1$d passed".formatted(tally.seen());
    }
    return tally.seen() < Words.SHARE_PEOPLE_MIN
        ? "%d of %d %s".formatted(said, tally.seen(), verb(vote, said))
        : "%s %s: %s of %s"
            .formatted(
                Words.share(said, tally.seen()),
                verb(vote),
                Words.count(said),
                Words.count(tally.seen()));
  }

  // ---- How it was made

  private void howItWasMade() {
    Page.section(html, "made", "How this was made", "full stack");
    html.line("p", method());
    html.line("p", counted());
    long off = map.statements().stream().filter(Statement::offTheMap).count();
    if (off > 0) {
      html.line(
          "p",
          Words.of(off, "statement was", "statements were")
              + " hidden by a host, or about the process, and left out.");
    }
    html.close();
  }

  private String method() {
    return map.method() == MapMethod.CLEAR
        ? "People who answered alike were placed near each other. What somebody did not see was"
            + " left open, not guessed. The order in which people came makes no difference."
        : "People who answered alike were placed near each other, in the way Pol.is does it. What"
            + " somebody did not see was filled in with what others said on average, and the order"
            + " in which people came can make a difference.";
  }

  private String counted() {
    return map.counted() == map.peopleVoting()
        ? "Everybody who answered is in the picture."
        : "%s of %s answered enough to be put in a group."
            .formatted(Words.count(map.counted()), Words.people(map.peopleVoting()));
  }

  // ---- Words

  private Statement statement(String id) {
    var statement = statements.get(id);
    if (statement == null) {
      throw new IllegalStateException(
          "the map speaks of statement " + id + " and does not have it");
    }
    return statement;
  }

  private String text(String id) {
    return texts.getOrDefault(id, "Statement " + id);
  }

  private static String name(Group group) {
    return group.letter() + ", " + Shape.of(group.letter()).word();
  }

  private static int said(Tally tally, Vote vote) {
    return switch (vote) {
      case AGREE -> tally.agrees();
      case DISAGREE -> tally.disagrees();
      case PASS -> tally.seen() - tally.agrees() - tally.disagrees();
    };
  }

  private static String sentence(Tally tally, Vote vote) {
    int said = said(tally, vote);
    return tally.seen() < Words.SHARE_PEOPLE_MIN
        ? "%d of %d who saw it %s".formatted(said, tally.seen(), verb(vote, said))
        : "%s %s: %s of %s who saw it"
            .formatted(
                Words.share(said, tally.seen()),
                verb(vote),
                Words.count(said),
                Words.count(tally.seen()));
  }

  private static String verb(Vote vote) {
    return switch (vote) {
      case AGREE -> "agree";
      case DISAGREE -> "disagree";
      case PASS -> "pass";
    };
  }

  private static String verb(Vote vote, int people) {
    return people == 1 ? verb(vote) + (vote == Vote.PASS ? "es" : "s") : verb(vote);
  }
}

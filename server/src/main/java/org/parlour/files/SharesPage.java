package org.parlour.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parlour.html.Html;
import org.parlour.priorities.BallotKind;
import org.parlour.priorities.Election;
import org.parlour.priorities.Fraction;
import org.parlour.priorities.Option;
import org.parlour.priorities.Proportionality;
import org.parlour.priorities.Represented;
import org.parlour.priorities.Rule;
import org.parlour.priorities.Shares;
import org.parlour.priorities.Shares.Explanation;
import org.parlour.priorities.Ties;

/// What a group chose, as a page for people: who is represented, what was chosen and by whom, what
/// simple counting would have chosen instead, and who paid for what. It stands alone, so it can be
/// sent, kept and printed. Nobody's ballot is in it.
public final class SharesPage {

  private final PabulibFile file;
  private final Election election;
  private final Shares shares;
  private final Shares other;
  private final Map<String, Option> options = new HashMap<>();
  private final Map<String, Integer> payers = new HashMap<>();
  private final Html html;

  private SharesPage(PabulibFile file, Shares shares, Shares other) {
    this.file = file;
    this.election = file.election();
    this.shares = shares;
    this.other = other;
    election.options().forEach(option -> options.put(option.id(), option));
    for (var voter : shares.payments().voters()) {
      shares
          .payments()
          .of(voter)
          .forEach((option, paid) -> {
            if (paid.numerator().signum() > 0) {
              payers.merge(option, 1, Integer::sum);
            }
          });
    }
    html =
        Page.begin(
            "What matters most",
            "%s chose from %s. There %s to share out."
                .formatted(
                    Words.people(election.ballots().size()),
                    Words.of(election.options().size(), "thing", "things"),
                    isPlaces()
                        ? "were " + Words.of(election.budget().longValue(), "place", "places")
                        : "was " + money(election.budget())));
  }

  /// The page, with what was chosen beside what simple counting would have chosen; or, where simple
  /// counting was the rule, beside equal shares.
  public static String of(PabulibFile file, Shares shares) {
    var otherRule = shares.rule() == Rule.GREEDY ? Rule.ADD1U : Rule.GREEDY;
    var other = otherRule.decide(file.election(), shares.utility(), shares.ties());
    return new SharesPage(file, shares, other).written();
  }

  private String written() {
    represented();
    pictures();
    chosen();
    table();
    payments();
    howItWasMade();
    return Page.end(html);
  }

  // ---- Who is represented

  private void represented() {
    Page.section(html, "represented", "Who is represented", "full card taped butter stack shared");
    var met = by(shares);
    if (met.people() == 0) {
      html.line("p", "Nobody voted, so nothing was chosen.").close();
      return;
    }
    html.line(
        "p",
        "%s of %s have at least one of their choices."
            .formatted(Words.count(met.withOne()), Words.people(met.people())),
        "class",
        "says");
    html.line(
        "p",
        "On average %s of somebody’s choices were met; for those with fewest it was %s."
            .formatted(Words.amount(met.average().doubleValue()), Words.count(met.smallest())));
    for (var note : shares.notes()) {
      html.line("p", sentence(note));
    }
    html.close();
  }

  private static String sentence(Shares.Note note) {
    return switch (note) {
      case NOBODY_VOTED -> "Nobody voted, so nothing was chosen.";
      case NOBODY_WANTS_ANYTHING -> "Nobody chose anything.";
      case EVERYTHING_TOO_DEAR -> "Everything anybody chose costs more than there is.";
      case EVERYTHING_WON -> "There was enough for everything anybody chose.";
    };
  }

  private Represented by(Shares outcome) {
    return Represented.by(election, outcome.winners());
  }

  // ---- The pictures

  private void pictures() {
    Page.section(html, "picture", "A picture of everybody", "full stack");
    html.open("div", "class", "beside");
    SharesPicture.draw(html, "picture-these", name(shares.rule()), by(shares));
    SharesPicture.draw(html, "picture-others", name(other.rule()), by(other));
    html.close();
    var columns = List.of("", name(shares.rule()), name(other.rule()));
    Page.beginTable(html, "The pictures as a table", columns);
    var these = by(shares);
    var those = by(other);
    row(columns, "People with at least one of their choices", these.withOne(), those.withOne());
    row(
        columns,
        "People with none",
        these.people() - these.withOne(),
        those.people() - those.withOne());
    row(columns, "The fewest choices met for anybody", these.smallest(), those.smallest());
    Page.row(
        html,
        columns,
        "Choices met on average",
        List.of(
            Words.amount(these.average().doubleValue()),
            Words.amount(those.average().doubleValue())));
    Page.row(
        html,
        columns,
        isPlaces() ? "Places given" : "Cost together",
        List.of(money(shares.cost()), money(other.cost())));
    Page.endTable(html);
    html.line("p", passedOver(shares)).line("p", passedOver(other)).close();
  }

  private void row(List<String> columns, String about, int these, int those) {
    Page.row(html, columns, about, List.of(Words.count(these), Words.count(those)));
  }

  /// Whether a group was large and agreed enough to have had a claim, and was passed over.
  private String passedOver(Shares outcome) {
    var violations = Proportionality.violations(election, outcome.utility(), outcome.winners());
    if (violations.isEmpty()) {
      return name(outcome.rule())
          + ": no group was passed over whose shares together would have paid for what they all"
          + " chose.";
    }
    var first = violations.getFirst();
    return ("%s: %s passed over. For example, %s chose “%s”, and their shares together would have"
            + " paid for as much as any of them would have with it, or more.")
        .formatted(
            name(outcome.rule()),
            Words.of(violations.size(), "group was", "groups were"),
            Words.people(first.people()),
            title(first.option()));
  }

  // ---- What was chosen

  private void chosen() {
    html.open("section", "class", "stack", "aria-labelledby", "chosen");
    html.line("h2", "What was chosen", "id", "chosen");
    if (shares.winners().isEmpty()) {
      html.line("p", "Nothing.");
    } else {
      html.open("ol", "class", "chosen");
      for (var winner : shares.winners()) {
        html.open("li").line("p", title(winner), "class", "says", "dir", "auto");
        html.line("p", sentence(winner)).close();
      }
      html.close();
    }
    html.close();
    Page.section(
        html,
        "counting",
        other.rule() == Rule.GREEDY
            ? "What simple counting would have chosen"
            : "What equal shares would have chosen",
        "stack");
    var only = other.winners().stream().filter(option -> !shares.won(option)).toList();
    var not = shares.winners().stream().filter(option -> !other.won(option)).toList();
    html.line("p", difference(only, not));
    if (!other.winners().isEmpty()) {
      html.open("ol", "class", "chosen");
      for (var winner : other.winners()) {
        html.open("li").line("p", title(winner), "dir", "auto");
        html.line(
            "p", wantedBy(winner) + (shares.won(winner) ? "." : ". Only here."), "class", "soft");
        html.close();
      }
      html.close();
    }
    html.close();
  }

  private static String difference(List<String> only, List<String> not) {
    if (only.isEmpty() && not.isEmpty()) {
      return "The same.";
    }
    return "%s would have been chosen that %s not, and %s left out that %s."
        .formatted(
            Words.of(only.size(), "thing", "things"),
            only.size() == 1 ? "was" : "were",
            Words.of(not.size(), "thing", "things"),
            not.size() == 1 ? "was chosen" : "were chosen");
  }

  private String sentence(String winner) {
    var why = explanation(winner);
    return wantedBy(winner)
        + nothingElse(why)
        + ". "
        + (isPlaces() ? "" : "It costs " + money(option(winner).cost()) + ". ")
        + switch (why.how()) {
          case SHARES -> paid(winner, why);
          case FILL -> "It fitted into what was left at the end.";
          case COUNT -> "It brought most for what it takes of all that still fitted.";
          case LOAD -> "It burdened those who chose it least.";
          case UNWANTED, TOO_DEAR, NOT_ENOUGH ->
              throw new IllegalStateException(winner + " won, and is explained as lost");
        };
  }

  private static String nothingElse(Explanation why) {
    if (why.nothingElse() == 0) {
      return "";
    }
    return why.nothingElse() == why.supporters()
        ? ", who got nothing else"
        : ", %s of whom got nothing else".formatted(Words.count(why.nothingElse()));
  }

  private String wantedBy(String option) {
    return (election.kind() == BallotKind.APPROVAL ? "Chosen by " : "Wanted by ")
        + Words.people(explanation(option).supporters());
  }

  private String paid(String winner, Explanation why) {
    return "%s paid for it, nobody more than %s of their share."
        .formatted(Words.people(payers.getOrDefault(winner, 0)), money(why.fullPayment()));
  }

  // ---- The same as a table

  private void table() {
    Page.section(html, "table", "Everything as a table", "full stack");
    var columns =
        new ArrayList<>(
            List.of(
                "What",
                election.kind() == BallotKind.APPROVAL ? "Chosen by" : "Wanted by",
                name(shares.rule()),
                name(other.rule())));
    if (!isPlaces()) {
      columns.add(1, "Cost");
    }
    Page.beginTable(html, "Everything people could choose", columns);
    for (var option : election.options()) {
      var cells = new ArrayList<String>();
      if (!isPlaces()) {
        cells.add(money(option.cost()));
      }
      cells.add(Words.people(explanation(option.id()).supporters()));
      cells.add(shares.won(option.id()) ? "chosen" : whyNot(explanation(option.id())));
      cells.add(other.won(option.id()) ? "chosen" : "not chosen");
      Page.row(html, columns, option.name(), cells);
    }
    Page.endTable(html);
    html.close();
  }

  private static String whyNot(Explanation why) {
    return switch (why.how()) {
      case UNWANTED -> "not chosen: nobody wants it";
      case TOO_DEAR -> "not chosen: it costs more than there is";
      case SHARES, FILL, COUNT, LOAD, NOT_ENOUGH -> "not chosen";
    };
  }

  // ---- Who paid for what

  private void payments() {
    if (shares.share().numerator().signum() == 0) {
      return;
    }
    Page.section(html, "payments", "Who paid for what", "full stack");
    html.line("p", howSharesWork());
    var columns = List.of("What", "People who paid", "The most one person paid");
    Page.beginTable(html, "What was paid from people’s shares", columns);
    for (var winner : shares.winners()) {
      if (explanation(winner).how() == Shares.How.SHARES) {
        Page.row(
            html,
            columns,
            title(winner),
            List.of(
                Words.count(payers.getOrDefault(winner, 0)),
                money(explanation(winner).fullPayment())));
      }
    }
    Page.endTable(html);
    html.close();
  }

  private String howSharesWork() {
    return "Everybody had the same share: %s%s. ".formatted(money(shares.share()), raises())
        + "A thing is bought when those who chose it can pay for it together, first the one for"
        + " which each has to pay least for what it means to them. Who has less left pays what"
        + " they have. Nobody pays for what they did not choose.";
  }

  private String raises() {
    return shares.rounds() == 0
        ? ""
        : ", after it was raised %s by %s so that little was left over"
            .formatted(
                shares.rounds() == 1 ? "once" : Words.count(shares.rounds()) + " times",
                money(shares.step()));
  }

  // ---- How it was made

  private void howItWasMade() {
    Page.section(html, "made", "How this was made", "full stack");
    html.line("p", rule());
    html.line("p", utility());
    html.line(
        "p",
        shares.ties() == Ties.ID
            ? "Of two things exactly level, the one with the smaller id came first."
            : "Of two things exactly level, what means more to people altogether came first, then"
                + " what costs less, then the one drawn first.");
    file.warnings().forEach(warning -> html.line("p", warning));
    html.close();
  }

  private String rule() {
    return switch (shares.rule()) {
      case ADD1U ->
          "The rule is the Method of Equal Shares. What was left at the end went to what still"
              + " fitted and means most.";
      case ADD1, MES -> "The rule is the Method of Equal Shares.";
      case GREEDY -> "The rule is simple counting: what means most for its cost comes first.";
      case PHRAGMEN ->
          "The rule is Phragmén’s: each next thing burdens those who chose it as evenly as it can.";
    };
  }

  private String utility() {
    return switch (shares.utility()) {
      case COST -> "A thing means as much to those who chose it as it costs.";
      case CARDINALITY -> "Every thing means the same to those who chose it.";
      case POINTS -> "A thing means as much to people as the points they gave it.";
      case POINTS_BY_COST ->
          "A thing means as much to people as the points they gave it, times what it costs.";
      case BORDA -> "A thing means more to people the higher it stands in their list.";
    };
  }

  // ---- Words

  private boolean isPlaces() {
    return election.hasUnitCosts();
  }

  private static String name(Rule rule) {
    return switch (rule) {
      case ADD1U, ADD1, MES -> "Equal shares";
      case GREEDY -> "Simple counting";
      case PHRAGMEN -> "Phragmén’s rule";
    };
  }

  private String money(BigDecimal amount) {
    var currency = file.meta().getOrDefault("currency", "");
    return Words.amount(amount.doubleValue())
        + (currency.isEmpty() || isPlaces() ? "" : " " + currency);
  }

  private String money(Fraction amount) {
    return money(BigDecimal.valueOf(amount.doubleValue()));
  }

  private String title(String option) {
    return option(option).name();
  }

  private Option option(String id) {
    var option = options.get(id);
    if (option == null) {
      throw new IllegalStateException("option " + id + " won, and nobody listed it");
    }
    return option;
  }

  private Explanation explanation(String option) {
    var why = shares.explanations().get(option);
    if (why == null) {
      throw new IllegalStateException("option " + option + " is not explained");
    }
    return why;
  }
}

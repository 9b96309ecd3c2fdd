package org.parlour.feedback;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parlour.feedback.FeedbackCommand.AllowSite;
import org.parlour.feedback.FeedbackCommand.CarryThought;
import org.parlour.feedback.FeedbackCommand.ForbidSite;
import org.parlour.feedback.FeedbackCommand.GiveThought;
import org.parlour.feedback.FeedbackCommand.LeaveUnsaid;
import org.parlour.feedback.FeedbackCommand.PutThoughtBack;
import org.parlour.feedback.FeedbackCommand.SayIfLikeThat;
import org.parlour.feedback.FeedbackEvent.LeftUnsaid;
import org.parlour.feedback.FeedbackEvent.SaidIfLikeThat;
import org.parlour.feedback.FeedbackEvent.SiteAllowed;
import org.parlour.feedback.FeedbackEvent.SiteForbidden;
import org.parlour.feedback.FeedbackEvent.ThoughtCarried;
import org.parlour.feedback.FeedbackEvent.ThoughtGiven;
import org.parlour.feedback.FeedbackEvent.ThoughtPutBack;
import org.parlour.feedback.FeedbackRefusal.AuthorKeepsItHere;
import org.parlour.feedback.FeedbackRefusal.CornerFull;
import org.parlour.feedback.FeedbackRefusal.EnoughForToday;
import org.parlour.feedback.FeedbackRefusal.NamelessEnoughForToday;
import org.parlour.feedback.FeedbackRefusal.SiteNotRight;
import org.parlour.feedback.FeedbackRefusal.SitesFull;
import org.parlour.feedback.FeedbackRefusal.ThoughtNotThere;
import org.parlour.feedback.FeedbackRefusal.YourOwnThought;
import org.parlour.kernel.Asking;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;

/// The rules of the corner, one method per command. No clock, no store, no luck.
final class FeedbackRules {

  /// Whoever looks after a corner reads all of it.
  static final int GIVEN_MAX = 1_000;

  /// All of the corner together: nobody can count by badge what has none.
  static final int NAMELESS_EACH_DAY = 100;

  static final int SITES_MAX = 10;

  private final Corner corner;
  private final Asking asking;

  private FeedbackRules(Corner corner, Asking asking) {
    this.corner = corner;
    this.asking = asking;
  }

  static Decision<FeedbackEvent> decide(Corner corner, FeedbackCommand command, Asking asking) {
    var rules = new FeedbackRules(corner, asking);
    return switch (command) {
      case GiveThought give -> rules.give(give);
      case SayIfLikeThat say -> rules.sayIfLikeThat(say);
      case LeaveUnsaid(var thought) -> rules.leaveUnsaid(thought);
      case CarryThought(var thought) -> rules.carry(thought);
      case PutThoughtBack(var thought) -> rules.putBack(thought);
      case AllowSite allow -> rules.allow(allow);
      case ForbidSite forbid ->
          corner.sites().contains(forbid.site().text())
              ? accept(new SiteForbidden(forbid.site()))
              : nothingNew();
    };
  }

  private Decision<FeedbackEvent> give(GiveThought give) {
    if (corner.part(give.contribution()) != null) {
      return nothingNew(); // Phones repeat themselves.
    }
    var thought = corner.thought(give.thought());
    if (give.begins() ? thought != null : thought == null || !thought.asks()) {
      return refuse(new ThoughtNotThere());
    }
    if (corner.given() >= GIVEN_MAX) {
      return refuse(new CornerFull(GIVEN_MAX));
    }
    var today = LocalDate.ofInstant(asking.at(), ZoneOffset.UTC);
    if (give.permission() == Permission.NAMELESS) {
      if (corner.givenNameless(today) >= NAMELESS_EACH_DAY) {
        return refuse(new NamelessEnoughForToday(NAMELESS_EACH_DAY));
      }
    } else if (corner.givenBy(asking.by(), today) >= corner.eachDay()) {
      return refuse(new EnoughForToday(corner.eachDay()));
    }
    return accept(
        new ThoughtGiven(
            give.contribution(),
            asking.gives(give.permission(), give.secretHash()),
            give.thought(),
            give.begins(),
            give.words(),
            give.voice(),
            give.strokes(),
            give.picture(),
            give.described()));
  }

  private Decision<FeedbackEvent> sayIfLikeThat(SayIfLikeThat say) {
    var thought = asked(say.thought());
    if (thought == null) {
      return refuse(new ThoughtNotThere());
    }
    var beginning = thought.beginning();
    if (beginning != null && asking.by().equals(beginning.author)) {
      return refuse(new YourOwnThought());
    }
    return say.like() == thought.answerOf(asking.by())
        ? nothingNew()
        : accept(new SaidIfLikeThat(say.thought(), asking.by(), say.like()));
  }

  private Decision<FeedbackEvent> leaveUnsaid(ThoughtId id) {
    var thought = corner.thought(id);
    return thought == null || thought.answerOf(asking.by()) == null
        ? nothingNew()
        : accept(new LeftUnsaid(id, asking.by()));
  }

  private Decision<FeedbackEvent> carry(ThoughtId id) {
    var thought = corner.thought(id);
    var beginning = thought == null ? null : thought.beginning();
    if (thought == null || beginning == null || beginning.hidden) {
      return refuse(new ThoughtNotThere());
    }
    if (!beginning.shared) {
      return refuse(new AuthorKeepsItHere());
    }
    return thought.carried ? nothingNew() : accept(new ThoughtCarried(id));
  }

  private Decision<FeedbackEvent> putBack(ThoughtId id) {
    var thought = corner.thought(id);
    return thought == null || !thought.carried ? nothingNew() : accept(new ThoughtPutBack(id));
  }

  private Decision<FeedbackEvent> allow(AllowSite allow) {
    var site = allow.site().text();
    if (!Site.isOne(site)) {
      return refuse(new SiteNotRight());
    }
    if (corner.sites().contains(site)) {
      return nothingNew();
    }
    return corner.sites().size() >= SITES_MAX
        ? refuse(new SitesFull(SITES_MAX))
        : accept(new SiteAllowed(allow.site()));
  }

  /// A thought that whoever comes is asked about; null if there is none by this id.
  private @Nullable Thought asked(ThoughtId id) {
    var thought = corner.thought(id);
    return thought == null || !thought.asks() ? null : thought;
  }
}

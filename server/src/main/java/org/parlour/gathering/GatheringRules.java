package org.parlour.gathering;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.DoorAct.BringIn;
import org.parlour.gathering.DoorAct.CloseDoors;
import org.parlour.gathering.DoorAct.LightScreen;
import org.parlour.gathering.DoorAct.MakeBadge;
import org.parlour.gathering.DoorAct.NameChecker;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.DoorAct.PostAct;
import org.parlour.gathering.DoorAct.PutTogether;
import org.parlour.gathering.DoorAct.TakeApart;
import org.parlour.gathering.DoorAct.TakeExport;
import org.parlour.gathering.DoorAct.TakeYearDown;
import org.parlour.gathering.DoorAct.TellYear;
import org.parlour.gathering.Doorstep.State;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.KeyCommand;
import org.parlour.gathering.GatheringCommand.MoveLamp;
import org.parlour.gathering.GatheringCommand.MoveStation;
import org.parlour.gathering.GatheringCommand.OpenStation;
import org.parlour.gathering.GatheringCommand.PlaceStation;
import org.parlour.gathering.GatheringCommand.PostCommand;
import org.parlour.gathering.GatheringCommand.PublishReport;
import org.parlour.gathering.GatheringCommand.PutPhonesDown;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.ShutStation;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.gathering.GatheringCommand.TakePhonesUp;
import org.parlour.gathering.GatheringCommand.TakeReportDown;
import org.parlour.gathering.GatheringEvent.BadgeMade;
import org.parlour.gathering.GatheringEvent.CheckerForgotten;
import org.parlour.gathering.GatheringEvent.DoorsClosed;
import org.parlour.gathering.GatheringEvent.DoorsOpened;
import org.parlour.gathering.GatheringEvent.EasyWordsChecked;
import org.parlour.gathering.GatheringEvent.Hidden;
import org.parlour.gathering.GatheringEvent.HostsTookBack;
import org.parlour.gathering.GatheringEvent.LampMoved;
import org.parlour.gathering.GatheringEvent.ListBrought;
import org.parlour.gathering.GatheringEvent.PermissionChanged;
import org.parlour.gathering.GatheringEvent.PhonesPutDown;
import org.parlour.gathering.GatheringEvent.PhonesTakenUp;
import org.parlour.gathering.GatheringEvent.ReportPublished;
import org.parlour.gathering.GatheringEvent.ReportTakenDown;
import org.parlour.gathering.GatheringEvent.ScreenLit;
import org.parlour.gathering.GatheringEvent.SentencePutTogether;
import org.parlour.gathering.GatheringEvent.SentenceTakenApart;
import org.parlour.gathering.GatheringEvent.ShownAgain;
import org.parlour.gathering.GatheringEvent.StationMoved;
import org.parlour.gathering.GatheringEvent.StationOpened;
import org.parlour.gathering.GatheringEvent.StationShut;
import org.parlour.gathering.GatheringEvent.TakenBack;
import org.parlour.gathering.GatheringEvent.YearTakenDown;
import org.parlour.gathering.GatheringEvent.YearTold;
import org.parlour.gathering.GatheringRefusal.Closed;
import org.parlour.gathering.GatheringRefusal.Full;
import org.parlour.gathering.GatheringRefusal.NotThere;
import org.parlour.gathering.GatheringRefusal.NotYours;
import org.parlour.gathering.GatheringRefusal.OnlyItsWriter;
import org.parlour.gathering.GatheringRefusal.OnlyWhenGiving;
import org.parlour.gathering.GatheringRefusal.SecretWrong;
import org.parlour.gathering.RoomView.PhonesDown;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Checkers;
import org.parlour.kernel.Checkers.Checker;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Words;

/// The rules of the gathering itself, one method per command. Taking back and permission are
/// decided here alone, for every kind of contribution.
final class GatheringRules {

  /// A gathering is a hall, not a stadium.
  static final int BADGES_MAX = 5_000;

  /// As many as an import may bring.
  static final int STATIONS_MAX = 50;

  private final GatheringBook book;
  private final Asking asking;

  private GatheringRules(GatheringBook book, Asking asking) {
    this.book = book;
    this.asking = asking;
  }

  static Decision<GatheringEvent> decide(
      GatheringBook book, GatheringCommand command, Asking asking) {
    var rules = new GatheringRules(book, asking);
    return switch (command) {
      case TakeBack(var contribution, var secret) -> rules.takeBack(contribution, secret);
      case ChangePermission(var contribution, var permission) ->
          rules.changePermission(contribution, permission);
      case Hide(var contribution, var reason) -> rules.hide(contribution, reason);
      case ShowAgain(var contribution) -> rules.showAgain(contribution);
      case PlaceStation _ -> throw new IllegalStateException("The room itself places stations.");
      case OpenStation(var of) -> rules.turn(of, Opening.OPEN);
      case ShutStation(var of) -> rules.turn(of, Opening.SHUT);
      case MoveStation(var of, var after) -> rules.moveStation(of, after);
      case MoveLamp(var to) ->
          Objects.equals(to, book.lampOn()) ? nothingNew() : accept(new LampMoved(to));
      case KeyCommand key -> KeyRules.decide(book.keys(), key, asking);
      case PostCommand post -> PostRules.decide(book.post(), post, asking);
      case PutPhonesDown(var question) -> rules.putPhonesDown(question);
      case PublishReport() ->
          book.state() == State.DRAFT
              ? refuse(new NotThere())
              : accept(new ReportPublished(book.report().nextEdition()));
      case TakeReportDown() -> book.report().isOut() ? accept(new ReportTakenDown()) : nothingNew();
      case TakePhonesUp() -> book.phonesDown() == null ? nothingNew() : accept(new PhonesTakenUp());
    };
  }

  static Decision<GatheringEvent> decide(GatheringBook book, DoorAct act, Asking asking) {
    var rules = new GatheringRules(book, asking);
    return switch (act) {
      case OpenDoors() -> book.state() == State.OPEN ? nothingNew() : accept(new DoorsOpened());
      case CloseDoors() -> book.state() == State.CLOSED ? nothingNew() : accept(new DoorsClosed());
      case MakeBadge make -> rules.makeBadge(make);
      case PostAct _ -> throw new IllegalStateException("The room itself knows what became.");
      case LightScreen() -> accept(new ScreenLit());
      case TakeExport() -> KeyRules.takeExport(book.keys(), asking);
      case PutTogether(var sentence) -> accept(new SentencePutTogether(sentence));
      case TakeApart(var sentence) -> accept(new SentenceTakenApart(sentence));
      case NameChecker(var checker, var of) -> rules.nameChecker(checker, of);
      case TellYear(var year) -> accept(new YearTold(year));
      case TakeYearDown(var year) -> accept(new YearTakenDown(year));
      case BringIn(var to, var list, var leftOut) ->
          accept(new ListBrought(to, list.size(), leftOut));
    };
  }

  private Decision<GatheringEvent> takeBack(ContributionId contribution, @Nullable String secret) {
    if (book.isTakenBack(contribution)) {
      return nothingNew();
    }
    var given = book.given(contribution);
    if (given == null) {
      // It was taken back on a phone before it ever reached us, and only that phone knows its id.
      // Whatever copy arrives later finds it taken back already.
      return accept(new TakenBack(contribution));
    }
    if (given.secret != null) {
      boolean held = secret != null && given.secret.equals(SecretHash.of(secret));
      return held ? accept(new TakenBack(contribution)) : refuse(new SecretWrong());
    }
    if (given.author == null) {
      return asking.host() ? accept(takenBackByHosts(contribution)) : refuse(new NotYours());
    }
    return given.author.equals(asking.badge())
        ? accept(takenBack(contribution))
        : refuse(new NotYours());
  }

  private List<GatheringEvent> takenBackByHosts(ContributionId contribution) {
    return List.of(
        new TakenBack(contribution),
        book.checkers().has(contribution)
            ? new CheckerForgotten(contribution)
            : new HostsTookBack(contribution));
  }

  private Decision<GatheringEvent> nameChecker(ContributionId checker, Checker of) {
    if (book.given(checker) != null) {
      return nothingNew();
    }
    return book.checkers().isFull()
        ? refuse(new Full(Checkers.CHECKERS_MAX))
        : accept(
            new EasyWordsChecked(
                checker,
                Provenance.imported(Permission.SHARE),
                of.name(),
                of.edition(),
                of.paid()));
  }

  /// A badge that goes lets go of the second key, and of the address it left.
  private List<GatheringEvent> takenBack(ContributionId contribution) {
    var events = new ArrayList<GatheringEvent>();
    events.add(new TakenBack(contribution));
    var badge = new BadgeId(contribution.value());
    events.addAll(KeyRules.afterLeaving(book.keys(), badge));
    events.addAll(PostRules.afterLeaving(book.post(), badge));
    return events;
  }

  private Decision<GatheringEvent> changePermission(
      ContributionId contribution, Permission permission) {
    var given = book.given(contribution);
    if (given == null || book.isTakenBack(contribution)) {
      return refuse(new NotThere());
    }
    if (!asking.by().equals(given.author)) {
      return refuse(new NotYours());
    }
    if (permission == given.permission) {
      return nothingNew();
    }
    if (given.typedIn && permission.compareTo(given.permission) > 0) {
      return refuse(new OnlyItsWriter());
    }
    return permission == Permission.NAMELESS
        ? refuse(new OnlyWhenGiving())
        : accept(new PermissionChanged(contribution, permission));
  }

  private Decision<GatheringEvent> hide(ContributionId contribution, HideReason reason) {
    var given = book.given(contribution);
    boolean checker = book.checkers().has(contribution);
    if (given == null || checker || book.isTakenBack(contribution)) {
      return refuse(new NotThere());
    }
    return reason == given.hidden ? nothingNew() : accept(new Hidden(contribution, reason));
  }

  private Decision<GatheringEvent> showAgain(ContributionId contribution) {
    var given = book.given(contribution);
    if (given == null || book.isTakenBack(contribution)) {
      return refuse(new NotThere());
    }
    return given.hidden == null ? nothingNew() : accept(new ShownAgain(contribution));
  }

  private Decision<GatheringEvent> turn(StationId of, Opening opening) {
    if (!book.hasStation(of)) {
      return refuse(new NotThere());
    }
    if (book.opening(of) == opening) {
      return nothingNew();
    }
    return accept(opening == Opening.OPEN ? new StationOpened(of) : new StationShut(of));
  }

  private Decision<GatheringEvent> moveStation(StationId of, @Nullable StationId after) {
    if (!book.hasStation(of) || (after != null && !book.hasStation(after))) {
      return refuse(new NotThere());
    }
    int at = book.order().indexOf(of);
    var before = at == 0 ? null : book.order().get(at - 1);
    return of.equals(after) || Objects.equals(before, after)
        ? nothingNew()
        : accept(new StationMoved(of, after));
  }

  private Decision<GatheringEvent> putPhonesDown(@Nullable Words question) {
    if (book.state() == State.CLOSED) {
      return refuse(new Closed());
    }
    return new PhonesDown(question).equals(book.phonesDown())
        ? nothingNew()
        : accept(new PhonesPutDown(question));
  }

  private Decision<GatheringEvent> makeBadge(MakeBadge make) {
    if (book.state() == State.CLOSED) {
      return refuse(new Closed());
    }
    if (book.state() == State.DRAFT && !asking.host()) {
      return refuse(new NotThere());
    }
    if (book.badgeCount() >= BADGES_MAX) {
      return refuse(new Full(BADGES_MAX));
    }
    var self = new BadgeId(make.badge().value());
    return accept(
        new BadgeMade(
            self,
            Provenance.of(self, Permission.ROOM),
            make.name(),
            make.stickers(),
            make.doodle()));
  }
}

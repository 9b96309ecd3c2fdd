package org.parlour.web;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.DoorAct.TakeExport;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.HostId;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Secrets;
import org.parlour.kernel.StationId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/// One request at a door: who it is from, which gathering it means, and what it brings.
final class Visit {

  private final RoutingContext context;
  private final Context loop;
  private final DoorKit kit;

  /// Made on the request's own event loop.
  Visit(RoutingContext context, DoorKit kit) {
    this.context = context;
    this.loop = context.vertx().getOrCreateContext();
    this.kit = kit;
  }

  Context loop() {
    return loop;
  }

  RoutingContext context() {
    return context;
  }

  /// The gathering whose code or ticket stands in the path.
  ///
  /// @throws Problem not-found, after counting the failure against the address it came from; a hall
  ///   has one address, so only failures are ever counted
  Entry gathering() {
    var written = String.valueOf(context.pathParam("code"));
    var code = written.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return code.length() == Secrets.CODE_LENGTH
        ? counted(() -> kit.register().byCode(code))
        : kit.register().byTicket(written).orElseThrow(this::failed);
  }

  /// What a typed code opens, while the address it comes from has not failed too often.
  <T> T counted(Supplier<Optional<T>> byCode) {
    if (!kit.failures().has(address())) {
      throw Problem.tooFast(6);
    }
    return byCode.get().orElseThrow(this::failed);
  }

  private Problem failed() {
    kit.failures().take(address());
    return Problem.notFound();
  }

  private String address() {
    return context.request().remoteAddress().hostAddress();
  }

  /// The station that is named in the path.
  StationId station() {
    try {
      return new StationId(UUID.fromString(String.valueOf(context.pathParam("station"))));
    } catch (IllegalArgumentException _) {
      throw Problem.notFound();
    }
  }

  Optional<HostId> host() {
    return kit.cookies().hostKey(context.request()).flatMap(kit.hosts()::bySession);
  }

  /// Whoever asks, if it is a host.
  ///
  /// @throws Problem not-found for everybody who is no host
  HostId needsHost() {
    return host().orElseThrow(Problem::notFound);
  }

  boolean isHostOf(Entry gathering) {
    return host().filter(gathering.host()::equals).isPresent();
  }

  Entry gatheringOfHost() {
    var gathering = gathering();
    if (!isHostOf(gathering)) {
      throw Problem.notFound();
    }
    return gathering;
  }

  /// What everybody may read once it is out, and its host before.
  ///
  /// @throws Problem not-found for everybody else
  void mayRead(Entry gathering, boolean out) {
    if (!out && !isHostOf(gathering)) {
      throw Problem.notFound();
    }
  }

  /// A host takes everybody's words along. The log says so, before it is done.
  ///
  /// @throws Problem second-key while somebody holds it who has not said yes
  void takesWords(Entry gathering) {
    var outcome = kit.rooms().act(gathering.gathering(), new TakeExport()).join();
    if (outcome.reason() != null) {
      throw Problem.secondKey();
    }
  }

  /// This browser's badges in a gathering, newest last.
  List<Held> badges(Entry gathering) {
    return kit.cookies().badgeKeys(context.request()).stream()
        .flatMap(key ->
            kit
                .register()
                .badgeByKey(gathering.gathering(), SecretHash.of(key))
                .map(badge -> new Held(badge, key))
                .stream())
        .toList();
  }

  /// A badge and the key that holds it.
  record Held(BadgeId badge, String key) {}

  /// The badge that speaks: the one that is named, or the newest.
  ///
  /// @param named may be null
  /// @return null if this browser holds no such badge here
  @Nullable BadgeId badge(Entry gathering, @Nullable BadgeId named) {
    var held = badges(gathering);
    if (named == null) {
      return held.isEmpty() ? null : held.getLast().badge();
    }
    return held.stream().map(Held::badge).filter(named::equals).findFirst().orElse(null);
  }

  /// The badge named in the query; null if none is.
  @Nullable BadgeId badgeInQuery() {
    var named = context.request().getParam("badge");
    try {
      return named == null ? null : new BadgeId(UUID.fromString(named));
    } catch (IllegalArgumentException _) {
      throw Problem.notValid("\"badge\" must be the id of a badge.");
    }
  }

  boolean isScreenOf(Entry gathering) {
    return kit.cookies()
        .screenKey(context.request())
        .flatMap(token -> kit.register().screen(SecretHash.of(token)))
        .filter(gathering.gathering()::equals)
        .isPresent();
  }

  /// The body as JSON that keeps the contract.
  JsonNode body(String schema) {
    var body = json();
    kit.contract().check(schema, body);
    return body;
  }

  JsonNode json() {
    try {
      return kit.wire().read(bytes());
    } catch (StreamReadException malformed) {
      var at = malformed.getLocation();
      throw Problem.malformedJson(
          "The JSON breaks off or goes wrong at line "
              + at.getLineNr()
              + ", column "
              + at.getColumnNr()
              + ".");
    } catch (JacksonException _) {
      throw Problem.malformedJson("The body could not be read as JSON.");
    }
  }

  byte[] bytes() {
    Buffer body = context.body().buffer();
    return body == null ? new byte[0] : body.getBytes();
  }

  @Nullable String query(String name) {
    return context.request().getParam(name);
  }

  /// An answer with a tag by which it is known again: whoever has it already gets only that.
  Reply unlessKnown(Reply reply) {
    var tag = "\"" + SecretHash.of(reply.body().getBytes()).toString().substring(0, 32) + "\"";
    var known = context.request().getHeader("If-None-Match");
    boolean same = known != null && known.contains(tag);
    return (same ? Reply.empty(304) : reply).with("ETag", tag);
  }

  /// What stands before every path here, as this visitor's browser writes it.
  String origin() {
    var settings = kit.settings();
    return settings.publicUrl() != null
        ? settings.publicUrl().toString().replaceAll("/$", "")
        : "http://" + context.request().authority();
  }
}

package org.parlour.web;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;

/// What a door answers.
record Reply(int status, String type, Buffer body, Map<String, String> headers) {

  private static final String JSON = "application/json; charset=utf-8";

  static Reply json(int status, byte[] body) {
    return new Reply(status, JSON, Buffer.buffer(body), Map.of());
  }

  static Reply done() {
    return empty(204);
  }

  static Reply of(String type, byte[] body) {
    return new Reply(200, type, Buffer.buffer(body), Map.of());
  }

  static Reply empty(int status) {
    return new Reply(status, JSON, Buffer.buffer(), Map.of());
  }

  Reply with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, Map.copyOf(more));
  }
}

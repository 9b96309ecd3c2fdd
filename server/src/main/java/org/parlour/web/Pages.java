package org.parlour.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.SecretHash;

/// The pages: read from the jar once, packed once, and served from memory.
final class Pages {

  private static final String FOLDER = "/web";
  private static final String FIRST = "/index.html";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("png", "image/png"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Map<String, PageFile> files = new HashMap<>();

  private record PageFile(String type, Buffer plain, @Nullable Buffer packed, String tag) {}

  Pages() {
    var home = Pages.class.getResource(FOLDER + FIRST);
    if (home != null) {
      readAll(home.toString());
    }
  }

  private void readAll(String home) {
    try {
      var uri = new URI(home);
      if (home.startsWith("jar:")) {
        try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
          readAll(jar.getPath(FOLDER));
        }
      } else {
        readAll(Path.of(uri).getParent());
      }
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("The pages in the jar cannot be read.", unreadable);
    }
  }

  private void readAll(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return;
    }
    try (var found = Files.walk(folder)) {
      found
          .filter(Files::isRegularFile)
          .forEach(file -> read("/" + folder.relativize(file).toString().replace('\\', '/'), file));
    }
  }

  private void read(String path, Path file) {
    try {
      var plain = Files.readAllBytes(file);
      var type =
          TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
      boolean packs = !type.startsWith("font/") && !type.equals("image/png");
      var tag = "\"" + SecretHash.of(plain).toString().substring(0, 32) + "\"";
      files.put(path, new PageFile(type, Buffer.buffer(plain), packs ? pack(plain) : null, tag));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Buffer pack(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return Buffer.buffer(packed.toByteArray());
  }

  boolean areThere() {
    return files.containsKey(FIRST);
  }

  /// Serves a file, or for every other path the first page, which finds its own way.
  void serve(RoutingContext context) {
    var path = context.normalizedPath();
    var named = files.get(path);
    boolean asset = path.startsWith("/assets/");
    var file = named == null && !asset ? files.get(FIRST) : named;
    var response = context.response();
    if (file == null) {
      response.setStatusCode(404).end();
      return;
    }
    // Assets carry their hash in their name, so a browser never needs to ask for one again.
    response.putHeader("Cache-Control", asset ? "public, max-age=31536000, immutable" : "no-cache");
    response.putHeader("ETag", file.tag).putHeader("Vary", "Accept-Encoding");
    if (file.tag.equals(context.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
      return;
    }
    send(context, response, file);
  }

  private static void send(RoutingContext context, HttpServerResponse response, PageFile file) {
    var accepts = context.request().getHeader("Accept-Encoding");
    response.putHeader("Content-Type", file.type);
    if (file.packed != null && accepts != null && accepts.contains("gzip")) {
      response.putHeader("Content-Encoding", "gzip");
      response.end(file.packed);
    } else {
      response.end(file.plain);
    }
  }
}

package org.parlour.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Sha256;

/// Blobs as files: `blobs/<gathering>/<blob>`, and uploads as folders of parts,
/// `uploads/<gathering>/<name>/<place>-<bytes>`.
///
/// A blob is written to a temporary file, synced, renamed, and its folder synced: it is there whole
/// or not at all. What a pulled plug leaves under a temporary name is swept with the uploads.
final class FileShelf implements BlobShelf {

  private static final String BLOBS = "blobs";
  private static final String UPLOADS = "uploads";
  private static final String MADE_NAME = "made";
  private static final String UNFINISHED = ".unfinished";
  private static final int SEALED_CHUNK_BYTES = BlobSeal.CHUNK_BYTES + BlobSeal.TAG_BYTES;

  private final Path blobs;
  private final Path uploads;

  FileShelf(Path folder) {
    this.blobs = folder.resolve(BLOBS);
    this.uploads = folder.resolve(UPLOADS);
  }

  // ---- blobs

  /// The file of a blob.
  Path fileOf(GatheringId gathering, BlobId blob) {
    return blobs.resolve(gathering.toString()).resolve(blob.toString());
  }

  @Override
  public void put(GatheringId gathering, BlobId blob, List<byte[]> chunks, long epochDay) {
    var file = fileOf(gathering, blob);
    var unfinished = file.resolveSibling(blob + UNFINISHED);
    try {
      makeFolders(file);
      try (var out = Files.newOutputStream(unfinished)) {
        for (var chunk : chunks) {
          out.write(chunk);
        }
      }
      var day = LocalDate.ofEpochDay(epochDay).atStartOfDay(ZoneOffset.UTC).toInstant();
      Files.setLastModifiedTime(unfinished, FileTime.from(day));
      Durably.move(unfinished, file);
    } catch (IOException broken) {
      deleteQuietly(unfinished);
      throw Unavailable.because(broken);
    }
  }

  private void makeFolders(Path file) throws IOException {
    var folder = file.resolveSibling("");
    if (!Files.exists(folder)) {
      DataFolder.makePrivate(blobs);
      Durably.createFolder(folder);
    }
  }

  /// Brings a blob in from another folder of the same kind, as it is.
  ///
  /// @return false if it is not there
  boolean copyFrom(FileShelf other, GatheringId gathering, BlobId blob) throws IOException {
    var from = other.fileOf(gathering, blob);
    var to = fileOf(gathering, blob);
    makeFolders(to);
    var unfinished = to.resolveSibling(blob + UNFINISHED);
    try (OutputStream out = Files.newOutputStream(unfinished)) {
      Files.copy(from, out);
    } catch (NoSuchFileException gone) {
      Files.deleteIfExists(unfinished);
      return false;
    }
    Files.setLastModifiedTime(unfinished, Files.getLastModifiedTime(from));
    Durably.move(unfinished, to);
    return true;
  }

  @Override
  public byte @Nullable [] chunk(GatheringId gathering, BlobId blob, int number) {
    try (var file = new RandomAccessFile(fileOf(gathering, blob).toFile(), "r")) {
      long from = (long) number * SEALED_CHUNK_BYTES;
      var chunk = new byte[Math.clamp(file.length() - from, 0, SEALED_CHUNK_BYTES)];
      file.seek(from);
      file.readFully(chunk);
      return chunk;
    } catch (FileNotFoundException gone) {
      return null;
    } catch (IOException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public void delete(GatheringId gathering, BlobId blob) {
    try {
      var file = fileOf(gathering, blob);
      if (Files.exists(file)) {
        Durably.delete(file);
      }
    } catch (IOException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public List<Shelved> all() {
    var all = new ArrayList<Shelved>();
    for (var folder : list(blobs)) {
      var gathering = new GatheringId(UUID.fromString(folder.getFileName().toString()));
      for (var file : list(folder)) {
        if (!file.toString().endsWith(UNFINISHED)) {
          var blob = new BlobId(UUID.fromString(file.getFileName().toString()));
          all.add(new Shelved(gathering, blob, Math.floorDiv(kept(file).getEpochSecond(), 86_400)));
        }
      }
    }
    return all;
  }

  @Override
  public long bytesOf(GatheringId gathering) {
    return Stream.of(blobs, uploads)
        .map(folder -> folder.resolve(gathering.toString()))
        .mapToLong(FileShelf::bytesIn)
        .sum();
  }

  private static long bytesIn(Path folder) {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException broken) {
      throw Unavailable.because(broken);
    }
  }

  // ---- uploads

  private Path folderOf(GatheringId gathering, Sha256 upload) {
    return uploads.resolve(gathering.toString()).resolve(upload.hex());
  }

  private Path fileOf(GatheringId gathering, Sha256 upload, Part part) {
    var place = part.at() == MADE ? MADE_NAME : String.valueOf(part.at());
    return folderOf(gathering, upload).resolve(place + "-" + part.bytes());
  }

  /// A file that is shorter than it says was being written when the plug was pulled.
  @Override
  public List<Part> parts(GatheringId gathering, Sha256 upload) {
    var parts = new ArrayList<Part>();
    for (var file : list(folderOf(gathering, upload))) {
      var name = file.getFileName().toString();
      if (!name.endsWith(UNFINISHED)) {
        var part = part(name);
        if (file.toFile().length() == part.bytes() + (long) Seal.MORE_BYTES) {
          parts.add(part);
        }
      }
    }
    parts.sort(Comparator.comparingLong(Part::at));
    return parts;
  }

  private static Part part(String name) {
    int dash = name.indexOf('-');
    var place = name.substring(0, dash);
    long at = place.equals(MADE_NAME) ? MADE : Long.parseLong(place);
    return new Part(at, Integer.parseInt(name.substring(dash + 1)));
  }

  @Override
  public void putPart(GatheringId gathering, Sha256 upload, Part part, Kept kept) {
    var file = fileOf(gathering, upload, part);
    var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      DataFolder.makePrivate(uploads);
      Files.createDirectories(file.resolveSibling(""));
      Files.write(unfinished, kept.sealed());
      Files.setLastModifiedTime(unfinished, FileTime.from(kept.at()));
      Files.move(unfinished, file, ATOMIC_MOVE);
    } catch (IOException broken) {
      deleteQuietly(unfinished);
      throw Unavailable.because(broken);
    }
  }

  @Override
  public @Nullable Kept part(GatheringId gathering, Sha256 upload, Part part) {
    var file = fileOf(gathering, upload, part);
    try {
      return new Kept(Files.readAllBytes(file), kept(file));
    } catch (NoSuchFileException gone) {
      return null;
    } catch (IOException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public void deleteParts(GatheringId gathering, Sha256 upload, List<Part> parts) {
    try {
      for (var part : parts) {
        Files.deleteIfExists(fileOf(gathering, upload, part));
      }
      deleteIfEmpty(folderOf(gathering, upload));
    } catch (IOException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public void deletePartsBefore(Instant before) {
    for (var gathering : list(uploads)) {
      for (var upload : list(gathering)) {
        list(upload).stream().filter(file -> kept(file).isBefore(before)).forEach(this::sweep);
        deleteIfEmpty(upload);
      }
      deleteIfEmpty(gathering);
    }
    // Blobs that a pulled plug left unfinished: their time is that of the writing, or its day.
    for (var gathering : list(blobs)) {
      list(gathering).stream()
          .filter(file -> file.toString().endsWith(UNFINISHED) && kept(file).isBefore(before))
          .forEach(this::sweep);
    }
  }

  private void sweep(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException broken) {
      throw Unavailable.because(broken);
    }
  }

  private static void deleteIfEmpty(Path folder) {
    try (var files = Files.list(folder)) {
      if (files.findAny().isEmpty()) {
        Files.deleteIfExists(folder);
      }
    } catch (NoSuchFileException | DirectoryNotEmptyException stays) {
      return; // Gone already, or a part has just come.
    } catch (IOException broken) {
      throw Unavailable.because(broken);
    }
  }

  private static Instant kept(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (NoSuchFileException gone) {
      return Instant.MAX; // Nothing to sweep.
    } catch (IOException broken) {
      throw Unavailable.because(broken);
    }
  }

  private static List<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.toList();
    } catch (NoSuchFileException gone) {
      return List.of();
    } catch (IOException broken) {
      throw Unavailable.because(broken);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException alsoBroken) {
      return; // The next sweep finds it.
    }
  }
}

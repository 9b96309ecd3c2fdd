import { useEffect, useState } from "react";
import type { Shelf } from "../../room/shelf.ts";
import { langOf, type PictureView, textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { Says } from "../Says.tsx";
import "./picture.css";

interface Props {
  readonly code: string;
  readonly contribution: string;
  readonly picture: PictureView;
  /** In its maker's words. They are the picture for whoever cannot see it. */
  readonly described?: Words | undefined;
  /** For lists: a small one is fetched. */
  readonly small?: boolean;
}

/** The address of a picture in a room. */
export function pictureOf(code: string, contribution: string, small = false): string {
  return `/api/gatherings/${code}/things/${contribution}/picture${small ? "?small" : ""}`;
}

/** A picture from the room, in its frame, with its description under it. */
export function PictureFrame({ code, contribution, picture, described, small = false }: Props) {
  const [broken, setBroken] = useState(false);
  return (
    <figure className="picture-frame">
      {broken ? (
        <p>{say("picture.cannot-show")}</p>
      ) : (
        <img
          src={pictureOf(code, contribution, small)}
          width={picture.width}
          height={picture.height}
          alt={described === undefined ? say("picture.no-description") : textOf(described)}
          lang={described === undefined ? undefined : langOf(described)}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(true)}
        />
      )}
      {described !== undefined && !small && (
        <figcaption aria-hidden={!broken}>
          <Says words={described} className="" />
        </figcaption>
      )}
    </figure>
  );
}

interface KeptProps {
  readonly shelf: Promise<Shelf>;
  readonly upload: string;
  readonly described?: Words | undefined;
}

/** A picture that waits on this phone. */
export function KeptPicture({ shelf, upload, described }: KeptProps) {
  const url = useKeptPicture(shelf, upload);
  return url === undefined ? null : (
    <figure className="picture-frame">
      <img
        src={url}
        alt={described === undefined ? say("picture.no-description") : textOf(described)}
      />
    </figure>
  );
}

/** An address for a picture that waits on this phone, also while it leaves it. */
export function useKeptPicture(
  shelf: Promise<Shelf>,
  upload: string | undefined,
): string | undefined {
  const [bytes, setBytes] = useState<Uint8Array>();
  useEffect(() => {
    let current = true;
    setBytes(undefined);
    if (upload !== undefined) {
      void shelf
        .then((opened) => opened.bytes(upload))
        .then((kept) => {
          if (current) setBytes(kept?.bytes);
        });
    }
    return () => {
      current = false;
    };
  }, [shelf, upload]);
  return useObjectUrl(bytes, "image/jpeg");
}

/** An address for bytes on this phone, for as long as they are shown. */
export function useObjectUrl(
  bytes: Uint8Array | undefined,
  type: string | undefined,
): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!bytes) {
      setUrl(undefined);
      return;
    }
    const made = URL.createObjectURL(
      new Blob([new Uint8Array(bytes)], type === undefined ? {} : { type }),
    );
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return url;
}

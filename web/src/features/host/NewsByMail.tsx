import { useEffect, useId, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { moment } from "../../furniture/keys/AskedOfHolder.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useInside } from "../../room/inside.tsx";
import { type HostMail, hostMail } from "../../room/post.ts";
import { say } from "../../words/say.ts";
import { useAsking } from "./Arrange.tsx";

/** Whether people may leave an e-mail address. Nothing of it is there in a house that sends no mail. */
export function NewsByMail() {
  const { code, room } = useInside();
  const { why, ask } = useAsking();
  const heading = useId();
  const [mail, setMail] = useState<HostMail>();
  const written = room.log.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another line in the log may be about it.
  useEffect(() => {
    let current = true;
    void hostMail(code).then((now) => {
      if (current) setMail(now);
    });
    return () => {
      current = false;
    };
  }, [code, written]);

  if (!mail) return null;
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.mail")}</h2>
      <p>{say(mail.offered ? "host.mail-is" : "host.mail-say")}</p>
      <p>{say("host.mail-who")}</p>
      {mail.since !== undefined && mail.why !== undefined && (
        <p className="note" role="status">
          {say("host.mail-waits", {
            ...moment(mail.since),
            why: say(`host.mail-waits.${mail.why}`),
          })}{" "}
          {say("host.mail-waits-say")}
        </p>
      )}
      <div>
        {mail.offered ? (
          <Button
            kind="plain"
            onClick={() =>
              ask({ kind: "offer-mail-no-more" }, say("room.log.mail-offered-no-more"))
            }
          >
            {say("host.mail-stop")}
          </Button>
        ) : (
          <Button
            kind="quiet"
            onClick={() => ask({ kind: "offer-mail" }, say("room.log.mail-offered"))}
          >
            {say("host.mail-offer")}
          </Button>
        )}
      </div>
      <Why>{why}</Why>
    </section>
  );
}

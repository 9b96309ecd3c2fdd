import { type FormEvent, useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Field } from "../../furniture/Field.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { useInside } from "../../room/inside.tsx";
import { leaveAddress, looksLikeAddress, type MailState, newTicket } from "../../room/post.ts";
import { sayProblem } from "../../words/heard.ts";
import { say } from "../../words/say.ts";

/** The ways to hear what became of my words without looking here again and again. */
export function HearNews() {
  return (
    <section className="sheet stack noprint" aria-labelledby="hear-news">
      <h2 id="hear-news">{say("post.title")}</h2>
      <p>{say("post.say")}</p>
      <WebFeed />
      <ByMail />
    </section>
  );
}

/** Its address is shown once: the house keeps only a hash, so that nobody there reads along. */
function WebFeed() {
  const { code, mine, refreshMine } = useInside();
  const { why, ask } = useAsking();
  const [address, setAddress] = useState<string>();
  const has = mine?.post?.feed === true || address !== undefined;

  async function make() {
    const { ticket, hash } = newTicket();
    if (!(await ask({ kind: "make-feed", ticket: hash }))) return;
    setAddress(`${location.origin}/api/gatherings/${code}/news/${ticket}`);
    announce(say("post.feed-made"));
    refreshMine();
  }

  async function stop() {
    if (!(await ask({ kind: "stop-feed" }))) return;
    setAddress(undefined);
    announce(say("post.feed-stopped"));
    refreshMine();
  }

  return (
    <section className="stack" aria-labelledby="web-feed">
      <h3 id="web-feed">{say("post.feed")}</h3>
      <p>{say("post.feed-say")}</p>
      {address !== undefined && <Address address={address} />}
      {has && address === undefined && (
        <p>
          {say("post.feed-is")} {say("post.feed-again-say")}
        </p>
      )}
      <div className="row">
        <Button kind="quiet" onClick={make}>
          {say(has ? "post.feed-again" : "post.feed-make")}
        </Button>
        {has && (
          <Button kind="plain" onClick={stop}>
            {say("post.feed-stop")}
          </Button>
        )}
      </div>
      <Why>{why}</Why>
    </section>
  );
}

function Address({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
      announce(say("keep.copied"));
    } catch {
      announce(say("keep.not-copied"));
    }
  }
  return (
    <>
      <Field
        label={say("post.feed-address")}
        help={say("post.feed-once")}
        readOnly
        dir="ltr"
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      {"clipboard" in navigator && (
        <div>
          <Button kind="quiet" onClick={copy}>
            {say(copied ? "keep.copied" : "post.feed-copy")}
          </Button>
        </div>
      )}
    </>
  );
}

/** Only where the house sends mails and a host of this gathering offers them. */
function ByMail() {
  const { mine, refreshMine } = useInside();
  const { why, ask } = useAsking();
  const [left, setLeft] = useState<MailState>();
  const state = left ?? mine?.post?.mail;
  if (!mine || mine.post?.mail === undefined || state === undefined) return null;

  async function stop() {
    if (!(await ask({ kind: "stop-mail" }))) return;
    setLeft("none");
    announce(say("post.mail-stopped"));
    refreshMine();
  }

  function hasLeft() {
    setLeft("asked");
    announce(say("post.mail-asked"));
    refreshMine();
  }

  return (
    <section className="stack" aria-labelledby="by-mail">
      <h3 id="by-mail">{say("post.mail")}</h3>
      {state === "confirmed" && <p>{say("post.mail-confirmed")}</p>}
      {state === "asked" && (
        <>
          <p>{say("post.mail-asked")}</p>
          <p className="soft">{say("post.mail-asked-again")}</p>
        </>
      )}
      {state === "refused" && <p className="note">{say("post.mail-refused")}</p>}
      {state !== "confirmed" && <LeaveAddress badge={mine.badge.badge} onLeft={hasLeft} />}
      {(state === "asked" || state === "confirmed") && (
        <div>
          <Button kind="plain" onClick={stop}>
            {say("post.mail-stop")}
          </Button>
        </div>
      )}
      <Why>{why}</Why>
    </section>
  );
}

function LeaveAddress({ badge, onLeft }: { badge: string; onLeft: () => void }) {
  const { code } = useInside();
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string>();
  const id = useId();

  async function leave(event: FormEvent) {
    event.preventDefault();
    const typed = address.trim();
    if (!looksLikeAddress(typed)) {
      setProblem(say("post.mail-wrong"));
      document.getElementById(id)?.focus();
      return;
    }
    const answer = await leaveAddress(code, badge, typed);
    if (answer !== "left") {
      setProblem(answer?.status === 400 ? say("post.mail-wrong") : sayProblem(answer));
      return;
    }
    setAddress("");
    onLeft();
  }

  return (
    <form className="stack" onSubmit={leave} noValidate>
      <p>
        {say("post.mail-say")} {say("post.mail-who")}
      </p>
      <Field
        id={id}
        label={say("post.mail-address")}
        problem={problem}
        type="email"
        autoComplete="email"
        dir="ltr"
        maxLength={254}
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
          setProblem(undefined);
        }}
      />
      <div>
        <Button kind="quiet" type="submit">
          {say("post.mail-leave")}
        </Button>
      </div>
    </form>
  );
}

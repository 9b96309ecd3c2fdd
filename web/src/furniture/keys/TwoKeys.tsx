import { useId, useState } from "react";
import { useAsking } from "../../room/asking.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import type { KeyAsk, KeyOffer, Keys } from "../../room/keys.ts";
import type { Command } from "../../room/wire.ts";
import { say, sayDay } from "../../words/say.ts";
import { Button } from "../Button.tsx";
import { Says } from "../Says.tsx";
import { AskedOfHolder, moment } from "./AskedOfHolder.tsx";
import { useKeys } from "./useKeys.ts";
import "./keys.css";
import { Why } from "../Why.tsx";

type Ask = (command: Command) => Promise<boolean>;

/** Who holds the second key to everybody's words, who could, and what hosts asked of them. */
export function TwoKeys() {
  const { mine: me } = useInside();
  const { keys, mine, open } = useKeys();
  const { why, ask } = useAsking();
  const heading = useId();
  const offers = useId();
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("keys.title")}</h2>
      <p>{say("keys.say")}</p>
      <p className="key-holder">
        {holderIs(keys, mine?.holds)} {keys?.holder === undefined && say("keys.two-needed")}
      </p>
      {open && <p className="note">{say("keys.open", moment(keys?.openUntil ?? 0))}</p>}
      <AskedOfHolder />
      <h3 id={offers}>{say("keys.offers")}</h3>
      {keys && keys.offers.length > 0 ? (
        <>
          {me && <p className="soft">{say("keys.trust-say")}</p>}
          <ul className="key-offers" aria-labelledby={offers}>
            {keys.offers.map((offer, at) => (
              <Offer key={offer.offer} offer={offer} number={at + 1} ask={ask} />
            ))}
          </ul>
        </>
      ) : (
        <p>{say("keys.no-offers")}</p>
      )}
      {me && <MyOffer ask={ask} />}
      <Why>{why}</Why>
      {keys && keys.asks.length > 0 && <Asks asks={keys.asks} />}
    </section>
  );
}

function holderIs(keys: Keys | undefined, me: boolean | undefined): string {
  if (keys?.holder === undefined) return say("keys.nobody");
  if (me) return say("keys.you-hold");
  const name = keys.offers.find(({ offer }) => offer === keys.holder)?.name;
  return name === undefined ? say("keys.holds-nameless") : say("keys.holds", { name });
}

function Offer({ offer, number, ask }: { offer: KeyOffer; number: number; ask: Ask }) {
  const { mine: me } = useInside();
  const { mine } = useKeys();
  const own = mine?.offer === offer.offer;
  const name = own
    ? [say("keys.you"), offer.name].filter(Boolean).join(": ")
    : (offer.name ?? say("keys.nameless", { n: number }));
  const trusts = mine?.trusts.includes(offer.offer) ?? false;
  return (
    <li>
      <p>
        <strong dir="auto">{name}</strong> {say("keys.trusted", { n: offer.trusted })}
      </p>
      {me && (
        <Button
          kind="quiet"
          aria-label={say(trusts ? "keys.trust-no-more-of" : "keys.trust-of", { name })}
          onClick={() =>
            ask({ kind: trusts ? "trust-no-more" : "trust-with-key", offer: offer.offer })
          }
        >
          {say(trusts ? "keys.trust-no-more" : "keys.trust")}
        </Button>
      )}
    </li>
  );
}

/** Whether a name is seen is asked by itself, and nothing is ticked before. */
function MyOffer({ ask }: { ask: Ask }) {
  const { mine } = useKeys();
  const [asking, setAsking] = useState(false);
  const heading = useId();
  async function offer(named: boolean) {
    setAsking(false);
    await ask({ kind: "offer-second-key", offer: newId(), named });
  }
  if (mine?.offer !== undefined) {
    return (
      <div className="stack">
        <p className="soft">{say("keys.offered")}</p>
        <div>
          <Button kind="quiet" onClick={() => ask({ kind: "stand-back" })}>
            {say("keys.stand-back")}
          </Button>
        </div>
      </div>
    );
  }
  return asking ? (
    <fieldset className="stack" aria-labelledby={heading}>
      <legend id={heading}>{say("keys.offer-ask")}</legend>
      <div className="row">
        <Button kind="quiet" onClick={() => offer(true)}>
          {say("keys.offer-named")}
        </Button>
        <Button kind="quiet" onClick={() => offer(false)}>
          {say("keys.offer-nameless")}
        </Button>
        <Button kind="plain" onClick={() => setAsking(false)}>
          {say("keys.offer-not")}
        </Button>
      </div>
    </fieldset>
  ) : (
    <div>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {say("keys.offer")}
      </Button>
    </div>
  );
}

function Asks({ asks }: { asks: readonly KeyAsk[] }) {
  const heading = useId();
  return (
    <>
      <h3 id={heading}>{say("keys.asks")}</h3>
      <ol className="log" aria-labelledby={heading}>
        {[...asks].reverse().map((one) => (
          <li key={one.ask}>
            <time dateTime={new Date(one.at).toISOString()}>{sayDay(one.at)}</time>
            <span>
              <Says words={one.reason} as="span" className="key-reason" />{" "}
              {say(`keys.ask.${one.answer}`)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

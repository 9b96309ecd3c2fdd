import { type FormEvent, useId, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Field } from "../../furniture/Field.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Why } from "../../furniture/Why.tsx";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import { useAsking } from "./Arrange.tsx";

const questionCharactersMax = 140;

/** Phones down, turn to somebody: one question, no clock, until the host ends it. */
export function PhonesDown() {
  const { room } = useInside();
  const { why, ask } = useAsking();
  const heading = useId();
  const usual = say("room.phones-down.question");
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.phones")}</h2>
      {room.phonesDown ? (
        <>
          <p>{say("host.phones-are-down")}</p>
          <Says words={room.phonesDown.question ?? usual} />
          <div>
            <Button
              onClick={() => ask({ kind: "take-phones-up" }, say("room.log.phones-taken-up"))}
            >
              {say("host.phones-take")}
            </Button>
          </div>
        </>
      ) : (
        <AskForThem
          usual={usual}
          onAsk={(question) =>
            ask(
              {
                kind: "put-phones-down",
                ...(question === "" ? {} : { question: wordsOf(question) }),
              },
              say("room.log.phones-put-down"),
            )
          }
        />
      )}
      <Why>{why}</Why>
    </section>
  );
}

interface AskProps {
  readonly usual: string;
  readonly onAsk: (question: string) => Promise<boolean>;
}

function AskForThem({ usual, onAsk }: AskProps) {
  const [question, setQuestion] = useState("");
  const [problem, setProblem] = useState<string>();
  const id = useId();

  function put(event: FormEvent) {
    event.preventDefault();
    if (lettersIn(question.trim()) > questionCharactersMax) {
      setProblem(say("host.phones-too-long"));
      document.getElementById(id)?.focus();
    } else {
      void onAsk(question.trim());
    }
  }

  return (
    <form className="stack" onSubmit={put}>
      <p>{say("host.phones-say")}</p>
      <Field
        id={id}
        label={say("host.phones-ask")}
        help={say("host.phones-help", { question: usual })}
        problem={problem}
        dir="auto"
        value={question}
        onChange={(typed) => {
          setQuestion(typed.target.value);
          setProblem(undefined);
        }}
      />
      <div>
        <Button kind="quiet" type="submit">
          {say("host.phones-put")}
        </Button>
      </div>
    </form>
  );
}

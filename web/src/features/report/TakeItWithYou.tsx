import { say } from "../../words/say.ts";

/** The same on paper, made when somebody asks for it, so that no copy of ours is ever old. */
export function TakeItWithYou({ code }: { code: string }) {
  const at = `/api/gatherings/${code}`;
  return (
    <section className="stack" aria-labelledby="take-it">
      <h2 id="take-it">{say("report.take")}</h2>
      <ul className="take-away">
        <li>
          <a className="btn quiet" href={`${at}/report.pdf`} download={`parlour-${code}.pdf`}>
            {say("report.take.pdf")}
          </a>
        </li>
      </ul>
    </section>
  );
}

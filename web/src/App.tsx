import { Announcer } from "./furniture/Announcer.tsx";
import { Page, Title } from "./furniture/Page.tsx";
import { say, useLang } from "./words/say.ts";

/** Which page is at which address. */
export function App() {
  const lang = useLang();
  return (
    <div key={lang}>
      <Announcer />
      <Page title={say("page.parlour")}>
        <Title>{say("page.parlour")}</Title>
      </Page>
    </div>
  );
}

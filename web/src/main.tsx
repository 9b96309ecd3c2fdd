import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { rememberChoices } from "./furniture/choices.ts";
import { hangDrawings } from "./furniture/drawings.ts";
import "./furniture/tokens.css";
import "./furniture/parlour.css";

rememberChoices();
void hangDrawings();

const page = document.getElementById("page");
if (page) createRoot(page).render(<App />);

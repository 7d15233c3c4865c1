import { lazy } from "react";
import { Home } from "./home/Home";
import type { Screen } from "./shell/screen";

/** Every screen of the pane, in the order of their lines on Home. All but Home are fetched when they are first shown. */
export const screens: readonly Screen[] = [
  { name: "home", title: "Papers from this workbook", showsSavedFile: true, tellsWhatWasFound: true, Component: Home },
  { name: "problems", title: "Problems", tellsWhatWasFound: true, Component: lazy(() => import(/* webpackChunkName: "problems" */ "./problems/Problems")) },
  { name: "agenda-pack", title: "Agenda pack", showsSavedFile: true, Component: lazy(() => import(/* webpackChunkName: "agenda-pack" */ "./agenda-pack/AgendaPack")) },
  { name: "action-plan", title: "SMART action plan", hint: "Fills in the plan of a Domestic Homicide Review, one recommendation at a time.", Component: lazy(() => import(/* webpackChunkName: "action-plan" */ "./action-plan/ActionPlan")) },
  { name: "read-back", title: "Read a filled action plan back", hint: "Shows what a plan that came back in Word changes, and writes what you accept.", Component: lazy(() => import(/* webpackChunkName: "read-back" */ "./read-back/ReadBackPlan")) },
  { name: "publication-check", title: "Before publication", showsSavedFile: true, hint: "Looks papers through for what the public may not have.", Component: lazy(() => import(/* webpackChunkName: "publication-check" */ "./publication-check/PublicationCheck")) },
  { name: "analyst", title: "Analyst", hint: "Adds status columns, shares and charts to the table that is selected.", Component: lazy(() => import(/* webpackChunkName: "analyst" */ "./analyst/Analyst")) },
  { name: "add-sheets", title: "Add the sheets", hint: "Sets up the sheets of a document in this workbook.", Component: lazy(() => import(/* webpackChunkName: "add-sheets" */ "./add-sheets/AddSheets")) },
];

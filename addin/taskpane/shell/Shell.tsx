import { FluentProvider, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useRef, type ReactElement } from "react";
import { dark, light } from "../theme/excel-themes";
import { useIsDark } from "../theme/office-theme";
import { useAttention } from "./attention";
import { SavedFile } from "../home/SavedFile";
import { BackHome } from "./BackHome";
import { PaneContext, usePane, usePaneState } from "./pane-context";
import type { Pane } from "./pane";
import { ScreenFault } from "./ScreenFault";
import { StatusRegion } from "./StatusRegion";

const useStyles = makeStyles({
  ground: { minHeight: "100vh", boxSizing: "border-box" },
  main: { maxWidth: "40rem", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
});

/** The pane: its colours, the screen that is shown, and what is said. */
export function PaneApp({ pane }: { readonly pane: Pane }): ReactElement {
  const styles = useStyles();
  return (
    <FluentProvider theme={useIsDark() ? dark : light} className={styles.ground}>
      <PaneContext.Provider value={pane}>
        <Shell />
      </PaneContext.Provider>
    </FluentProvider>
  );
}

function Shell(): ReactElement {
  const styles = useStyles();
  const { screens } = usePane();
  const { screen: name, saved } = usePaneState();
  const [home] = screens;
  const shown = screens.find((each) => each.name === name) ?? home;
  const title = useRef<HTMLHeadingElement>(null);
  useAttention("title", title);
  if (!shown) throw new Error("There is no screen to show.");
  const { Component } = shown;
  return (
    <main className={styles.main} id={`screen-${shown.name}`}>
      {shown !== home && <BackHome />}
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {shown.title}
      </h1>
      <StatusRegion />
      {!shown.showsSavedFile && saved?.on === shown.name && <SavedFile />}
      <ScreenFault key={shown.name}>
        <Suspense fallback={<Spinner size="small" label="Opening" labelPosition="after" />}>
          <Component />
        </Suspense>
      </ScreenFault>
    </main>
  );
}

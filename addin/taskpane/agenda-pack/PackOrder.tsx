import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PackPlan, PlannedFile, PlannedItem } from "../../../pack/look-at-pack";
import { LinkButton } from "../parts/LinkButton";
import { Tag } from "../parts/Tag";
import { usePane } from "../shell/pane-context";
import { standingOf } from "./how-it-stands";
import { usePack } from "./use-pack";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  item: { display: "grid", gridTemplateColumns: "3rem 1fr", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalSNudge} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  starts: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  files: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  file: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "start", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0` },
  name: { flex: "1 1 9rem", minWidth: 0, color: tokens.colorNeutralForeground2 },
  why: { flexBasis: "100%", margin: 0 },
});

/** The items in order with their times, and how the file of each paper stands. */
export function PackOrder({ plan }: { readonly plan: PackPlan }): ReactElement {
  const styles = useStyles();
  return (
    <section aria-labelledby="order-heading">
      <h2 id="order-heading" className={styles.heading}>
        The pack in its order
      </h2>
      <ol id="order" className={styles.list}>
        {["Agenda", ...plan.front].map((title) => (
          <li key={title} className={styles.item}>
            <span />
            <span className={styles.file}>
              <span>{title}</span> <Tag tone="done">From the workbook</Tag>
            </span>
          </li>
        ))}
        {plan.items.map((each, index) => (
          <ItemLine key={`${index} ${each.item.number}`} planned={each} />
        ))}
      </ol>
    </section>
  );
}

function ItemLine({ planned: { item, files } }: { readonly planned: PlannedItem }): ReactElement {
  const styles = useStyles();
  const { number, words, starts, isClosed } = item;
  return (
    <li className={styles.item}>
      <span className={styles.starts}>{starts}</span>
      <div>
        {[number, words].filter(Boolean).join(" ")} {isClosed && <Tag tone="absent">Closed session</Tag>}
        {files.length > 0 && (
          <ul aria-label={`Papers of ${number === "" ? words : `item ${number}`}`} className={styles.files}>
            {files.map((each) => (
              <FileLine key={`${each.file.where} ${each.file.name}`} planned={each} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function FileLine({ planned }: { readonly planned: PlannedFile }): ReactElement {
  const styles = useStyles();
  const { goTo } = usePane();
  const { files } = usePack();
  const { file, stands } = planned;
  const { tone, words } = standingOf(planned, files.length > 0);
  return (
    <li className={styles.file}>
      <span className={styles.name}>{file.name}</span> <Tag tone={tone}>{words}</Tag>
      {tone === "bad" && typeof stands !== "string" && (
        <p className={styles.why}>
          <LinkButton tone="bad" onClick={() => goTo(file.where)}>
            {stands.code === "paper-missing" && !stands.message.includes("Is it") ? file.where : `${file.where}: ${stands.message}`}
          </LinkButton>
        </p>
      )}
    </li>
  );
}

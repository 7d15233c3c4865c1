import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Excel's green, from dark to light. */
const GREEN: BrandVariants = {
  10: "#03160B",
  20: "#062613",
  30: "#08361B",
  40: "#0A4423",
  50: "#0B522A",
  60: "#0C6032",
  70: "#0E6E39",
  80: "#107C41",
  90: "#218D51",
  100: "#35A064",
  110: "#4FB37A",
  120: "#6BC491",
  130: "#88D3A8",
  140: "#A6E1BF",
  150: "#C5EFD6",
  160: "#E3F9EC",
};

export const light: Theme = createLightTheme(GREEN);

const onDark = createDarkTheme(GREEN);

const PALE_RED = "#EEACB2";

/** On a dark ground Fluent's brand colours, and its red, are too dark for words. */
export const dark: Theme = { ...onDark, colorStatusDangerForeground1: PALE_RED, colorBrandForeground1: GREEN[120], colorBrandForeground2: GREEN[130], colorBrandForegroundLink: GREEN[120], colorBrandForegroundLinkHover: GREEN[130], colorBrandForegroundLinkPressed: GREEN[110] };

import type { WordParts } from "../word-parts";
import { attributeOf, childAt, elementsOf, isOn, type XmlElement } from "../xml-tree";

/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

export const WHITE: Colour = [1, 1, 1];

export const fromHex = (hex: string | undefined): Colour | undefined => {
  const [, red, green, blue] = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex ?? "") ?? [];
  return red && green && blue ? [parseInt(red, 16) / 255, parseInt(green, 16) / 255, parseInt(blue, 16) / 255] : undefined;
};

export const toHex = (colour: Colour): string => `#${colour.map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("")}`.toUpperCase();

/** How much light a colour gives, as WCAG 2.2 defines it. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @example contrast([0, 0, 0], [1, 1, 1]) // 21 */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What Word calls the colours of a theme, in the theme's own names, where a document says nothing else. */
const THEME_NAMES: Readonly<Record<string, string>> = {
  dark1: "dk1", light1: "lt1", dark2: "dk2", light2: "lt2", text1: "dk1", background1: "lt1", text2: "dk2", background2: "lt2",
  hyperlink: "hlink", followedHyperlink: "folHlink",
};
/** The names of `clrSchemeMapping`, by those of colours in a run. */
const MAPPED: Readonly<Record<string, string>> = { text1: "t1", background1: "bg1", text2: "t2", background2: "bg2" };

/** What a colour is whose name, tint and shade in the theme, and value beside them, are said in attributes such as themeColor, themeTint, themeShade and val. */
export function themed(parts: WordParts, element: XmlElement | undefined, value: string, theme: string): Colour | undefined {
  const fallback = fromHex(attributeOf(element, value));
  const name = attributeOf(element, theme);
  const base = name === undefined ? undefined : themeColour(parts, name);
  if (!base) return fallback;
  const stem = theme.replace(/Color$/, "");
  const part = (ending: string): number | undefined => {
    const said = attributeOf(element, `${stem}${ending}`);
    return /^[\da-f]{2}$/i.test(said ?? "") ? parseInt(said ?? "", 16) / 255 : undefined;
  };
  const [tint, shade] = [part("Tint"), part("Shade")];
  if (tint !== undefined) return withLightness(base, (lightness) => lightness * tint + 1 - tint);
  return shade === undefined ? base : withLightness(base, (lightness) => lightness * shade);
}

function themeColour(parts: WordParts, name: string): Colour | undefined {
  const mapping = childAt(parts.tree("word/settings.xml"), "w:clrSchemeMapping");
  const mapped = attributeOf(mapping, MAPPED[name] ?? "") ?? name;
  const theme = parts.names.find((each) => /^word\/theme\/theme\d*\.xml$/.test(each));
  const scheme = theme === undefined ? undefined : childAt(parts.tree(theme), "a:themeElements", "a:clrScheme");
  const [colour] = elementsOf(childAt(scheme, `a:${THEME_NAMES[mapped] ?? mapped}`));
  return fromHex(attributeOf(colour, "lastClr") ?? attributeOf(colour, "val"));
}

/** A colour with another lightness, its hue and saturation kept (HSL). */
function withLightness(colour: Colour, how: (lightness: number) => number): Colour {
  const [most, least] = [Math.max(...colour), Math.min(...colour)];
  const lightness = (most + least) / 2;
  const chroma = most - least;
  const wanted = Math.min(1, Math.max(0, how(lightness)));
  const reach = 1 - Math.abs(2 * lightness - 1);
  const newChroma = reach === 0 ? 0 : (chroma / reach) * (1 - Math.abs(2 * wanted - 1));
  const from = wanted - newChroma / 2;
  return colour.map((part) => (chroma === 0 ? wanted : from + ((part - least) / chroma) * newChroma)) as unknown as Colour;
}

/** The colour of a shade (w:shd): its fill, with as much of its pattern over it as it says; undefined where it is none. */
export function shadeColour(parts: WordParts, shade: XmlElement | undefined): Colour | undefined {
  const pattern = attributeOf(shade, "val") ?? "nil";
  const fill = themed(parts, shade, "fill", "themeFill");
  const over = pattern === "solid" ? 1 : Number(/^pct(\d+)$/.exec(pattern)?.[1] ?? 0) / 100;
  if (pattern === "nil") return undefined;
  if (over === 0) return fill;
  const ink = themed(parts, shade, "color", "themeColor") ?? [0, 0, 0];
  return (fill ?? WHITE).map((part, index) => part * (1 - over) + (ink[index] ?? 0) * over) as unknown as Colour;
}

export const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: "000000", blue: "0000FF", cyan: "00FFFF", green: "00FF00", magenta: "FF00FF", red: "FF0000", yellow: "FFFF00", white: "FFFFFF",
  darkBlue: "000080", darkCyan: "008080", darkGreen: "008000", darkMagenta: "800080", darkRed: "800000", darkYellow: "808000", darkGray: "808080", lightGray: "C0C0C0",
};

/** The colour of the paper. */
export function pageColour(parts: WordParts): Colour {
  const isShown = isOn(childAt(parts.tree("word/settings.xml"), "w:displayBackgroundShape"));
  return (isShown ? themed(parts, childAt(parts.document, "w:background"), "color", "themeColor") : undefined) ?? WHITE;
}

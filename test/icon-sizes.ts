import path from "node:path";

export const ICONS = path.join("addin", "icons");

/** The widths in pixels that Office shows icons of the ribbon in: 16, 32 and 80 it must have, the others spare it scaling them. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

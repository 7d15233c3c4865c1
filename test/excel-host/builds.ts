/** The build of Excel that the host poses as: where it runs, what it supports, and how it looks. */
export interface Build {
  readonly platform: "Win32" | "Mac" | "Web";
  /** The program it is; Excel where nothing is said. */
  readonly app?: "Excel" | "Word";
  /** The requirement sets it has, by their names in small letters, each with its highest version. */
  readonly sets: Readonly<Record<string, string>>;
  /** The colours of Office; white where nothing is said. */
  readonly theme?: OfficeTheme;
}

/** The colours of Office's own surfaces, as #RRGGBB. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const LIGHT_THEME: OfficeTheme = { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#262626", controlBackgroundColor: "#FFFFFF", controlForegroundColor: "#262626" };
export const DARK_THEME: OfficeTheme = { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#3D3D3D", controlForegroundColor: "#FFFFFF" };

/** Excel of Microsoft 365 on Windows. */
export const WINDOWS: Build = {
  platform: "Win32",
  sets: {
    excelapi: "1.17",
    customfunctions: "1.9",
    customfunctionsruntime: "1.5",
    sharedruntime: "1.2",
    ribbonapi: "1.2",
    openbrowserwindowapi: "1.1",
    addincommands: "1.3",
    delayforcelledit: "1.1",
  },
};

/** Excel of Microsoft 365 on a Mac. */
export const MAC: Build = { ...WINDOWS, platform: "Mac" };

/** Word of Microsoft 365 on a Mac. */
export const WORD_ON_MAC: Build = { app: "Word", platform: "Mac", sets: { wordapi: "1.3", openbrowserwindowapi: "1.1", addincommands: "1.1" } };

const { openbrowserwindowapi: _, ...setsOnTheWeb } = WINDOWS.sets;

/** Excel on the web, which opens no windows of the browser for an add-in. */
export const WEB: Build = { platform: "Web", sets: setsOnTheWeb };

/**
 * Excel 2021 LTSC on Windows: ExcelApi as far as 1.14, and functions without formatted numbers and data types
 * (CustomFunctionsRuntime 1.3), by Microsoft's lists of requirement sets.
 */
export const EXCEL_2021: Build = { platform: "Win32", sets: { ...WINDOWS.sets, excelapi: "1.14", customfunctions: "1.7", customfunctionsruntime: "1.3", sharedruntime: "1.1", ribbonapi: "1.1", addincommands: "1.1" } };

/** A build without a requirement set, or with an older version of it. */
export function without(build: Build, set: string, version?: string): Build {
  const { [set.toLowerCase()]: had, ...others } = build.sets;
  if (had === undefined) throw new Error(`The build has no ${set}. It has ${Object.keys(build.sets).join(", ")}.`);
  return { ...build, sets: version === undefined ? others : { ...others, [set.toLowerCase()]: version } };
}

import { LIGHT_THEME, type Build } from "./builds";

export { DARK_THEME, EXCEL_2021, LIGHT_THEME, MAC, WEB, WINDOWS, without, WORD_ON_MAC, type Build } from "./builds";

/** What office.js finds in a page inside Excel, as far as it looks for it. */
export interface ShimmedWindow {
  /** A message from the page to the host; set before the page loads. */
  toHost(text: string): void;
  /** A message from the host to the page. */
  fromHost(text: string): void;
  /** Presses the ribbon button of a FunctionName. */
  pressButton(functionName: string): void;
  /** What the page asked Excel to do outside the workbook: 94 an event completed, 102 a browser window opened. */
  executed: [id: number, params: unknown][];
}

/** A build as the page takes it: with the colours of Office as numbers, as Excel hands them over. */
export interface ShimmedBuild extends Build {
  readonly themeColours: string;
}

export const shimmed = (build: Build): ShimmedBuild => ({
  ...build,
  // Excel hands over 0xBBGGRR.
  themeColours: JSON.stringify(Object.fromEntries(Object.entries(build.theme ?? LIGHT_THEME).map(([name, colour]) => [name, parseInt(String(colour).slice(1).replace(/(..)(..)(..)/, "$3$2$1"), 16)]))),
});

/**
 * Runs in the page before office.js. It stands for `window.external` and the native bridge that Excel's own web view
 * has (seen in the source of office.js 1.1.110). It must be self-contained: it is sent to the page as text.
 *
 * The web is posed over the desktop's bridge: once office.js has loaded, it is told that it runs on the web. The messages
 * to a parent window by which Excel on the web really speaks are not modelled.
 */
export function shimPage({ sets, platform, themeColours, app = "Excel" }: ShimmedBuild): void {
  const page = window as unknown as ShimmedWindow & Record<string, unknown>;
  const array = (values: unknown[]): { toArray(): unknown[] } => ({ toArray: () => values });
  const handlers: Record<number, (id: number, args: unknown) => void> = {};
  const context = {
    GetAppType: () => (app === "Excel" ? 1 : 2),
    GetSolutionRef: () => "c2a618a3-bcfa-4dec-90bb-970595b0c10b",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 2057,
    GetAppDataLocale: () => 2057,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 2,
    GetSolutionToken: () => "",
    GetHostFullVersion: () => "16.0.18000.20000",
    GetSettings: () => ({ Read: () => [[], []], Write: () => undefined }),
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => themeColours,
    GetSupportedMatrix: () => JSON.stringify(sets),
  };
  page.executed = [];
  page.pressButton = (functionName) => handlers[39]?.(39, array([`pressed-${functionName}`, functionName, JSON.stringify({ source: { id: functionName } })]));
  page.fromHost = (text) => {
    if ((JSON.parse(text) as { selectionChanged?: boolean }).selectionChanged) handlers[2]?.(2, array([]));
    else (page._richApiNativeBridge as { onMessageFromHost(text: string): void }).onMessageFromHost(text);
  };
  page._richApiNativeBridge = { onMessageFromHost: null, sendMessageToHost: (text: string) => page.toHost(text) };
  Object.defineProperty(window, "external", {
    configurable: true,
    get: () => ({
      GetHostInfo: () => `${app}|${platform === "Web" ? "Win32" : platform}|16.01|en-GB||||3`,
      GetContext() {
        const { OSF } = page as unknown as { OSF: { _OfficeAppFactory: { getHostInfo(): { hostPlatform: string } } } };
        if (platform === "Web") OSF._OfficeAppFactory.getHostInfo().hostPlatform = "web";
        return context;
      },
      GetLoggingAllowed: () => false,
      RegisterEvent(id: number, _target: unknown, handler: (id: number, args: unknown) => void, done?: (args: unknown) => void) {
        handlers[id] = handler;
        done?.(array([0]));
      },
      UnregisterEvent(id: number, _target: unknown, done?: (args: unknown) => void) {
        delete handlers[id];
        done?.(array([0]));
      },
      Execute(id: number, params: { toArray?: () => unknown[] } | undefined, done?: (args: unknown) => void) {
        page.executed.push([id, params?.toArray ? params.toArray() : params]);
        done?.(array([0]));
      },
    }),
  });
}

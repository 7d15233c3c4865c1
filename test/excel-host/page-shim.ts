/** What office.js finds in a page inside Excel on Windows, as far as it looks for it. */
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

/** The build that the host poses as: its platform, and the requirement sets that it supports. */
export interface Build {
  readonly platform: "Win32" | "Mac";
  readonly sets: Readonly<Record<string, string>>;
}

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
  },
};

/**
 * Runs in the page before office.js. It stands for `window.external` and the native bridge that Excel's own web view
 * has (seen in the source of office.js 1.1.110). It must be self-contained: it is sent to the page as text.
 */
export function shimPage({ sets, platform }: Build): void {
  const page = window as unknown as ShimmedWindow & Record<string, unknown>;
  const array = (values: unknown[]): { toArray(): unknown[] } => ({ toArray: () => values });
  const handlers: Record<number, (id: number, args: unknown) => void> = {};
  const context = {
    GetAppType: () => 1,
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
    GetSupportedMatrix: () => JSON.stringify(sets),
  };
  page.executed = [];
  page.pressButton = (functionName) => handlers[39]?.(39, array([`pressed-${functionName}`, functionName, JSON.stringify({ source: { id: functionName } })]));
  page.fromHost = (text) => (page._richApiNativeBridge as { onMessageFromHost(text: string): void }).onMessageFromHost(text);
  page._richApiNativeBridge = { onMessageFromHost: null, sendMessageToHost: (text: string) => page.toHost(text) };
  Object.defineProperty(window, "external", {
    configurable: true,
    get: () => ({
      GetHostInfo: () => `Excel|${platform}|16.01|en-GB||||3`,
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      RegisterEvent(id: number, _target: unknown, handler: (id: number, args: unknown) => void, done?: (args: unknown) => void) {
        handlers[id] = handler;
        done?.(array([0]));
      },
      UnregisterEvent: (_id: number, _target: unknown, done?: (args: unknown) => void) => done?.(array([0])),
      Execute(id: number, params: { toArray?: () => unknown[] } | undefined, done?: (args: unknown) => void) {
        page.executed.push([id, params?.toArray ? params.toArray() : params]);
        done?.(array([0]));
      },
    }),
  });
}

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { BannerPlugin, sources, WebpackError } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const packageJson = require("./package.json");

/** Where manifest.xml, as it stands, looks for the add-in: this machine. */
const LOCAL = "https://localhost:3000";
const MICROSOFT = "https://appsforoffice.microsoft.com";
/** The files of office.js that Excel's pages ask for. */
const OFFICE_JS_FILES = [
  "office.js",
  "excel-{win32-16.01,mac-16.00,web-16.00,ios-16.00}.js",
  "word-{win32-16.01,mac-16.00,web-16.00,ios-16.00}.js",
  "o15apptofilemappingtable.js",
  "en-us/office_strings.js",
  "telemetry/*.js",
];

/** Not to be minified: pages that an IT team may want to read, and Microsoft's files, which are small already. */
const asItIs = { minimized: true };

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
};

/** The manifest for the address that the add-in will be served from, with the version of package.json. */
function manifestFor(manifest, baseUrl) {
  const { origin, pathname } = new URL(baseUrl);
  if (!origin.startsWith("https://")) throw new Error(`Excel loads add-ins over https only, and the base address is ${baseUrl}.`);
  return manifest
    .replaceAll(LOCAL, `${origin}${pathname.replace(/\/$/, "")}`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${packageJson.version}.0</Version>`)
    .replace(/<!--.*?-->\s*/s, "");
}

/**
 * Custom functions fail silently: a function that the metadata reader passes over is simply not there in Excel. This
 * stops the build where a function or one of its arguments is without its help text, and lets errors in cells reach
 * the functions, which the metadata reader has no tag for.
 */
class FunctionsCheck {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsCheck", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "FunctionsCheck", stage: compilation.constructor.PROCESS_ASSETS_STAGE_ADDITIONS }, (assets) => {
        const fail = (message) => compilation.errors.push(new WebpackError(`functions.json: ${message}`));
        const text = String(assets["functions.json"]?.source() ?? "");
        if (text === "") return fail("it is empty. Each function must be a top-level function declaration with @customfunction.");
        const metadata = JSON.parse(text);
        const source = fs.readFileSync(path.resolve(__dirname, "functions/functions.ts"), "utf8");
        const written = [...source.matchAll(/@customfunction (\w+)/g)].map((match) => match[1]);
        for (const id of written) if (!metadata.functions.some((each) => each.id === id)) fail(`${id} is missing.`);
        for (const { id, description, parameters } of metadata.functions) {
          if (!description) fail(`${id} has no help text.`);
          for (const { name, description: help, dimensionality } of parameters) {
            if (!help) fail(`the argument ${name} of ${id} has no help text.`);
            if (dimensionality !== "matrix") fail(`the argument ${name} of ${id} does not take a column. Write its type as any[][].`);
          }
        }
        metadata.allowErrorForDataTypeAny = true;
        // Excel would send every cell that holds a picture or a linked record as text to be parsed once more.
        delete metadata.allowCustomDataForDataTypeAny;
        compilation.updateAsset("functions.json", new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
}

/** Stops a build for publication that still points at this machine. */
class NothingLocal {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NothingLocal", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "NothingLocal", stage: compilation.constructor.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (/\.(?:js|json|html|css|xml)$/.test(name) && !name.startsWith("office-js/") && String(asset.source()).includes("localhost")) {
            compilation.errors.push(new WebpackError(`${name} names localhost.`));
          }
        }
      });
    });
  }
}

/** The add-in: a static site that Excel loads. */
function site(env, { mode }) {
  const isServed = Boolean(env.WEBPACK_SERVE);
  const baseUrl = isServed ? LOCAL : process.env.BASE_URL || packageJson.config.baseUrl;
  const hostsOfficeJs = env.officeJs === "self";
  const page = (text) =>
    text
      .replace("<%= officeJs %>", hostsOfficeJs ? "office-js/office.js" : `${MICROSOFT}/lib/1/hosted/office.js`)
      .replace(" <%= officeOrigin %>", hostsOfficeJs ? "" : ` ${MICROSOFT}`);
  return {
    name: "site",
    target: ["web", "es2020"],
    mode: mode || "production",
    devtool: isServed ? "source-map" : false,
    entry: {
      taskpane: "./addin/taskpane/taskpane.tsx",
      save: "./addin/save/save.ts",
      functions: "./functions/functions.ts",
      word: "./addin/word/word.ts",
    },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [typescript] },
    performance: false,
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./functions/functions.ts" }),
      new FunctionsCheck(),
      new CopyPlugin({
        patterns: [
          { from: "addin/taskpane/taskpane.html", to: "taskpane.html", transform: (text) => page(String(text)), info: asItIs },
          { from: "addin/taskpane/taskpane.css", to: "taskpane.css", info: asItIs },
          { from: "addin/page.css", to: "page.css", info: asItIs },
          { from: "addin/save/save.html", to: "save.html", info: asItIs },
          { from: "addin/word/word.html", to: "word.html", transform: (text) => page(String(text)), info: asItIs },
          { from: "addin/help.html", to: "help.html", info: asItIs },
          { from: "addin/icons/*.png", to: "icons/[name][ext]" },
          { from: "templates/*/*.docx", to: "[path][name][ext]" },
          { from: "checks/*/*/*.docx", to: "[path][name][ext]" },
          { from: "pack/foot-font/*", to: "[path][name][ext]", info: asItIs },
          { from: "manifest.xml", to: "manifest.xml", transform: (text) => manifestFor(String(text), baseUrl) },
          { from: "manifest-word.xml", to: "manifest-word.xml", transform: (text) => manifestFor(String(text), baseUrl) },
          ...(hostsOfficeJs
            ? OFFICE_JS_FILES.map((file) => ({
                from: file,
                context: path.dirname(require.resolve("@microsoft/office-js/dist/office.js")),
                to: "office-js/[path][name][ext]",
                info: asItIs,
              }))
            : []),
        ],
      }),
      ...(isServed ? [] : [new NothingLocal()]),
    ],
    devServer: isServed ? devServer() : undefined,
  };
}

/** Certificates made on this machine; where the machine may not be made to trust them, Excel has to be told to. */
async function certificates() {
  const { logErrorMessage } = require("office-addin-cli");
  const { generateCertificates, getHttpsServerOptions } = require("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    logErrorMessage(error);
    const folder = path.join(os.homedir(), ".office-addin-dev-certs");
    const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
    if (![ca, cert, key].every((file) => fs.existsSync(file))) await generateCertificates(ca, cert, key);
    console.warn(`This machine does not trust the certificate of https://localhost yet. Add ${ca} to its trusted authorities.`);
    return { ca: fs.readFileSync(ca), cert: fs.readFileSync(cert), key: fs.readFileSync(key) };
  }
}

async function devServer() {
  return {
    server: { type: "https", options: await certificates() },
    host: "localhost",
    port: 3000,
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    // The pane keeps its content security policy: no code of the server's own, reload the pane by hand.
    client: false,
    hot: false,
    liveReload: false,
  };
}

/** A program that npx starts must be allowed to run; npm sees to that only where it finds it built when it installs. */
class MayBeRun {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("MayBeRun", ({ outputOptions }) => fs.chmodSync(path.join(outputOptions.path, "csp.js"), 0o755));
  }
}

/** The command line and the programs that build templates and examples, each one file under build/. */
const scripts = {
  name: "scripts",
  target: "node20",
  mode: "production",
  devtool: false,
  entry: {
    csp: "./scripts/csp.ts",
    "build-templates": "./scripts/build-templates.ts",
    "build-examples": "./scripts/build-examples.ts",
    "build-function-pages": "./scripts/build-function-pages.ts",
  },
  output: { path: path.resolve(__dirname, "build"), filename: "[name].js" },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  performance: false,
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: "csp" }), new MayBeRun()],
  // Loaded where it lies: bundling its archive readers gains nothing.
  externals: { exceljs: "commonjs exceljs" },
};

module.exports = async (env, argv) => {
  const config = site(env, argv);
  return [{ ...config, devServer: await config.devServer }, scripts];
};

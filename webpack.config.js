const path = require("node:path");

const typescript = (configFile) => ({
  test: /\.ts$/,
  exclude: /node_modules/,
  use: { loader: "ts-loader", options: { transpileOnly: true, configFile, compilerOptions: { noEmit: false } } },
});

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
  },
  output: { path: path.resolve(__dirname, "build"), filename: "[name].js" },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript("tsconfig.json")] },
  optimization: { minimize: false },
  performance: false,
  // Loaded where it lies: bundling its archive readers gains nothing.
  externals: { exceljs: "commonjs exceljs" },
};

module.exports = [scripts];

/** Tests run on the built site and program; `npm test` builds them first. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: {
    "^.+\\.tsx?$": ["ts-jest", { diagnostics: false, tsconfig: { module: "CommonJS", jsx: "react-jsx", moduleResolution: "node10", ignoreDeprecations: "6.0", target: "ES2022", esModuleInterop: true, isolatedModules: true, resolveJsonModule: true, strict: true } }],
  },
  testTimeout: 60_000,
  reporters: ["<rootDir>/test/say-what-was-skipped.js", "default"],
};

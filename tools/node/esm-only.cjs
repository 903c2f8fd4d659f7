// oniguruma-parser exports itself to `import` only. The bundles resolve that themselves; where ts-node compiles `import`
// to `require`, Node can load the file (require(esm), Node 20.19) but not find it.
const Module = require("node:module");
const path = require("node:path");

const FILES = {
    "oniguruma-parser/parser": path.join(__dirname, "../../node_modules/oniguruma-parser/dist/parser/parse.js"),
};
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => FILES[request] ?? resolve.call(Module, request, ...rest);

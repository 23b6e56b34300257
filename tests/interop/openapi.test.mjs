import { test } from "node:test";
import assert from "node:assert/strict";
import { Validator } from "@seriousme/openapi-schema-validator";
import { description } from "./support/contract.mjs";

test("the OpenAPI document is valid 3.1", async () => {
  const validator = new Validator();
  const result = await validator.validate(description("openapi"));
  assert.deepEqual(result.errors ?? [], []);
  assert.ok(result.valid);
  assert.equal(validator.version, "3.1");
});

test("every reference in it leads somewhere, every operation is named once, every path field is a parameter", () => {
  const document = description("openapi");
  const walk = (value, path) => {
    if (value && typeof value === "object") {
      if (typeof value.$ref === "string") {
        const target = value.$ref.slice(2).split("/").reduce((at, key) => at?.[key], document);
        assert.ok(target, `${path}: ${value.$ref}`);
      }
      for (const [key, child] of Object.entries(value)) walk(child, `${path}/${key}`);
    }
  };
  walk(document, "#");

  const ids = new Set();
  let operations = 0;
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      ++operations;
      assert.ok(!ids.has(operation.operationId), operation.operationId);
      ids.add(operation.operationId);
      const inPath = (operation.parameters ?? []).filter((p) => p.in === "path").map((p) => p.name).sort();
      assert.deepEqual(inPath, [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort(), `${method} ${path}`);
    }
  }
  assert.ok(operations > 50, `${operations} operations`);
});

test("the page for people needs nothing from elsewhere", () => {
  const page = description("html");
  assert.doesNotMatch(page, /<script|https?:\/\/|@import|<img|<link/i);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(page.includes(`id="${target}"`), target);
});

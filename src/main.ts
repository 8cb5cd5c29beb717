import { CallError } from "./call-error.ts";
import { serve } from "./serve.ts";
import { start, startEnv } from "./start.ts";

await start(() => {
  const unknown = process.argv.slice(2).find((argument) => argument !== "--once");
  if (unknown) throw new CallError(`There is no argument "${unknown}": known is --once.`);
  return serve(startEnv(), process.argv.includes("--once"));
});
